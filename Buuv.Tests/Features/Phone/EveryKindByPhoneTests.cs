using System.Text;
using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>What an online neighbour reads on screen or in a mail, Truus hears by phone.</summary>
public sealed class EveryKindByPhoneTests : IAsyncLifetime
{
    private CallStreet street = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await CallStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task A_yes_tells_how_to_reach_who_said_it()
    {
        await TruusHelpsAsync(match: true);
        Assert.Equal("Samer zegt ja. Het gaat over “Wie oefent met mij?”. Samer belt je.", await HeardAsync(NotificationKind.Accepted));
    }

    [Fact]
    public async Task A_no_and_a_too_late_are_told_kindly()
    {
        var (_, conversation) = await TruusHelpsAsync(match: false);
        await street.Neighbours.Talks.SayNoAsync(new(street.Samer), conversation);
        Assert.StartsWith(
            "Je hebt gereageerd op “Wie oefent met mij?”. Deze keer hoeft het niet.",
            await HeardAsync(NotificationKind.Declined)
        );
        var (post, _) = await TruusHelpsAsync(match: false);
        await street.Neighbours.Posts.HaveEnoughAsync(new(street.Samer), post);
        Assert.Contains("Het hoeft niet meer.", await HeardAsync(NotificationKind.TooLate));
    }

