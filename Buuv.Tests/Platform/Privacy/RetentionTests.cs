using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Privacy;

/// <summary>What was kept long enough goes, a little at a time; much at once waits for Dirk.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly StaffActor Dirk = new("Dirk", [new Duty(StaffRole.Admin, null)]) { AccountId = Guid.NewGuid() };
    private static readonly StaffActor Joke = new("Joke", [new Duty(StaffRole.PhoneVolunteer, null)]);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Little_that_is_over_goes_by_itself()
    {
        await CallsAsync(100, DaysAgo(10));
        await CallsAsync(20, DaysAgo(366));
        Assert.Equal((20, 0), Count(await Retention().PurgeAllAsync(CancellationToken.None)));
        Assert.Equal(100, await CallsAsync());
    }

    [Fact]
    public async Task Much_at_once_waits_and_goes_when_the_admin_says_so()
    {
        await CallsAsync(100, DaysAgo(10));
        await CallsAsync(21, DaysAgo(366));
        Assert.Equal((0, 1), Count(await Retention().PurgeAllAsync(CancellationToken.None)));
        Assert.Equal(121, await CallsAsync());

        var hold = Assert.Single(await Retention().StandAsync(), stand => stand.Hold is not null);
        Assert.Equal(("calls", 121, 21), (hold.Kind.Name, hold.Hold!.All, hold.Hold.Over));
        Assert.IsType<NotAllowed>((await Retention().ApproveAsync(Joke, "calls")).Refusal);
        Assert.IsType<NotAllowed>((await Retention().ApproveAsync(new("Kees", []), "calls")).Refusal);
        Assert.IsType<NotFound>((await Retention().ApproveAsync(Dirk, "everything")).Refusal);
        Assert.Null((await Retention().ApproveAsync(Dirk, "calls")).Refusal);
        Assert.Equal(100, await CallsAsync());
        await using var db = database.Read();
        Assert.Equal(
            [DomainEventKind.PurgeHeld.ToString(), DomainEventKind.PurgeApproved.ToString()],
            await db.Audit.OrderBy(entry => entry.Sequence).Select(entry => entry.Kind).ToListAsync()
        );
    }

    [Fact]
    public async Task Only_what_the_admin_saw_is_approved()
    {
        await CallsAsync(30, DaysAgo(366));
        await CallsAsync(30, DaysAgo(364));
        await Retention().PurgeAllAsync(CancellationToken.None);
        database.Clock.Move(TimeSpan.FromDays(5));
        await Retention().PurgeAllAsync(CancellationToken.None);
        Assert.Null((await Retention().ApproveAsync(Dirk, "calls")).Refusal);
        Assert.Equal(30, await CallsAsync());
    }

    [Fact]
    public async Task A_clock_four_hundred_days_ahead_purges_nothing_in_bulk_and_set_back_nothing_waits()
    {
        await CallsAsync(50, DaysAgo(1));
        await database.StoreAsync([.. Enumerable.Range(0, 50).Select(number => new SavedDraft
        {
            Id = Guid.NewGuid(), Form = "vraag", TokenHash = [(byte)number], Fields = "{}", SavedAt = database.Clock.Now,
        })]);
        database.Clock.Move(TimeSpan.FromDays(400));
        await RunAsync();
        Assert.Equal(2, (await Retention().StandAsync()).Count(stand => stand.Hold is not null));
        database.Clock.Move(TimeSpan.FromDays(-400));
        await RunAsync();
        Assert.Equal(50, await CallsAsync());
        Assert.DoesNotContain(await Retention().StandAsync(), stand => stand.Hold is not null);
    }

    [Fact]
    public async Task Every_kind_can_be_counted_and_purged()
    {
        await using var db = database.Read();
        foreach (var kind in PersonalDataSets.All.Where(kind => kind.Term is not null))
        {
            Assert.Equal(0, (await kind.Term!.CountAsync(db, Street.Noon.AddYears(-20), CancellationToken.None)).Over);
            var purged = await database.Gate.WriteAsync<int>(async writing =>
                await kind.Term.PurgeAsync(writing, Street.Noon.AddYears(-20), CancellationToken.None)
            );
            Assert.Equal(0, purged.Value);
        }
    }

    // As the timetable does it, had the clock been trusted.
    private async Task RunAsync()
    {
        await Retention().PurgeFleetingAsync(CancellationToken.None);
        await Retention().PurgeLastingAsync(CancellationToken.None);
    }

    private DateTime DaysAgo(int days) => database.Clock.Now.AddDays(-days);

    private Retention Retention() => database.Get<Retention>();

    private static (int Purged, int Held) Count(Result<PurgeRun> run) => (run.Value.Purged, run.Value.Held.Count);

    private Task CallsAsync(int number, DateTime at) =>
        database.StoreAsync([
            .. Enumerable.Range(0, number).Select(_ => PhoneCall.PickUp(Id.New<PhoneCallId>(), Guid.NewGuid(), "Joke", at)),
        ]);

    private async Task<int> CallsAsync()
    {
        await using var db = database.Read();
        return await db.PhoneCalls.CountAsync();
    }
}
