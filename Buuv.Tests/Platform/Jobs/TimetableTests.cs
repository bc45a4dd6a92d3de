using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Platform.Jobs;

/// <summary>What the clock does, with a clock that is moved by hand; also back, and much too far.</summary>
public sealed class TimetableTests : IAsyncLifetime
{
    private static readonly CodeAddress Ria = CodeAddress.From("ria@voorbeeld.nl").Value;

    private SmallStreet street = null!;
    private ResidentId ria;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SignInCodes Codes => street.Door.Get<SignInCodes>();

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ria = await street.JoinAsync("Ria", "ria@voorbeeld.nl");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_note_comes_down_when_its_time_is_over_and_not_before()
    {
        var post = await street.PlaceAsync(ria, "Wie helpt mij?");
        await LaterAsync(TimeSpan.FromDays(Post.DaysForOnce) - TimeSpan.FromMinutes(1));
        Assert.True((await street.PostAsync(post)).IsLive);
        await LaterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(ClosureReason.Expired, (await street.PostAsync(post)).Closure!.Reason);
    }

    [Fact]
    public async Task A_draft_is_kept_for_two_days()
    {
        await SaveDraftAsync(street.Door.Clock.Now);
        await LaterAsync(TimeSpan.FromDays(2));
        Assert.Equal(1, await CountAsync(db => db.Drafts));
        await LaterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await CountAsync(db => db.Drafts));
    }

    [Fact]
    public async Task A_code_that_was_over_stays_over_when_the_clock_is_set_back_into_its_time()
    {
        var code = await SendAsync();
        await LaterAsync(SignInCodes.Life + TimeSpan.FromMinutes(1));
        street.Door.Clock.Move(TimeSpan.FromMinutes(-5));
        Assert.IsType<CodeExpired>((await Codes.CheckAsync(Ria, code, default)).Refusal);
    }

    [Fact]
    public async Task With_the_clock_two_hours_back_a_new_code_works_and_the_old_one_never_comes_alive_again()
    {
        var old = await SendAsync();
        street.Door.Clock.Move(TimeSpan.FromHours(-2));
        var fresh = await SendAsync();
        if (old != fresh) Assert.IsType<CodeWrong>((await Codes.CheckAsync(Ria, old, default)).Refusal);
        Assert.True((await Codes.CheckAsync(Ria, fresh, default)).IsDone);
        await LaterAsync(TimeSpan.Zero);
        street.Door.Clock.Move(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
        Assert.IsType<CodeWrong>((await Codes.CheckAsync(Ria, old, default)).Refusal);
    }

    [Fact]
    public async Task Four_hundred_days_at_once_erase_what_is_temporary_and_nothing_else()
    {
        var code = await SendAsync();
        await SaveDraftAsync(street.Door.Clock.Now);
        var post = await street.PlaceAsync(ria, "Wie helpt mij?");
        await LaterAsync(TimeSpan.FromDays(400));
        Assert.Equal((0, 0), (await CountAsync(db => db.Drafts), await CountAsync(db => db.SignInCodes)));
        Assert.DoesNotContain(await street.ToldAsync(), message => message.HoldsCode);
        Assert.Equal((1, 1), (await CountAsync(db => db.Residents), await CountAsync(db => db.Posts)));
        Assert.Equal(ClosureReason.Expired, (await street.PostAsync(post)).Closure!.Reason);

        // And back to where it should be: no code is revived, and codes, messages and jobs go on.
        var ahead = await SendAsync();
        await LaterAsync(TimeSpan.FromDays(-400));
        Assert.IsType<CodeWrong>((await Codes.CheckAsync(Ria, code, default)).Refusal);
        Assert.IsType<CodeWrong>((await Codes.CheckAsync(Ria, ahead, default)).Refusal);
        Assert.True((await Codes.CheckAsync(Ria, await SendAsync(), default)).IsDone);
    }

    [Fact]
    public async Task Each_job_has_its_turn_and_a_clock_set_back_that_somebody_accepts_stops_none()
    {
        var clockwork = ActivatorUtilities.CreateInstance<JobScheduler>(street.Door.Services);
        await clockwork.RunDueAsync(Cancel);
        await SaveDraftAsync(street.Door.Clock.Now.AddDays(-5));
        street.Door.Clock.Move(TimeSpan.FromMinutes(30));
        await clockwork.RunDueAsync(Cancel);
        Assert.Equal(1, await CountAsync(db => db.Drafts));
        street.Door.Clock.Move(TimeSpan.FromHours(-2));
        await clockwork.RunDueAsync(Cancel);
        Assert.Equal(1, await CountAsync(db => db.Drafts));
        Assert.Null((await street.Door.Get<ClockGuard>().AcceptAsync(new MachineActor(), Cancel)).Refusal);
        await clockwork.RunDueAsync(Cancel);
        Assert.Equal(0, await CountAsync(db => db.Drafts));
    }

    [Fact]
    public async Task What_is_done_often_is_done_before_what_is_done_once_a_day()
    {
        var done = new List<string>();
        ScheduledJob Job(string name, TimeSpan every) =>
            new(name, every, _ =>
            {
                done.Add(name);
                return Task.CompletedTask;
            });
        ScheduledJob[] jobs =
        [
            Job("purge", TimeSpan.FromDays(1)),
            Job("remind", TimeSpan.FromHours(1)),
            Job("expire", TimeSpan.FromMinutes(5)),
        ];

        await ActivatorUtilities.CreateInstance<JobScheduler>(street.Door.Services, (object)jobs.AsEnumerable()).RunDueAsync(Cancel);

        Assert.Equal(["expire", "remind", "purge"], done);
    }

    private async Task LaterAsync(TimeSpan by)
    {
        street.Door.Clock.Move(by);
        foreach (var job in street.Door.Get<IEnumerable<ScheduledJob>>()) await job.RunAsync(Cancel);
    }

    private async Task<string> SendAsync()
    {
        Assert.True((await Codes.SendAsync(Ria, "nl", default)).IsDone);
        return street.Door.Get<DemoCodes>().LastFor(Ria)!;
    }

    private Task<Result> SaveDraftAsync(DateTime at) => street.Door.Gate.WriteAsync(db =>
    {
        db.Drafts.Add(new() { Id = Guid.NewGuid(), Form = "vraag", TokenHash = Guid.NewGuid().ToByteArray(), Fields = "{}", SavedAt = at });
        return Task.FromResult(Result.Done);
    }, Cancel);

    private async Task<int> CountAsync<T>(Func<BuuvDb, IQueryable<T>> rows)
    {
        await using var db = street.Door.Read();
        return await rows(db).CountAsync(Cancel);
    }
}
