using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Events;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Joke calls Truus back.</summary>
public sealed class CallingBackTests : IAsyncLifetime
{
    private CallStreet street = null!;

    public async ValueTask InitializeAsync() => street = await CallStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task The_oldest_promise_is_on_top_and_everybody_has_one_line()
    {
        var ans = await street.Neighbours.JoinAsync("Ans", "071 765 43 21");
        await street.Neighbours.AnswerAsync(street.Samer, await street.Neighbours.PlaceAsync(ans, "Een rondje langs het water?"));
        await street.Neighbours.PromisedAsync();
        street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(10));
        await street.SamerAnswersAsync();
        await street.Neighbours.PromisedAsync();
        street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(1));
        await street.SamerAnswersAsync("Wie haalt mijn medicijnen?");

        var waiting = await street.WaitingAsync();

        Assert.Equal(["Ans", "Truus"], waiting.Select(call => call.Name));
        Assert.Equal(2, waiting[1].ToTell.Count);
        Assert.Equal(("071 123 45 67", "Slaaghwijk"), ($"{waiting[1].Phone}", waiting[1].Neighbourhood));
        Assert.Contains(
            "Samer wil je helpen met “Wie rijdt met mij mee?”. Dit schrijft Samer: “Dat doe ik graag.”",
            waiting[1].ToTell[0].Sentence
        );
    }

    [Fact]
    public async Task Who_gave_no_number_is_in_no_list_and_hears_it_when_they_ring()
    {
        var door = street.Neighbours.Door;
        var toos = (await door.Get<CallerCommands>().MakeAsync(Desk.Joke, Desk.Form(phone: null), "Ja?")).Value;
        var conversation = await street.Neighbours.AnswerAsync(
            street.Samer,
            await street.Neighbours.PlaceAsync(toos, "Wie schaakt er met mij?")
        );

        Assert.Empty(await street.WaitingAsync());
        Assert.Empty(await street.Queries.PlannedAsync(CallStreet.Joke));
        var call = await street.Queries.OfAsync(CallStreet.Joke, toos);
        Assert.Contains("Samer wil je helpen", Assert.Single(call!.ToTell).Sentence);
        Assert.True((await street.Commands.SpokenAsync(Guid.NewGuid(), CallStreet.Joke, call.ToTell[0].Id, true)).IsDone);

        Assert.Equal(
            "Dank je wel. Je zei ja tegen Samer. Samer schrijft je. Bel ons: wij lezen het voor.",
            (await street.Queries.AfterYesAsync(CallStreet.Joke, call.ToTell[0].Id))!.Say
        );
        Assert.Equal(
            new ContactView("Toos", null, null, RingsUs: true),
            (await door.Get<ConversationQueries>().FindAsync(conversation, street.Samer))!.Contact
        );
    }

    [Fact]
    public async Task A_spoken_yes_makes_the_match_as_on_the_web_and_says_who_entered_it()
    {
        var post = await street.SamerAnswersAsync();
        var promise = await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest);

        Assert.True((await street.Commands.SpokenAsync(Guid.NewGuid(), CallStreet.Joke, promise, true)).IsDone);

        var matched = await street.PostAsync(post);
        Assert.Equal((street.Truus, street.Samer), (Assert.Single(matched.Matches).AskerId, matched.Matches[0].HelperId));
        Assert.Equal(ClosureReason.Matched, matched.Closure!.Reason);
        await using var db = street.Neighbours.Door.Read();
        var accepted = await db.DomainEvents.SingleAsync(domainEvent => domainEvent.Kind == DomainEventKind.ResponseAccepted);
        Assert.Equal((street.Truus, CallStreet.Joke.AccountId), (accepted.ActorId, accepted.EnteredById));
        Assert.Equal(CallStreet.Joke.AccountId, (await street.FindAsync(promise)).ClosedById);
        Assert.Equal(
            "Dank je wel. Je zei ja tegen Samer. Samer belt je.",
            (await street.Queries.AfterYesAsync(CallStreet.Joke, promise))!.Say
        );
        Assert.Contains(await street.Neighbours.ToldAsync(), message => message.Subject == "Leuk nieuws: Truus zegt ja.");
        Assert.Empty(await street.WaitingAsync());
    }

    [Fact]
    public async Task A_spoken_no_declines_and_leaves_the_note_hanging()
    {
        var post = await street.SamerAnswersAsync();

        await street.Commands.SpokenAsync(
            Guid.NewGuid(),
            CallStreet.Joke,
            await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest),
            false
        );

        var declined = await street.PostAsync(post);
        Assert.Equal((ResponseOutcome.Declined, true), (declined.Responses[0].Outcome, declined.IsLive));
    }

    [Fact]
    public async Task The_same_form_twice_is_one_attempt()
    {
        await street.SamerAnswersAsync();
        await street.Neighbours.PromisedAsync();
        var form = Guid.NewGuid();

        for (var press = 0; press < 2; press++)
            Assert.True((await street.Commands.NotReachedAsync(form, CallStreet.Joke, street.Truus)).IsDone);

        Assert.Single((await street.FindAsync(await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest))).Attempts);
    }

    [Fact]
    public async Task Three_misses_at_three_parts_of_the_day_go_to_the_broker()
    {
        await street.SamerAnswersAsync();
        for (var miss = 1; miss <= 3; miss++)
        {
            Assert.Single(await street.WaitingAsync());
            await street.Commands.NotReachedAsync(Guid.NewGuid(), CallStreet.Joke, street.Truus);
            Assert.Empty(await street.WaitingAsync());
            street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(miss == 1 ? 4 : 20));
        }

        Assert.Empty(await street.WaitingAsync());
        var given = Assert.Single(await street.Queries.HandedOverAsync(new("Bram", [new Duty(StaffRole.Broker, "GM0546")])));
        Assert.Equal(("Truus", 3), (given.Name, given.Attempts.Count));
    }

    [Fact]
    public async Task Best_times_and_the_hours_of_the_phone_team_are_kept_to()
    {
        await street.PreferAsync(street.Truus, BestTimes.Afternoon);
        await street.SamerAnswersAsync();
        Assert.Empty(await street.WaitingAsync());
        street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(4));
        Assert.Single(await street.WaitingAsync());
        street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(4));
        Assert.Empty(await street.WaitingAsync());
        Assert.Single((await street.Queries.OfAsync(CallStreet.Joke, street.Truus))!.ToTell);
    }

    [Fact]
    public async Task Outside_hours_it_is_said_when_how_many_are_rung_and_about_what()
    {
        var ans = await street.Neighbours.JoinAsync("Ans", "071 765 43 21");
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(5));
        await street.SamerAnswersAsync();
        await street.Neighbours.AnswerAsync(street.Samer, await street.Neighbours.PlaceAsync(ans, "Een rondje langs het water?"));
        await street.PreferAsync(ans, BestTimes.Afternoon);
        Assert.Empty(await street.WaitingAsync());

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("nl-NL");
        var planned = await street.Queries.PlannedAsync(CallStreet.Joke);

        Assert.Equal(
            ["Maandag 9.00: 1 mens Truus", "Maandag 12.00: 1 mens Ans"],
            planned.Select(group =>
                $"{CallBackWords.Planned(group.At, group.People.Count, DateOnly.FromDateTime(DutchTime.Of(street.Now)))} "
                    + $"{group.People[0].Name}"
            )
        );
        Assert.Equal((NotificationKind.ResponseToRequest, 1), planned[0].Kinds.Single());
        street.Neighbours.Door.Clock.Move(TimeSpan.FromDays(2));
        Assert.Equal("Truus", Assert.Single(await street.WaitingAsync()).Name);
        Assert.Equal("Ans", Assert.Single(await street.Queries.PlannedAsync(CallStreet.Joke)).People.Single().Name);
    }

    [Fact]
    public async Task Who_waits_for_an_answer_is_rung_before_who_is_only_asked_how_it_goes()
    {
        var ans = await street.Neighbours.JoinAsync("Ans", "071 765 43 21");
        var post = await street.Neighbours.PlaceAsync(ans, "Een rondje langs het water?");
        await street.Neighbours.Door.Gate.WriteAsync(db =>
        {
            db.Add(CallBack.Promise(Id.New<CallBackId>(), new(ans, NotificationKind.StillNeeded, "still") { PostId = post }, street.Now));
            db.Add(
                CallBack.Promise(
                    Id.New<CallBackId>(),
                    new(street.Truus, NotificationKind.StillNeeded, "still-2") { PostId = post },
                    street.Now
                )
            );
            return Task.FromResult(Result.Done);
        });
        street.Neighbours.Door.Clock.Move(TimeSpan.FromMinutes(10));
        await street.SamerAnswersAsync();

        var waiting = await street.WaitingAsync();

        Assert.Equal(["Truus", "Ans"], waiting.Select(call => call.Name));
        Assert.Equal([NotificationKind.ResponseToRequest, NotificationKind.StillNeeded], waiting[0].ToTell.Select(told => told.Kind));
    }

    [Fact]
    public async Task Later_is_at_the_moment_they_chose()
    {
        await street.SamerAnswersAsync();
        var promise = await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest);
        Assert.Equal(
            new PhoneTeamAway(),
            (await street.Commands.LaterAsync(Guid.NewGuid(), CallStreet.Joke, promise, street.Now.AddHours(10))).Refusal
        );

        Assert.True((await street.Commands.LaterAsync(Guid.NewGuid(), CallStreet.Joke, promise, street.Now.AddDays(1))).IsDone);

        street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(23));
        Assert.Empty(await street.WaitingAsync());
        street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(1));
        Assert.Single(await street.WaitingAsync());
    }

    [Fact]
    public async Task A_voicemail_names_nobody_and_nothing()
    {
        await street.SamerAnswersAsync();
        var voicemail = Assert.Single(await street.WaitingAsync()).Voicemail;
        Assert.All(["Truus", "Samer", "rijdt", "vraag"], secret =>
            Assert.DoesNotContain(secret, voicemail, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains("071 123 45 67", voicemail);
    }

    [Fact]
    public async Task Whoever_answered_on_the_web_is_not_rung_about_it()
    {
        var post = await street.SamerAnswersAsync();
        Assert.Single(await street.WaitingAsync());
        await street.Neighbours.Posts.HaveEnoughAsync(new(street.Truus), post);
        Assert.Empty(await street.WaitingAsync());
    }

    [Fact]
    public async Task Asking_to_be_called_is_a_promise_once()
    {
        var first = await street.Commands.AskAsync(Guid.NewGuid(), CallStreet.Joke, street.Truus);
        Assert.Equal(
            first.Value,
            (await street.Commands.AskAsync(Guid.NewGuid(), CallStreet.Joke, street.Truus, street.Now.AddDays(1))).Value
        );
        Assert.Equal(NotificationKind.Asked, Assert.Single(Assert.Single(await street.WaitingAsync()).ToTell).Kind);
        Assert.Equal(new PhoneNumberUnclear(), (await street.Commands.AskAsync(Guid.NewGuid(), CallStreet.Joke, street.Samer)).Refusal);
    }

    [Theory]
    [InlineData(StaffRole.PhoneVolunteer, "BU05460801")]
    [InlineData(StaffRole.PhoneVolunteer, "GM0394")]
    [InlineData(StaffRole.Ambassador, null)]
    [InlineData(StaffRole.Moderator, null)]
    [InlineData(StaffRole.Partner, null)]
    [InlineData(StaffRole.Analyst, null)]
    public async Task Others_see_nothing_and_change_nothing(StaffRole role, string? scope)
    {
        await street.SamerAnswersAsync();
        var promise = await street.OnlyAsync(street.Truus, NotificationKind.ResponseToRequest);
        var other = new StaffActor("Otto", [new Duty(role, scope)]) { AccountId = Guid.NewGuid() };

        Assert.Empty(await street.WaitingAsync(other));
        Assert.Null(await street.Queries.OfAsync(other, street.Truus));
        Refusal?[] refusals =
        [
            (await street.Commands.SpokenAsync(Guid.NewGuid(), other, promise, true)).Refusal,
            (await street.Commands.LaterAsync(Guid.NewGuid(), other, promise, street.Now.AddDays(1))).Refusal,
            (await street.Commands.NotReachedAsync(Guid.NewGuid(), other, street.Truus)).Refusal,
            (await street.Commands.VoicemailAsync(Guid.NewGuid(), other, street.Truus)).Refusal,
            (await street.Commands.AskAsync(Guid.NewGuid(), other, street.Truus)).Refusal,
        ];
        Assert.All(refusals, refusal => Assert.Equal(new NotAllowed(), refusal));
        Assert.Empty((await street.FindAsync(promise)).Attempts);
    }
}
