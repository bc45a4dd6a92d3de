using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Matching;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Truus helps and is never online: Joke reads a question out to her, and notes what she says.</summary>
public sealed class AnsweringByPhoneTests : IAsyncLifetime
{
    private CallStreet street = null!;
    private ResidentId ria;
    private PostId hedge;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CallerInvitations Invitations => street.Neighbours.Door.Get<CallerInvitations>();

    private DateOnly Today => DutchTime.Today(street.Neighbours.Door.Clock);

    public async ValueTask InitializeAsync()
    {
        street = await CallStreet.SettleAsync();
        ria = await street.Neighbours.JoinAsync("Ria", "ria@voorbeeld.nl");
        hedge = await street.Neighbours.PlaceAsync(ria, "Wie snoeit mijn heg?");
    }

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Who_is_told_by_phone_and_is_asked_stands_in_the_list_of_calls_with_the_question()
    {
        await street.Neighbours.InviteAsync(street.Truus, hedge);
        var call = Assert.Single(await street.WaitingAsync());
        Assert.Equal("Truus", call.Name);
        var told = Assert.Single(call.ToTell);
        Assert.Equal(NotificationKind.Invited, told.Kind);
        Assert.Contains("Wie snoeit mijn heg?", told.Sentence);
        Assert.Contains("Wie helpt mij even?", told.Sentence);
    }

    [Theory]
    [InlineData(true, InvitationAnswer.Yes)]
    [InlineData(false, InvitationAnswer.No)]
    public async Task A_spoken_yes_or_no_is_hers_and_says_who_heard_it(bool yes, InvitationAnswer answer)
    {
        var call = await AskedAsync();
        Assert.Null((await street.Commands.SpokenAsync(Guid.NewGuid(), CallStreet.Joke, call, yes)).Refusal);
        Assert.Equal(answer, (await InvitationAsync(street.Truus)).Answer);
        Assert.Equal((street.Truus, CallStreet.Joke.AccountId), await HeardAsync());
    }

    [Fact]
    public async Task A_spoken_nu_niet_rests_until_the_day_she_said_and_closes_the_call()
    {
        var call = await AskedAsync();
        Assert.Null((await street.Commands.NotNowAsync(Guid.NewGuid(), CallStreet.Joke, call, Today.AddDays(30))).Refusal);

        Assert.Equal(InvitationAnswer.NotNow, (await InvitationAsync(street.Truus)).Answer);
        Assert.Equal(Today.AddDays(30), await RestsUntilAsync());
        Assert.Equal((street.Truus, CallStreet.Joke.AccountId), await HeardAsync());
        Assert.False((await street.FindAsync(call)).IsOpen);
        Assert.Empty(await street.WaitingAsync());
    }