    [Fact]
    public async Task Of_what_was_said_the_last_is_read_aloud_and_gone_once_told()
    {
        var (_, conversation) = await TruusHelpsAsync(match: false);
        foreach (var words in new[] { "Wat fijn!", "Kun je dinsdag?" })
        {
            street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(1));
            await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Samer), conversation, words);
        }
        Assert.Equal(
            "Samer heeft je iets geschreven: “Kun je dinsdag?” Wil je iets terugzeggen?",
            await HeardAsync(NotificationKind.Said)
        );
        Assert.Null(
            (
                await street.Commands.SpokenAsync(
                    Guid.NewGuid(),
                    CallStreet.Joke,
                    await street.OnlyAsync(street.Truus, NotificationKind.Said),
                    true
                )
            ).Refusal
        );
        Assert.Empty((await street.Queries.OfAsync(CallStreet.Joke, street.Truus))!.ToTell);

        street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(1));
        await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Samer), conversation, "Of woensdag?");
        Assert.Equal(
            "Samer heeft je iets geschreven: “Of woensdag?” Wil je iets terugzeggen?",
            await HeardAsync(NotificationKind.Said)
        );
        await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Truus), conversation, "Ja hoor.");
        Assert.Empty(await street.WaitingAsync());
    }

    [Fact]
    public async Task The_desk_reads_out_what_she_said_herself_and_she_reads_the_whole_talk()
    {
        var (_, conversation) = await TruusHelpsAsync(match: false);
        await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Samer), conversation, "Mijn sleutel ligt onder de mat.");
        await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Truus), conversation, "Ik kom dinsdag.");
        var own = street.Neighbours.Door.Get<OwnDataQueries>();
        var desk = (await street.Neighbours.Door.Get<Deputies>().ForAsync(CallStreet.Joke, street.Truus)).Value;

        var readOut = Encoding.UTF8.GetString(OwnDataExport.Json((await own.OfAsync(desk)).Value));
        var read = Encoding.UTF8.GetString(OwnDataExport.Json((await own.OfAsync(new(street.Truus))).Value));

        Assert.Contains("Ik kom dinsdag.", readOut);
        Assert.DoesNotContain("onder de mat", readOut);
        Assert.Contains("onder de mat", read);
    }

    [Fact]
    public async Task What_they_say_back_is_said_and_told_in_one_go_or_neither()
    {
        var (_, conversation) = await TruusHelpsAsync(match: false);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(1));
        await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Samer), conversation, "Kun je dinsdag?");
        var promise = await street.OnlyAsync(street.Truus, NotificationKind.Said);
        var doer = (await street.Neighbours.Door.Get<Deputies>().ForAsync(CallStreet.Joke, street.Truus)).Value;

        Assert.NotNull((await street.Commands.SayBackAsync(Guid.NewGuid(), CallStreet.Joke, doer, promise, " ")).Refusal);
        Assert.True((await street.FindAsync(promise)).IsOpen);

        Assert.Null((await street.Commands.SayBackAsync(Guid.NewGuid(), CallStreet.Joke, doer, promise, "Dinsdag is goed.")).Refusal);
        await street.Neighbours.PromisedAsync();

        var told = await street.FindAsync(promise);
        Assert.Equal((CallBackOutcome.SpokenYes, CallStreet.Joke.AccountId), (told.Outcome, told.ClosedById));
        await using var db = street.Neighbours.Door.Read();
        Assert.True(await db.Messages.AnyAsync(message => message.AuthorId == street.Truus && message.Text == "Dinsdag is goed."));
    }

    [Theory]
    [InlineData("Dinsdag is goed.", false)]
    [InlineData("Dinsdag is goed. Maak eerst € 50 over.", true)]
    public async Task The_desk_knows_whether_what_they_said_back_waits_for_a_person(string words, bool waits)
    {
        var (_, conversation) = await TruusHelpsAsync(match: false);
        await street.Neighbours.Talks.SayAsync(Guid.NewGuid(), new(street.Samer), conversation, "Kun je dinsdag?");
        var promise = await street.OnlyAsync(street.Truus, NotificationKind.Said);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(1));
        var doer = (await street.Neighbours.Door.Get<Deputies>().ForAsync(CallStreet.Joke, street.Truus)).Value;

        Assert.Null((await street.Commands.SayBackAsync(Guid.NewGuid(), CallStreet.Joke, doer, promise, words)).Refusal);

        Assert.Equal(waits, await street.Queries.IsHeldAsync(conversation, street.Truus));
    }

    [Theory]
    [InlineData(true, InvitationAnswer.Yes)]
    [InlineData(false, InvitationAnswer.No)]
    public async Task An_invitation_by_phone_is_accepted_or_declined_by_phone(bool yes, InvitationAnswer answer)
    {
        var post = await street.Neighbours.PlaceAsync(street.Samer, "Wie wandelt er mee?");
        await street.Neighbours.InviteAsync(street.Truus, post);
        Assert.StartsWith(
            "Mina denkt aan jou voor een buur. Het gaat over “Wie wandelt er mee?”. Wie helpt mij even?",
            await HeardAsync(NotificationKind.Invited)
        );
        var promise = await street.OnlyAsync(street.Truus, NotificationKind.Invited);
        await SpokenAsync(NotificationKind.Invited, yes);
        await using var db = street.Neighbours.Door.Read();
        Assert.Equal(answer, (await db.Invitations.SingleAsync(Cancel)).Answer);
        Assert.Equal(
            yes ? (await street.PostAsync(post)).Number : null,
            (await street.Queries.AfterYesAsync(CallStreet.Joke, promise))?.Number
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Still_needed_is_asked_by_phone_and_the_answer_counts(bool yes)
    {
        var note = await street.Neighbours.PlaceAsync(street.Truus, "Wie rijdt met mij mee?");
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(25));
        await street.Neighbours.Door.Get<StillNeeded>().AskAsync(Cancel);
        Assert.Equal(
            "Je bericht “Wie rijdt met mij mee?” hangt nog op Buuv. Is het nog nodig?",
            await HeardAsync(NotificationKind.StillNeeded)
        );
        await SpokenAsync(NotificationKind.StillNeeded, yes);
        var post = await street.PostAsync(note);
        Assert.Equal(
            (yes, yes ? street.Now.AddDays(Post.DaysForOnce) : (DateTime?)null),
            (post.IsLive, post.IsLive ? post.ExpiresAt : null)
        );
    }

    [Fact]
    public async Task A_note_whose_time_is_over_is_told_and_not_asked_about_any_more()
    {
        await street.Neighbours.PlaceAsync(street.Truus, "Wie rijdt met mij mee?");
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(25));
        await street.Neighbours.Door.Get<StillNeeded>().AskAsync(Cancel);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(3));
        await street.Neighbours.Door.Get<PostExpiry>().TakeDownAsync(Cancel);
        Assert.Equal(NotificationKind.Expired, Assert.Single(Assert.Single(await street.WaitingAsync()).ToTell).Kind);
    }

    [Fact]
    public async Task An_appointment_on_Wednesday_is_told_and_reminded_of_on_Tuesday()
    {
        await ArrangeAsync(street.Now.AddDays(2).AddHours(4));
        Assert.Contains("De plek is: Bibliotheek De Kooi.", await HeardAsync(NotificationKind.Appointment));
        await SpokenAsync(NotificationKind.Appointment, true);
        await RemindAsync();
        Assert.DoesNotContain(await street.Neighbours.PromisedAsync(), promise => promise.Kind == NotificationKind.AppointmentReminder);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(1));
        await RemindAsync();
        await RemindAsync();
        Assert.StartsWith("Denk je aan je afspraak met Samer?", await HeardAsync(NotificationKind.AppointmentReminder));
        Assert.Single(await street.Neighbours.ToldAsync(), message =>
            message.Subject.StartsWith("Je afspraak met Truus is woensdag om ", StringComparison.Ordinal)
        );

        // When it was, nobody is rung about it any more.
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(1.5));
        await street.Neighbours.Door.Get<Housekeeping>().CloseCallBacksAsync(Cancel);
        Assert.DoesNotContain(await street.Neighbours.PromisedAsync(), promise =>
            promise.Kind == NotificationKind.AppointmentReminder && promise.IsOpen
        );
    }

    [Fact]
    public async Task Of_an_appointment_that_is_moved_and_called_off_only_the_last_is_told()
    {
        var (post, _) = await TruusHelpsAsync(match: true);
        var (match, matches) = ((await street.PostAsync(post)).Matches[0].Id, street.Neighbours.Door.Get<MatchCommands>());
        foreach (var days in new[] { 2, 3 })
            await matches.ArrangeAsync(new(street.Samer), match, street.Now.AddDays(days), "Bibliotheek De Kooi");
        Assert.StartsWith("Je afspraak met Samer is veranderd. Het is nu op ", await HeardAsync(NotificationKind.AppointmentMoved));
        Assert.DoesNotContain(await street.Neighbours.PromisedAsync(), promise =>
            promise.IsOpen && promise.Kind == NotificationKind.Appointment
        );

        Assert.True((await matches.CallOffAsync(new(street.Samer), match)).IsDone);
        Assert.StartsWith("Je afspraak met Samer gaat niet door. Het ging om ", await HeardAsync(NotificationKind.AppointmentCalledOff));
        Assert.DoesNotContain(await street.Neighbours.PromisedAsync(), promise =>
            promise.IsOpen && promise.Kind == NotificationKind.AppointmentMoved
        );
    }

    [Fact]
    public async Task What_changed_in_a_note_is_read_aloud_to_who_answered_it()
    {
        var (post, _) = await TruusHelpsAsync(match: false);
        var evening = Timing.From(DayPart.Evening, Rhythm.Once, null, DateOnly.FromDateTime(street.Now)).Value;
        Assert.True(
            (
                await street.Neighbours.Posts.ChangeAsync(
                    new(street.Samer),
                    post,
                    PostText.From("Wie oefent Turks met mij?", "Een uurtje.").Value,
                    evening,
                    PostExtras.None
                )
            ).IsDone
        );
        Assert.Equal(
            "Samer heeft iets veranderd in “Wie oefent Turks met mij?”. "
                + "Nu staat er: “Wie oefent Turks met mij? Een uurtje.” Wanneer: ’s Avonds, één keer. Komt het nog uit?",
            await HeardAsync(NotificationKind.PostChanged)
        );
    }

    [Fact]
    public async Task Of_an_appointment_on_Monday_who_is_rung_hears_on_Friday_and_who_reads_mail_on_Sunday()
    {
        await ArrangeAsync(street.Now.AddDays(7).AddHours(1));
        await SpokenAsync(NotificationKind.Appointment, true);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(4));
        await RemindAsync();
        await HeardAsync(NotificationKind.AppointmentReminder);
        Assert.DoesNotContain(await street.Neighbours.ToldAsync(), message =>
            message.DedupeKey.StartsWith("reminder:", StringComparison.Ordinal)
        );
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(2));
        await RemindAsync();
        Assert.Single(await street.Neighbours.ToldAsync(), message => message.DedupeKey.StartsWith("reminder:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_appointment_made_less_than_a_day_ahead_is_not_reminded_of()
    {
        await ArrangeAsync(street.Now.AddHours(23));
        await RemindAsync();
        Assert.DoesNotContain(await street.Neighbours.PromisedAsync(), promise => promise.Kind == NotificationKind.AppointmentReminder);
    }

    [Fact]
    public async Task After_six_weeks_both_are_asked_once_and_what_they_say_counts()
    {
        var (post, _) = await TruusHelpsAsync(match: true);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(42));
        for (var hour = 0; hour < 3; hour++)
            await street.Neighbours.Door.Get<CheckIns>().AskAsync(Cancel);
        Assert.Equal(
            "Jij en Samer vonden elkaar bij “Wie oefent met mij?”. Hebben jullie nog contact?",
            await HeardAsync(NotificationKind.CheckIn)
        );
        await SpokenAsync(NotificationKind.CheckIn, true);
        Assert.True(Assert.Single((await street.PostAsync(post)).Matches).IsLasting);
        Assert.Single(await street.Neighbours.ToldAsync(), message => message.Subject == "Heb je nog contact met Truus?");

        // Samer presses the link in his mail.
        var link = await street.Neighbours.Door.LetterLinkAsync("samer@voorbeeld.nl", "/nog-contact");
        var samer = await street.Neighbours.Door.Visit().OpenAsync(link);
        await samer.SubmitAsync("nog-contact", ("antwoord", "nee"));
        Assert.Contains("We zijn blij met wat je deed.", samer.Page);
        Assert.False((await street.PostAsync(post)).Matches[0].IsLasting);
        Assert.DoesNotContain("name=\"antwoord\"", (await street.Neighbours.Door.Visit().OpenAsync(link)).Page);
        foreach (var made in new[] { "/nog-contact/x", link[..^3] + "AAA" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await street.Neighbours.Door.Visit().OpenAsync(made)).Status);
    }

    [Fact]
    public async Task What_is_done_is_erased_after_ninety_days_and_what_is_promised_stays()
    {
        await street.SamerAnswersAsync();
        var (_, conversation) = await TruusHelpsAsync(match: false);
        await street.Neighbours.Talks.SayNoAsync(new(street.Samer), conversation);
        await street.Neighbours.PromisedAsync();
        await street.Commands.NotReachedAsync(Guid.NewGuid(), CallStreet.Joke, street.Truus);
        await SpokenAsync(NotificationKind.Declined, true);
        foreach (var (days, left) in new[] { (89, 2), (2, 1) })
        {
            street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(days));
            await street.Neighbours.Door.Get<Retention>().PurgeFleetingAsync(Cancel);
            Assert.Equal(left, (await street.Neighbours.PromisedAsync()).Count);
        }
    }

    [Fact]
    public async Task What_is_not_there_any_more_is_not_told_whatever_kind_it_is()
    {
        await using var db = street.Neighbours.Door.Read();
        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            var notification = new Notification(street.Truus, kind, "key") { PostId = Id.New<PostId>(), SubjectId = Guid.NewGuid() };
            Assert.Equal(
                kind.IsForPhoneOnly(),
                await street.Neighbours.Door.Get<NotificationFacts>().OfAsync(db, notification, new MessageText("nl")) is not null
            );
        }
    }

    private Task RemindAsync() => street.Neighbours.Door.Get<AppointmentReminders>().RemindAsync(Cancel);

    private async Task<(PostId Post, ConversationId Talk)> TruusHelpsAsync(bool match)
    {
        var post = await street.Neighbours.PlaceAsync(street.Samer, "Wie oefent met mij?");
        var conversation = await street.Neighbours.AnswerAsync(street.Truus, post);
        if (match) Assert.True((await street.Neighbours.Talks.SayYesAsync(new(street.Samer), conversation)).IsDone);
        return (post, conversation);
    }

    private async Task ArrangeAsync(DateTime at)
    {
        var (post, _) = await TruusHelpsAsync(match: true);
        Assert.True(
            (
                await street
                    .Neighbours.Door.Get<MatchCommands>()
                    .ArrangeAsync(new(street.Samer), (await street.PostAsync(post)).Matches[0].Id, at, "Bibliotheek De Kooi")
            ).IsDone
        );
    }

    private async Task<string> HeardAsync(NotificationKind kind) =>
        Assert
            .Single(Assert.Single(await street.WaitingAsync(), call => call.Id == street.Truus).ToTell, told => told.Kind == kind)
            .Sentence;

    private async Task SpokenAsync(NotificationKind kind, bool yes) =>
        Assert.Null(
            (await street.Commands.SpokenAsync(Guid.NewGuid(), CallStreet.Joke, await street.OnlyAsync(street.Truus, kind), yes)).Refusal
        );
}
