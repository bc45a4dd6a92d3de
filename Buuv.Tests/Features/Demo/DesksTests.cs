using Buuv.Domain.Boards;
using Buuv.Domain.Care;
using Buuv.Domain.Moderation;
using Buuv.Domain.Moderation.Signals;
using Buuv.Domain.Notifications;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Features.Workplace;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;
using Buuv.Tests.Features.Care;

namespace Buuv.Tests.Features.Demo;

/// <summary>What each desk shows in the first minute of a made-up Leiden, to whoever steps into its demo role.</summary>
public sealed class DesksTests(DesksTown leiden) : IClassFixture<DesksTown>, IAsyncDisposable
{
    private readonly TestDatabase database = leiden.Database;
    private readonly BuuvDb db = leiden.Database.Read();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => db.DisposeAsync();

    public static TheoryData<WorkKind> Kinds => [.. Enum.GetValues<WorkKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_every_kind_of_work_something_waits_and_something_is_late(WorkKind kind)
    {
        var name = kind switch
        {
            WorkKind.CallBack => "Joke",
            WorkKind.UnansweredRequest => "Mina",
            WorkKind.Review => "Wim",
            WorkKind.Case or WorkKind.Concern or WorkKind.PromisedRequest or WorkKind.Mediation => "Saskia",
            WorkKind.Board or WorkKind.Poster or WorkKind.Volunteer => "Bo",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var waits = (await WaitingAsync(await PersonAsync(name))).Where(work => work.Wait.Kind == kind).ToArray();

        Assert.Contains(waits, work => work.Wait.IsLate(DesksTown.Tuesday));
        Assert.All(waits, work => Assert.NotEmpty(work.Title));
        // Boards and posters are one line for many.
        if (kind is not (WorkKind.Board or WorkKind.Poster)) Assert.Contains(waits, work => !work.Wait.IsLate(DesksTown.Tuesday));
    }

    [Fact]
    public async Task There_is_a_file_in_every_state_with_every_outcome_and_from_every_side_of_a_referral()
    {
        var files = await db.CaseFiles.WithParts().ToListAsync(Cancel);

        Assert.Equal(Enum.GetValues<CaseStatus>(), files.Select(file => file.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<CaseOutcome>(), files.Select(file => file.Outcome).OfType<CaseOutcome>().Distinct().Order());
        var referrals = files.SelectMany(file => file.Referrals).Select(referral => referral.State).ToHashSet();
        Assert.Superset(new HashSet<ReferralState> { ReferralState.Waiting, ReferralState.Accepted, ReferralState.Returned }, referrals);
        Assert.Contains(files, file => file.Posts.Count > 0);
        Assert.Contains(files, file => file.AppointmentAt > DesksTown.Tuesday && file.Steps.Count > 1 && file.VolunteerId is not null);
        Assert.Contains(files, file => file.ResidentId is null);
    }

    [Fact]
    public async Task A_file_opens_with_the_key_of_the_casebook_for_its_broker_and_for_the_partner_it_lies_with()
    {
        var (saskia, fenna) = (await PersonAsync("Saskia"), await PersonAsync("Fenna"));
        var files = database.Get<CaseFiles>();
        foreach (var line in (await files.ListAsync(saskia, CareStreet.Asks())).Rows.Where(line => line.Assignee == "Saskia"))
            Assert.NotEmpty((await files.OpenAsync(saskia, line.Id)).Value.Content!.Asked);

        var atPartner = await files.AtPartnerAsync(fenna);
        Assert.Equal([CaseStatus.Referred, CaseStatus.AtPartner], atPartner.Select(line => line.Status).Distinct().Order());
        Assert.NotEmpty((await files.OpenAsync(fenna, atPartner[0].Id)).Value.Content!.Referrals);
        var clients = await database.Get<PartnerQueries>().ClientsAsync(fenna);
        Assert.NotEmpty(clients.SelectMany(client => client.Posts));
    }

    [Fact]
    public async Task Concerns_about_people_and_places_are_new_taken_up_and_done()
    {
        var saskia = await PersonAsync("Saskia");
        var lines = (await database.Get<ConcernCommands>().ListAsync(saskia, CareStreet.Asks())).Rows;

        foreach (var isPlace in new[] { true, false })
        {
            var some = lines.Where(line => (line.Name is null) == isPlace).ToArray();
            Assert.Contains(some, line => line.LooksAfter is null);
            Assert.Contains(some, line => line is { LooksAfter: not null, DoneAt: null });
            Assert.Contains(some, line => line.DoneAt is not null);
        }
        foreach (var line in lines) Assert.NotEmpty((await database.Get<ConcernCommands>().OpenAsync(saskia, line.Id)).Value.Words);
    }

    [Fact]
    public async Task The_phone_team_rings_now_and_later_about_several_things_and_goes_on_with_whoever_hung_up()
    {
        var joke = await PersonAsync("Joke");
        var calls = database.Get<CallBackQueries>();
        var (waiting, planned) = (await calls.WaitingAsync(joke), await calls.PlannedAsync(joke));

        Assert.Superset(
            new HashSet<NotificationKind> { NotificationKind.ResponseToRequest, NotificationKind.Accepted, NotificationKind.Asked },
            waiting.SelectMany(call => call.ToTell).Select(told => told.Kind).ToHashSet()
        );
        Assert.All(waiting.SelectMany(call => call.ToTell), told => Assert.NotEmpty(told.Sentence));
        Assert.True(planned.Count >= 3, $"{planned.Count} moments");
        Assert.All(planned, group => Assert.True(group.At > DesksTown.Tuesday));
        Assert.Single(await calls.HandedOverAsync(joke));
        var half = Assert.Single(await database.Get<CallerQueries>().HalfWayAsync(joke));
        Assert.NotEmpty(StoredJson.Read<CallDraft>(half.Typed)!.Form.Title!);
        Assert.True(await db.Residents.AnyAsync(person => person.IsGuarded, Cancel));
    }

    [Fact]
    public async Task Moderators_find_several_kinds_of_review_an_objection_and_what_was_decided()
    {
        var reviews = await db.Reviews.ToListAsync(Cancel);
        var open = reviews.Where(review => review.IsOpen).ToArray();

        Assert.True(open.Select(review => review.Of).Distinct().Count() >= 5);
        Assert.Contains(open, review => review is { Of: ReviewOf.Message, WasHeld: true, Signals.Count: > 0 });
        Assert.Contains(open, review => review is { Of: ReviewOf.Response, WasHeld: true, Signals.Count: > 0 });
        Assert.Contains(open, review => review is { Of: ReviewOf.Post, ReportWords.Length: > 0 });
        Assert.Contains(open, review => review is { Appeal: not null, Verdict.ByName: "Els" });
        Assert.All(reviews.Where(review => review.Of is ReviewOf.Message or ReviewOf.Response), review => Assert.Equal(
            SignalBook.Read(review.Words, new() { IsFirst = review.Of == ReviewOf.Response }).Seen.Select(signal => signal.Name),
            review.Signals
        ));
        Assert.All(reviews.Where(review => review.Waiting is not null), review => Assert.NotNull(Held.Unpack(review.Waiting!)));
        Assert.Superset(
            new HashSet<ReviewOutcome?> { ReviewOutcome.LetThrough, ReviewOutcome.TurnedDown, ReviewOutcome.MovedInward },
            reviews.Where(review => !review.IsOpen).Select(review => review.Outcome).ToHashSet()
        );
    }

    [Fact]
    public async Task Boards_hang_well_or_wait_for_a_visit_in_every_way_and_editions_are_ready_and_printed()
    {
        var stands = await database.Get<RoundQueries>().AllAsync();

        var conditions = stands.Select(stand => stand.Watch.ConditionAt(DesksTown.Tuesday)).Distinct().Order();
        Assert.Equal(Enum.GetValues<BoardCondition>(), conditions);
        Assert.Equal(Enum.GetValues<BoardState>(), stands.Select(stand => stand.Watch.Last!.State).Distinct().Order());
        var week = PosterWeek.At(DateOnly.FromDateTime(DesksTown.Tuesday)).LastDay;
        var editions = await db.PosterEditions.Where(edition => edition.LastDay == week).ToListAsync(Cancel);
        Assert.Contains(editions, edition => !edition.IsPrinted);
        Assert.Contains(editions, edition => edition.IsPrinted && edition.Printed.Count() >= 4);
    }

    [Fact]
    public async Task The_admin_sees_messages_in_trouble_and_colleagues_who_are_in_and_who_are_asked()
    {
        var messages = await db.Outgoing.ToListAsync(Cancel);

        Assert.Contains(messages, message => message.SentAt is not null);
        Assert.Contains(messages, message => message.RefusedAt is not null);
        Assert.Contains(messages, message => message is { SentAt: null, Attempts: > 0 and < OutboxProcessor.MaxAttempts, DroppedAt: null }
            && message.NextAttemptAt > DesksTown.Tuesday);
        Assert.Contains(messages, message => message.DroppedAt is not null);
        var staff = await database.Get<StaffQueries>().AllAsync(new("Dirk", [new(StaffRole.Admin, null)]), Cancel);
        Assert.Contains(staff, person => person.HasSecondFactor);
        Assert.Contains(staff, person => !person.HasSecondFactor);
        // Whoever installs Buuv becomes the first admin by the set-up link.
        Assert.False(await db.Duties.AnyAsync(duty => duty.Role == StaffRole.Admin, Cancel));
    }

    [Fact]
    public async Task An_ambassador_has_posts_of_today_and_neighbours_who_were_asked()
    {
        var mina = await PersonAsync("Mina");
        var here = mina.NeighbourhoodsFor(Permission.Invite, database.Map);

        var today = DesksTown.Tuesday.Date;
        Assert.True(await db.Posts.AnyAsync(post => here.Contains(post.Neighbourhood) && post.PlacedAt > today, Cancel));
        Assert.Equal(3, await db.Invitations.Select(invitation => invitation.Answer).Distinct().CountAsync(Cancel));
    }

    [Fact]
    public async Task Neighbours_found_each_other_today() =>
        Assert.True((await database.Get<WorkplaceQueries>().FoundTodayAsync(await PersonAsync("Saskia"), Cancel)).Count >= 3);

    private async Task<StaffActor> PersonAsync(string name)
    {
        var person = DemoAccounts.People.Single(person => person.Name == name);
        var account = await db.Users.SingleAsync(account => account.UserName == person.Address, Cancel);
        return new(name, person.Duties) { AccountId = account.Id };
    }

    private async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor)
    {
        var waiting = new List<WaitingWork>();
        foreach (var queue in database.Get<IEnumerable<IWorkQueue>>()) waiting.AddRange(await queue.WaitingAsync(actor, Cancel));
        return waiting;
    }
}