    [Fact]
    public async Task Without_a_day_it_is_two_weeks_and_the_same_form_twice_is_one_answer()
    {
        var (call, form) = (await AskedAsync(), Guid.NewGuid());
        for (var press = 0; press < 2; press++)
            Assert.Null((await street.Commands.NotNowAsync(form, CallStreet.Joke, call, null)).Refusal);
        Assert.Equal(Today.AddDays(NotNowAnswer.Days), await RestsUntilAsync());
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(2));
        // A colleague with the same person in front of them: it is said already.
        Assert.Null((await street.Commands.NotNowAsync(Guid.NewGuid(), CallStreet.Joke, call, null)).Refusal);
        Assert.Equal(Today.AddDays(NotNowAnswer.Days - 2), await RestsUntilAsync());
        Assert.IsType<CallBackClosed>((await street.Commands.SpokenAsync(Guid.NewGuid(), CallStreet.Joke, call, true)).Refusal);
    }

    [Fact]
    public async Task A_day_that_was_changes_nothing_and_the_call_stays()
    {
        var call = await AskedAsync();
        Assert.IsType<RestInThePast>(
            (await street.Commands.NotNowAsync(Guid.NewGuid(), CallStreet.Joke, call, Today.AddDays(-1))).Refusal);
        Assert.IsType<RestTooLong>(
            (await street.Commands.NotNowAsync(Guid.NewGuid(), CallStreet.Joke, call, Today.AddDays(5000))).Refusal);
        Assert.Equal(InvitationAnswer.Waiting, (await InvitationAsync(street.Truus)).Answer);
        Assert.True((await street.FindAsync(call)).IsOpen);
    }

    [Fact]
    public async Task Nu_niet_answers_no_other_question_and_is_noted_by_nobody_from_elsewhere()
    {
        await street.SamerAnswersAsync();
        var other = await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest);
        Assert.IsType<NotFound>((await street.Commands.NotNowAsync(Guid.NewGuid(), CallStreet.Joke, other, null)).Refusal);

        var call = await AskedAsync();
        var kees = new StaffActor("Kees", [new(StaffRole.PhoneVolunteer, "GM0547")]) { AccountId = Guid.NewGuid() };
        Assert.IsType<NotAllowed>((await street.Commands.NotNowAsync(Guid.NewGuid(), kees, call, null)).Refusal);
        Assert.Equal(InvitationAnswer.Waiting, (await InvitationAsync(street.Truus)).Answer);
    }

    [Fact]
    public async Task Who_is_asked_by_mail_and_rings_in_answers_on_the_line()
    {
        await street.Neighbours.InviteAsync(street.Samer, hedge);
        await street.Neighbours.PromisedAsync();
        var samer = await OnTheLineAsync(street.Samer);
        var asked = Assert.Single(await Invitations.OfAsync(samer));
        Assert.Equal(("Mina", "Wie snoeit mijn heg?"), (asked.By, asked.Title));

        Assert.Null((await Invitations.AnswerAsync(samer, asked.Id, InvitationAnswer.NotNow, Today.AddDays(7))).Refusal);

        Assert.Equal(InvitationAnswer.NotNow, (await InvitationAsync(street.Samer)).Answer);
        Assert.Empty(await Invitations.OfAsync(samer));
        Assert.IsType<InvitationAlreadyAnswered>((await Invitations.AnswerAsync(samer, asked.Id, InvitationAnswer.Yes)).Refusal);
        Assert.Equal((street.Samer, CallStreet.Joke.AccountId), await HeardAsync());
    }

    [Fact]
    public async Task What_is_in_the_list_of_calls_is_not_asked_twice_and_what_is_gone_not_at_all()
    {
        await AskedAsync();
        Assert.Empty(await Invitations.OfAsync(await OnTheLineAsync(street.Truus)));
        await street.Neighbours.InviteAsync(street.Samer, hedge);
        await street.Neighbours.PromisedAsync();
        Assert.Single(await Invitations.OfAsync(await OnTheLineAsync(street.Samer)));
        await street.Neighbours.Posts.WithdrawAsync(new(ria), hedge);
        Assert.Empty(await Invitations.OfAsync(await OnTheLineAsync(street.Samer)));
    }

    [Fact]
    public async Task Who_answers_the_vraag_itself_said_yes_to_the_question()
    {
        await street.Neighbours.InviteAsync(street.Samer, hedge);
        await street.Neighbours.AnswerAsync(street.Samer, hedge);
        Assert.Equal(InvitationAnswer.Yes, (await InvitationAsync(street.Samer)).Answer);
    }

    private async Task<CallBackId> AskedAsync()
    {
        await street.Neighbours.InviteAsync(street.Truus, hedge);
        return await street.OnlyAsync(street.Truus, NotificationKind.Invited);
    }

    private async Task<ResidentActor> OnTheLineAsync(ResidentId who) =>
        (await street.Neighbours.Door.Get<Deputies>().ForAsync(CallStreet.Joke, who)).Value;

    private async Task<Invitation> InvitationAsync(ResidentId who)
    {
        await using var db = street.Neighbours.Door.Read();
        return await db.Invitations.SingleAsync(asked => asked.NeighbourId == who, Cancel);
    }

    private async Task<DateOnly?> RestsUntilAsync()
    {
        await using var db = street.Neighbours.Door.Read();
        return (await db.HelperProfiles.SingleAsync(profile => profile.Id == street.Truus, Cancel)).NotBefore;
    }

    private async Task<(ResidentId?, Guid?)> HeardAsync()
    {
        DomainEventKind[] answers = [DomainEventKind.InvitationAccepted, DomainEventKind.InvitationDeclined];
        await using var db = street.Neighbours.Door.Read();
        var heard = await db.DomainEvents.SingleAsync(happened => answers.Contains(happened.Kind), Cancel);
        return (heard.ActorId, heard.EnteredById);
    }
}
