using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Matching.Promises;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matching.Promises;

/// <summary>A vraag of Ria (Slaaghwijk) from its first minute on, with a clock that is moved.</summary>
public sealed class PromiseKeeperTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident ria = null!;
    private Post post = null!;
    private long places;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTime Now => database.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        ria = await database.MoveInAsync("Ria", phone: "0611111111");
        post = await PlaceAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_few_who_fit_are_asked_at_once_and_nobody_twice()
    {
        for (var number = 0; number < 30; number++) await HelperAsync($"Buur {number}");

        await KeepAsync();
        var first = await InvitationsAsync();
        await KeepAsync();

        Assert.Equal(8, first.Count);
        Assert.All(first, asked => Assert.Equal((1, Invitation.ByBuuv), (asked.Wave, asked.InvitedBy)));
        Assert.Equal(first.Count, (await InvitationsAsync()).Count);
        var promise = await PromiseAsync();
        Assert.Equal((PromiseState.Waiting, 1), (promise.State, promise.Wave));
        Assert.True(promise.NextAt > Now && promise.NextAt < promise.DueAt);
    }

    [Fact]
    public async Task Who_does_not_say_anything_is_followed_by_others_and_the_cap_holds()
    {
        for (var number = 0; number < 60; number++) await HelperAsync($"Buur {number}");

        for (var hour = 0; hour < 40; hour++)
        {
            await KeepAsync();
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        var asked = await InvitationsAsync();
        Assert.InRange(asked.Count, 20, 30);
        Assert.Equal(asked.Count, asked.Select(one => one.NeighbourId).Distinct().Count());
        Assert.True(asked.Max(one => one.Wave) >= 2);
        // Never at night, in Dutch time.
        Assert.All(asked, one => Assert.InRange(DutchTime.Of(one.At).Hour, 8, 20));
    }

    [Fact]
    public async Task A_no_is_followed_by_the_next_neighbour_at_once()
    {
        for (var number = 0; number < 30; number++) await HelperAsync($"Buur {number}");
        await KeepAsync();
        var first = await InvitationsAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await ChangeAsync(first[0].Id, invitation => invitation.Decline(invitation.NeighbourId, Now));

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync();

        var asked = await InvitationsAsync();
        Assert.Equal(first.Count + 1, asked.Count);
        Assert.Equal(1, (await PromiseAsync()).Wave);
    }

    [Fact]
    public async Task Not_now_is_kept_by_whoever_asks_until_the_day_that_was_told()
    {
        var samer = await HelperAsync("Samer");
        await KeepAsync();
        var asked = Assert.Single(await InvitationsAsync());

        var until = (await database.Gate.WriteAsync(db => NotNowAnswer.TakeAsync(db, samer.Id, asked.Id, null, Now), Cancel)).Value;

        Assert.Equal(DutchTime.Today(database.Clock).AddDays(NotNowAnswer.Days), until);
        var other = await PlaceAsync();
        await KeepAsync();
        await using var db = database.Read();
        Assert.Equal(WhyNot.NotNow, await database.Get<HelperRanking>().WhyNotAsync(db, other, samer.Id, Cancel));
        Assert.Single(await db.Invitations.ToListAsync(Cancel));
    }

    [Fact]
    public async Task Not_now_to_one_of_two_questions_is_not_now_to_both()
    {
        var samer = await HelperAsync("Samer");
        await PlaceAsync();
        await KeepAsync();
        var asked = await AllAsync();
        Assert.Equal(2, asked.Count(one => one.NeighbourId == samer.Id));

        await database.Gate.WriteAsync(db => NotNowAnswer.TakeAsync(db, samer.Id, asked[0].Id, null, Now), Cancel);

        Assert.All(await AllAsync(), one => Assert.Equal(InvitationAnswer.NotNow, one.Answer));
    }

    [Fact]
    public async Task An_answer_stops_the_questions()
    {
        for (var number = 0; number < 30; number++) await HelperAsync($"Buur {number}");
        await KeepAsync();
        var before = (await InvitationsAsync()).Count;
        var mina = await database.MoveInAsync("Mina", "de-kooi", mail: "mina@example.org");
        await OnPostAsync(stored => stored.Respond(Id.New<ResponseId>(), mina, "Dat doe ik graag.", Now));

        for (var hour = 0; hour < 30; hour++)
        {
            database.Clock.Advance(TimeSpan.FromHours(1));
            await KeepAsync();
        }

        Assert.Equal(before, (await InvitationsAsync()).Count);
        Assert.Equal(PromiseState.Answered, (await PromiseAsync()).State);
    }

    [Fact]
    public async Task When_nobody_fits_a_broker_of_the_place_has_it_at_once()
    {
        await BrokerAsync("Noor", "GM0547");
        var saskia = await BrokerAsync("Saskia", "GM0546");

        await KeepAsync();

        var promise = await PromiseAsync();
        Assert.Equal((PromiseState.Owned, saskia, "Saskia"), (promise.State, promise.OwnerId, promise.OwnerName));
        Assert.Null(promise.NextAt);
    }

    [Fact]
    public async Task A_promise_that_passed_is_a_brokers_and_the_one_with_the_fewest_gets_it()
    {
        for (var number = 0; number < 12; number++) await HelperAsync($"Buur {number}");
        var saskia = await BrokerAsync("Saskia", "GM0546");
        var omar = await BrokerAsync("Omar", "GM0546");
        await KeepAsync();
        database.Clock.Advance(TimeSpan.FromDays(4));
        var second = await PlaceAsync();
        await KeepAsync();
        database.Clock.Advance(TimeSpan.FromDays(4));
        await KeepAsync();

        await using var db = database.Read();
        var owners = await db.AnswerPromises.OrderBy(open => open.StartedAt).Select(open => open.OwnerId).ToListAsync(Cancel);
        Assert.Equal([omar, saskia], owners);
    }

    [Fact]
    public async Task Without_any_broker_there_is_still_a_next_moment()
    {
        database.Clock.Advance(TimeSpan.FromDays(9));
        await KeepAsync();
        var promise = await PromiseAsync();
        Assert.False(promise.IsOwned);
        Assert.True(promise.NextAt > Now);
    }

    [Fact]
    public async Task What_comes_down_is_over_and_nobody_is_asked_any_more()
    {
        await KeepAsync();
        await OnPostAsync(stored => stored.Withdraw(ria.Id, Now));
        await HelperAsync("Samer");
        database.Clock.Advance(TimeSpan.FromDays(1));
        await KeepAsync();
        Assert.Equal(PromiseState.Done, (await PromiseAsync()).State);
        Assert.Empty(await InvitationsAsync());
    }

    [Fact]
    public async Task Days_of_standstill_cause_no_flood_and_nothing_at_night()
    {
        for (var number = 0; number < 30; number++) await HelperAsync($"Buur {number}");
        for (var number = 0; number < 80; number++) await PlaceAsync();
        database.Clock.SetUtcNow(DutchTime.ToUtc(new(2026, 11, 24, 2, 0, 0)));
        await KeepAsync();
        Assert.Empty(await AllAsync());
        database.Clock.SetUtcNow(DutchTime.ToUtc(new(2026, 11, 24, 9, 0, 0)));
        for (var minute = 0; minute < 5; minute++)
        {
            await KeepAsync();
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.All((await AllAsync()).GroupBy(one => one.NeighbourId), own => Assert.True(own.Count() <= 2));
        await using var db = database.Read();
        Assert.All(await db.AnswerPromises.ToListAsync(Cancel), open => Assert.True(open.NextAt is not null ^ open.IsOwned));
    }

    [Fact]
    public async Task A_town_is_asked_no_more_than_so_many_questions_in_an_hour_and_the_rest_waits_its_turn()
    {
        for (var number = 0; number < 150; number++) await HelperAsync($"Buur {number}");
        for (var number = 0; number < 40; number++) await PlaceAsync();

        await KeepAsync();
        Assert.Equal(200, (await AllAsync()).Count);
        database.Clock.Advance(TimeSpan.FromMinutes(20));
        await KeepAsync();
        Assert.Equal(200, (await AllAsync()).Count);
        database.Clock.Advance(TimeSpan.FromMinutes(45));
        await KeepAsync();

        var asked = await AllAsync();
        Assert.InRange(asked.Count, 201, 300);
        Assert.All(asked.GroupBy(one => one.NeighbourId), own => Assert.True(own.Count() <= 2));
        await using var db = database.Read();
        Assert.All(await db.AnswerPromises.ToListAsync(Cancel), open => Assert.True(open.NextAt is not null ^ open.IsOwned));
    }

    [Fact]
    public async Task Who_does_not_want_any_more_since_it_was_decided_is_not_asked()
    {
        for (var number = 0; number < 4; number++) await HelperAsync($"Buur {number}");
        await using var db = database.Read();
        var plan = (await database.Get<WavePlanner>().PlanAsync(db, [(post, 1)], Cancel))[post.Id];
        Assert.Equal(4, plan.To.Count);
        var rests = plan.To[0].Helper.Id;
        await database.Gate.WriteAsync(
            async writing =>
            {
                var profile = (await writing.HelperProfiles.FindAsync([rests], Cancel))!;
                var today = DutchTime.Today(database.Clock);
                return profile.RestUntil(today.AddDays(7), today);
            },
            Cancel);

        var fresh = await database.Get<HelperFacts>().ReadAsync(db, [post], [.. plan.To.Select(next => next.Helper.Id)], Cancel);

        Assert.DoesNotContain(database.Get<HelperRanking>().Order(fresh, post, Ring.Widest), next => next.Helper.Id == rests);
    }

    [Fact]
    public async Task Who_asks_reads_how_many_were_asked_and_how_many_looked_from_three_on()
    {
        for (var number = 0; number < 2; number++) await HelperAsync($"Buur {number}");
        await KeepAsync();
        await using (var db = database.Read()) Assert.Null(await PromiseNews.OfAsync(db, post.Id, Cancel));
        await HelperAsync("Buur 2");
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        var first = (await InvitationsAsync())[0];
        await database.Gate.WriteAsync(db => NotNowAnswer.TakeAsync(db, first.NeighbourId, first.Id, null, Now), Cancel);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync();
        await using (var db = database.Read()) Assert.Equal(new(3, 1, null), await PromiseNews.OfAsync(db, post.Id, Cancel));
    }

    private Task KeepAsync() => database.Get<PromiseKeeper>().KeepAsync(Cancel);

    private async Task<AnswerPromise> PromiseAsync()
    {
        await using var db = database.Read();
        return await db.AnswerPromises.FirstAsync(open => open.Id == post.Id, Cancel);
    }

    private async Task<IReadOnlyList<Invitation>> InvitationsAsync() => [.. (await AllAsync()).Where(asked => asked.PostId == post.Id)];

    private async Task<IReadOnlyList<Invitation>> AllAsync()
    {
        await using var db = database.Read();
        return await db.Invitations.OrderBy(asked => asked.At).ToListAsync(Cancel);
    }

    private async Task<Post> PlaceAsync()
    {
        var here = database.Map.Find("slaaghwijk")!;
        var number = ++places;
        var draft = Street.Draft(at: Now);
        var placed = Post.Place(Id.New<PostId>(), ria, draft, here, new ShortCode(4000 + (int)number), number, Now).Value;
        await database.StoreAsync(placed);
        return placed;
    }

    private async Task<Resident> HelperAsync(string name)
    {
        var helper = await database.MoveInAsync(name, mail: $"{name.Replace(" ", "", StringComparison.Ordinal)}@example.org");
        var profile = HelperProfile.Of(helper.Id);
        var wishes = new HelperWishes(true, CategorySet.Of(Category.Garden), [], false, default, HelperProfile.DefaultHowFar, null);
        Assert.True(profile.Tell(wishes, Now).IsDone);
        await database.StoreAsync(profile);
        return helper;
    }

    private async Task<Guid> BrokerAsync(string name, string town)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, StaffName = name, TwoFactorEnabled = true };
        await database.StoreAsync(account, new AccountDuty { AccountId = account.Id, Role = StaffRole.Broker, Scope = town });
        return account.Id;
    }

    private async Task ChangeAsync(InvitationId id, Func<Invitation, Result> act)
    {
        var done = await database.Gate.WriteAsync(async db => act((await db.Invitations.FindAsync([id], Cancel))!), Cancel);
        Assert.Null(done.Refusal);
    }

    private async Task OnPostAsync<T>(Func<Post, T> act)
    {
        var done = await database.Gate.WriteAsync(
            async db =>
            {
                act(await db.Posts.Include(stored => stored.Responses).Include(stored => stored.Matches).FirstAsync(
                    stored => stored.Id == post.Id, Cancel));
                return Result.Done;
            },
            Cancel);
        Assert.Null(done.Refusal);
    }
}
