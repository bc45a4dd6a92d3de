using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Referrals;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;
using Buuv.Tests.Features.Admin.HouseVolunteers;
using Buuv.Tests.Features.Boards.Rounds;
using Buuv.Tests.Features.Care;
using Buuv.Tests.Features.Moderation;
using Buuv.Tests.Features.Phone;

namespace Buuv.Tests.Features.Workplace;

/// <summary>What each desk hands to the workplace, and to whom.</summary>
public sealed class WaitingWorkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_resident_to_be_rung_waits_for_the_phone_team_of_their_place()
    {
        await using var street = await CallStreet.SettleAsync();
        await street.SamerAnswersAsync();
        await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest);
        var queue = street.Neighbours.Door.Get<IEnumerable<IWorkQueue>>().OfType<CallBackQueue>().Single();

        var work = Assert.Single(await queue.WaitingAsync(CallStreet.Joke, Cancel));

        Assert.Equal((WorkKind.CallBack, "Truus", null), (work.Wait.Kind, work.Title, work.HeldBy));
        Assert.Equal($"/telefoon?beller={street.Truus.Value}", work.Address);
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.PhoneVolunteer, "GM0392"), Cancel));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.Moderator, null), Cancel));
    }

    [Fact]
    public async Task Whom_a_colleague_has_on_the_line_says_so_to_others_and_not_to_that_colleague()
    {
        await using var street = await CallStreet.SettleAsync();
        await street.SamerAnswersAsync();
        await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest);
        var queue = street.Neighbours.Door.Get<IEnumerable<IWorkQueue>>().OfType<CallBackQueue>().Single();
        var els = At(StaffRole.PhoneVolunteer, "GM0546") with { Name = "Els" };

        street.Neighbours.Door.Get<WorkClaims<ResidentId>>().Take(street.Truus, els);

        Assert.Equal("Els", Assert.Single(await queue.WaitingAsync(CallStreet.Joke, Cancel)).HeldBy);
        Assert.Null(Assert.Single(await queue.WaitingAsync(els, Cancel)).HeldBy);
    }

    [Fact]
    public async Task A_text_that_is_held_waits_for_the_moderator_and_for_nobody_else()
    {
        await using var street = await ModerationStreet.SettleAsync();
        var post = await street.PlaceAsync(street.Ria);
        await street.AnswerAsync(street.Samer, post, ModerationStreet.MoneyFirst);
        var queue = Queue<ReviewQueue>(street.Database);

        var work = Assert.Single(await queue.WaitingAsync(ModerationStreet.Wim, Cancel));

        Assert.Equal((WorkKind.Review, "/toezicht"), (work.Wait.Kind, work.Address));
        Assert.DoesNotContain("50", work.Title + work.About);
        Assert.Equal((await street.OnlyReviewAsync()).At, work.Wait.Since);
        Assert.Empty(await queue.WaitingAsync(ModerationStreet.Moderator("Els", "GM0392"), Cancel));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.Admin, null), Cancel));
    }

    [Fact]
    public async Task A_file_waits_for_the_brokers_until_one_takes_it_and_says_nothing_of_what_it_is_about()
    {
        await using var street = await CareStreet.OpenAsync();
        var id = await street.KeepAsync();
        var queue = Queue<CaseQueue>(street.Database);

        var work = Assert.Single(await queue.WaitingAsync(CareStreet.Saskia, Cancel));

        Assert.Equal((WorkKind.Case, "Toos", $"/dossiers/{id.Value}"), (work.Wait.Kind, work.Title, work.Address));
        Assert.DoesNotContain("deur", work.Title + work.About);
        Assert.Empty(await queue.WaitingAsync(CareStreet.Ben, Cancel));
        Assert.Empty(await queue.WaitingAsync(CareStreet.Dirk, Cancel));
        Assert.Null((await street.Commands.TakeAsync(CareStreet.Saskia, id)).Refusal);
        Assert.Empty(await queue.WaitingAsync(CareStreet.Otto, Cancel));
    }

    [Fact]
    public async Task A_referral_waits_for_the_partner_it_is_asked_of_until_they_answer()
    {
        await using var street = await CareStreet.OpenAsync();
        var (file, referral) = await street.ReferredAsync();
        var queue = Queue<ReferralQueue>(street.Database);

        var work = Assert.Single(await queue.WaitingAsync(street.Fenna, Cancel));

        Assert.Equal((WorkKind.Case, "/partner", $"/dossiers/{file.Value}"), (work.Wait.Kind, work.Desk, work.Address));
        Assert.Empty(await queue.WaitingAsync(street.Guus, Cancel));
        Assert.Empty(await queue.WaitingAsync(CareStreet.Saskia, Cancel));
        Assert.Null((await street.Referrals.AcceptAsync(street.Fenna, file, referral, "Wij gaan langs.")).Refusal);
        Assert.Empty(await queue.WaitingAsync(street.Fenna, Cancel));
    }

    [Fact]
    public async Task A_concern_waits_until_it_is_done_and_one_with_a_day_until_that_day()
    {
        await using var street = await CareStreet.OpenAsync();
        var concerns = street.Database.Get<ConcernCommands>();
        var id = (await concerns.RaiseAsync(Guid.NewGuid(), CareStreet.Saskia, street.Toos.Id, "Ik zie haar niet meer.")).Value;
        var queue = Queue<ConcernQueue>(street.Database);

        var work = Assert.Single(await queue.WaitingAsync(CareStreet.Saskia, Cancel));

        Assert.Equal((WorkKind.Concern, "Toos", $"/dossiers/zorgen/{id.Value}"), (work.Wait.Kind, work.Title, work.Address));
        Assert.Empty(await queue.WaitingAsync(CareStreet.Dirk, Cancel));
        var today = DateOnly.FromDateTime(street.Database.Clock.Now);
        Assert.Null((await concerns.TakeUpAsync(CareStreet.Saskia, id, today.AddDays(3))).Refusal);
        Assert.Empty(await queue.WaitingAsync(CareStreet.Saskia, Cancel));
        street.Database.Clock.Move(TimeSpan.FromDays(3));
        Assert.Single(await queue.WaitingAsync(CareStreet.Saskia, Cancel));
        Assert.Null((await concerns.FinishAsync(CareStreet.Saskia, id, "Ze is weer thuis.")).Refusal);
        Assert.Empty(await queue.WaitingAsync(CareStreet.Saskia, Cancel));
    }

    [Fact]
    public async Task Boards_that_nobody_saw_are_one_line_that_counts_them()
    {
        using var street = await BoardStreet.HangAsync();
        await street.HangAsync("Zijlwijk");
        var queue = street.Door.Get<IEnumerable<IWorkQueue>>().OfType<BoardQueue>().Single();
        var bo = At(StaffRole.CommunityWorker, "GM0546");
        Assert.Empty(await queue.WaitingAsync(bo, Cancel));

        street.Door.Clock.Move(TimeSpan.FromDays(9));

        var work = Assert.Single(await queue.WaitingAsync(bo, Cancel));
        Assert.Equal((WorkKind.Board, 2, "/prikborden/ronde"), (work.Wait.Kind, work.Count, work.Address));
        Assert.True(work.Wait.IsLate(street.Door.Clock.Now));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.CommunityWorker, "GM0392"), Cancel));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.Broker, "GM0546"), Cancel));
    }

    [Fact]
    public async Task Posters_that_are_ready_are_one_line_a_week_until_they_are_printed()
    {
        using var street = await BoardStreet.HangAsync();
        await street.HangAsync("Zijlwijk");
        street.Door.Clock.Move(TimeSpan.FromDays(7));
        await street.Door.Get<ReadyEditions>().MakeAsync(Cancel);
        var queue = street.Door.Get<IEnumerable<IWorkQueue>>().OfType<PosterQueue>().Single();
        var bo = At(StaffRole.CommunityWorker, "GM0546");

        var work = Assert.Single(await queue.WaitingAsync(bo, Cancel));

        Assert.Equal((WorkKind.Poster, 2, "/werkplek/prikborden"), (work.Wait.Kind, work.Count, work.Address));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.CommunityWorker, "GM0392"), Cancel));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.Broker, "GM0546"), Cancel));
        street.Door.Clock.Move(TimeSpan.FromDays(30));
        Assert.Empty(await queue.WaitingAsync(bo, Cancel));
    }

    [Fact]
    public async Task What_somebody_took_on_is_on_their_own_list_with_its_day_and_on_nobody_elses()
    {
        await using var street = await CareStreet.OpenAsync();
        var (cases, concerns) = (street.Database.Get<CaseCommands>(), street.Database.Get<ConcernCommands>());
        var file = await street.KeepAsync();
        var worry = (await concerns.RaiseAsync(Guid.NewGuid(), CareStreet.Saskia, street.Toos.Id, "Ik zie haar niet meer.")).Value;
        var list = new WaitingList(street.Database.Get<IEnumerable<IWorkQueue>>());
        Assert.Empty(await list.OwnAsync(CareStreet.Saskia, Cancel));
        var (today, now) = (DateOnly.FromDateTime(street.Database.Clock.Now), street.Database.Clock.Now);

        Assert.Null((await cases.TakeAsync(CareStreet.Saskia, file)).Refusal);
        Assert.Null((await cases.PlanAsync(CareStreet.Saskia, file, now.AddDays(2), "Koffie bij Toos thuis.")).Refusal);
        Assert.Null((await concerns.TakeUpAsync(CareStreet.Saskia, worry, today.AddDays(1))).Refusal);

        var own = await list.OwnAsync(CareStreet.Saskia, Cancel);
        Assert.Equal([(WorkKind.Concern, today.AddDays(1)), (WorkKind.Case, today.AddDays(2))], own.Select(work => (work.Kind, work.On)));
        Assert.DoesNotContain("Koffie", string.Concat(own.Select(work => work.Title + work.About)));
        foreach (var other in new[] { CareStreet.Otto, CareStreet.Ben, CareStreet.Dirk }) Assert.Empty(await list.OwnAsync(other, Cancel));
        Assert.Null((await concerns.FinishAsync(CareStreet.Saskia, worry, "Ze is weer thuis.")).Refusal);
        Assert.Single(await list.OwnAsync(CareStreet.Saskia, Cancel));
    }

    [Fact]
    public async Task A_request_without_a_response_waits_from_half_its_promise_on_until_somebody_responds()
    {
        await using var street = await CallStreet.SettleAsync();
        var post = await street.Neighbours.PlaceAsync(street.Truus, "Wie rijdt met mij mee?");
        var queue = street.Neighbours.Door.Get<IEnumerable<IWorkQueue>>().OfType<UnansweredQueue>().Single();
        var mina = At(StaffRole.Ambassador, "GM0546");
        Assert.Empty(await queue.WaitingAsync(mina, Cancel));

        street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(25));

        var work = Assert.Single(await queue.WaitingAsync(mina, Cancel));
        Assert.Equal((WorkKind.UnansweredRequest, "Wie rijdt met mij mee?"), (work.Wait.Kind, work.Title));
        Assert.StartsWith("/buurt/slaaghwijk/live?nummer=leiden-", work.Address);
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.Ambassador, "GM0392"), Cancel));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.Moderator, "GM0546"), Cancel));
        await street.Neighbours.AnswerAsync(street.Samer, post);
        Assert.Empty(await queue.WaitingAsync(mina, Cancel));
    }

    [Fact]
    public async Task Who_wants_to_help_waits_for_the_staff_of_their_place_until_the_first_talk_is_planned()
    {
        await using var street = await VolunteerStreet.OpenAsync();
        var id = await street.AppliedAsync();
        var queue = Queue<HouseVolunteerQueue>(street.Database);

        var work = Assert.Single(await queue.WaitingAsync(VolunteerStreet.Bo, Cancel));

        Assert.Equal((WorkKind.Volunteer, "Samer", $"/vrijwilligers/{id.Value}"), (work.Wait.Kind, work.Title, work.Address));
        Assert.False(work.Wait.IsLate(street.Database.Clock.Now.AddDays(6)));
        Assert.True(work.Wait.IsLate(street.Database.Clock.Now.AddDays(7)));
        Assert.DoesNotContain("tijd", work.Title + work.About);
        Assert.Empty(await queue.WaitingAsync(VolunteerStreet.Ben, Cancel));
        Assert.Empty(await queue.WaitingAsync(At(StaffRole.PhoneVolunteer, "GM0546"), Cancel));
        var talk = street.Database.Clock.Now.AddDays(1);
        Assert.Null((await street.Commands.PlanTalkAsync(VolunteerStreet.Bo, id, talk, "De Kooi", "Bo")).Refusal);
        Assert.Empty(await queue.WaitingAsync(VolunteerStreet.Bo, Cancel));
        street.Database.Clock.Move(TimeSpan.FromDays(2));
        Assert.Equal(talk, Assert.Single(await queue.WaitingAsync(VolunteerStreet.Bo, Cancel)).Wait.Since);
    }

    private static T Queue<T>(TestDatabase database) where T : IWorkQueue => database.Get<IEnumerable<IWorkQueue>>().OfType<T>().Single();

    private static StaffActor At(StaffRole role, string? scope) => new("Iemand", [new Duty(role, scope)]) { AccountId = Guid.NewGuid() };
}
