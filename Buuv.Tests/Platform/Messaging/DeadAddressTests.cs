using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Phone;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>The mailbox of Truus is gone, and Samer answers her vraag. She has a phone at home, and Joke of the phone team has a
/// desk.</summary>
public sealed class DeadAddressTests : IAsyncLifetime
{
    private readonly SmallStreet street = new();
    private readonly MailServer server = new();
    private readonly GatewayListener gateway = new();
    private ResidentId truus;
    private ResidentId samer;

    public async ValueTask InitializeAsync()
    {
        foreach (
            var (name, value) in new[]
            {
                ("Mail:Host", "127.0.0.1"),
                ("Mail:Port", $"{server.Port}"),
                ("Mail:Encrypted", "false"),
                ("Mail:From", "buuv@voorbeeld.nl"),
                ("TextMessages:Url", gateway.Address),
            }
        )
            street.Door.Settings[name] = value;
        PostRoom.MoveTo(street.Door, 12);
        await street.Door.SettleLeidenAsync();
        truus = await JoinAsync("Truus", Reachability.Mail, "071 123 45 67");
        samer = await street.JoinAsync("Samer", null);
        server.Refused["truus@voorbeeld.nl"] = 550;
    }

    public async ValueTask DisposeAsync()
    {
        street.Dispose();
        await server.DisposeAsync();
        gateway.Dispose();
    }

    [Fact]
    public async Task Who_cannot_be_mailed_is_rung_and_the_desk_sees_why()
    {
        await street.AnswerAsync(samer, await street.PlaceAsync(truus, "Wie rijdt met mij mee?"));
        await TakeOutAsync();

        var promise = Assert.Single(await street.PromisedAsync());
        Assert.Equal(
            (truus, NotificationKind.ResponseToRequest, CallBackWay.Phone, true),
            (promise.ResidentId, promise.Kind, promise.Way, promise.IsOpen)
        );
        Assert.Equal(new DeadAddress(OutgoingChannel.Mail, street.Door.Clock.Now), Assert.Single((await CardAsync(truus))!.Dead));
        Assert.Empty((await CardAsync(samer))!.Dead);
    }

    [Fact]
    public async Task Who_has_no_number_is_not_rung()
    {
        var wim = await JoinAsync("Wim", Reachability.Mail, null);
        server.Refused["wim@voorbeeld.nl"] = 550;
        await street.AnswerAsync(samer, await street.PlaceAsync(wim, "Wie rijdt met mij mee?"));
        await TakeOutAsync();

        Assert.Empty(await street.PromisedAsync());
        Assert.Single((await CardAsync(wim))!.Dead);
    }

    [Fact]
    public async Task It_is_over_when_the_address_is_another_one_or_when_a_mail_arrives_again()
    {
        await street.AnswerAsync(samer, await street.PlaceAsync(truus, "Wie rijdt met mij mee?"));
        await TakeOutAsync();
        server.Refused.Clear();
        street.Door.Clock.Move(TimeSpan.FromMinutes(1));
        await street.AnswerAsync(samer, await street.PlaceAsync(truus, "Wie haalt mijn medicijnen?"));
        await TakeOutAsync();
        Assert.Empty((await CardAsync(truus))!.Dead);

        server.Refused["truus@voorbeeld.nl"] = 550;
        street.Door.Clock.Move(TimeSpan.FromMinutes(1));
        await street.AnswerAsync(samer, await street.PlaceAsync(truus, "Wie drinkt er koffie mee?"));
        await TakeOutAsync();
        Assert.Single((await CardAsync(truus))!.Dead);
        await ChangeAsync(truus, "truus.de.vries@voorbeeld.nl");
        Assert.Empty((await CardAsync(truus))!.Dead);
    }

    [Theory]
    [InlineData("5.7.1 Relaying denied", false)]
    [InlineData("5.1.1 No such user", true)]
    public async Task What_a_server_refuses_by_a_rule_of_its_own_says_nothing_about_the_address(string words, bool isDead)
    {
        server.Words = words;
        await street.AnswerAsync(samer, await street.PlaceAsync(truus, "Wie rijdt met mij mee?"));
        await TakeOutAsync();

        Assert.Equal(isDead, (await CardAsync(truus))!.Dead.Count > 0);
        Assert.Equal(isDead, (await street.PromisedAsync()).Count > 0);
    }

    [Fact]
    public async Task Who_cannot_be_texted_is_rung_with_what_the_text_asked()
    {
        gateway.Status = 404;
        var ans = await JoinAsync("Ans", Reachability.Text, "06 12345678");
        await street.AnswerAsync(samer, await street.PlaceAsync(ans, "Wie rijdt met mij mee?"));
        await TakeOutAsync();

        var promise = Assert.Single(await street.PromisedAsync());
        Assert.Equal((ans, CallBackWay.Phone, true), (promise.ResidentId, promise.Way, promise.IsOpen));
        Assert.Equal(OutgoingChannel.Text, Assert.Single((await CardAsync(ans))!.Dead).Channel);
    }

    [Fact]
    public async Task A_letter_that_waits_for_the_morning_does_not_leave_when_it_was_answered_meanwhile()
    {
        server.Refused.Clear();
        var post = await street.PlaceAsync(truus, "Wil je mijn tuin snoeien?");
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce - Post.AskDaysBeforeExpiry + 1));
        PostRoom.MoveTo(street.Door, 23);
        await street.Door.Get<StillNeeded>().AskAsync(TestContext.Current.CancellationToken);
        await TakeOutAsync();
        Assert.Empty(server.Letters);
        Assert.True((await street.Posts.WithdrawAsync(new(truus), post)).IsDone);
        await street.ToldAsync();
        PostRoom.MoveTo(street.Door, 9, days: 1);

        await TakeOutAsync();

        Assert.Empty(server.Letters);
        Assert.NotNull(Assert.Single(await street.ToldAsync()).DroppedAt);
    }

    [Fact]
    public async Task What_is_said_all_night_is_one_text_in_the_morning()
    {
        var ans = await JoinAsync("Ans", Reachability.Text, "06 12345678");
        var conversation = await street.AnswerAsync(samer, await street.PlaceAsync(ans, "Wie rijdt met mij mee?"));
        await TakeOutAsync();
        PostRoom.MoveTo(street.Door, 22);
        for (var hours = 0; hours < 4; hours++)
        {
            Assert.True((await street.Talks.SayAsync(Guid.NewGuid(), new(samer), conversation, $"Nog iets: {hours}")).IsDone);
            await TakeOutAsync();
            street.Door.Clock.Move(TimeSpan.FromHours(2));
        }
        Assert.Single(gateway.Requests);
        PostRoom.MoveTo(street.Door, 9);

        await TakeOutAsync();

        Assert.Equal(2, gateway.Requests.Count);
    }

    private async Task TakeOutAsync()
    {
        await street.Door.Get<NotificationDispatcher>().CatchUpAsync();
        await street.Door.Get<OutboxProcessor>().TakeOutAsync();
    }

    private Task<CallerCard?> CardAsync(ResidentId who) => street.Door.Get<CallerQueries>().CardAsync(CallStreet.Joke, who);

    private async Task<ResidentId> JoinAsync(string name, Reachability by, string? phone)
    {
        var who = new Introduction(
            name,
            null,
            by,
            by == Reachability.Mail ? EmailAddress.From($"{name}@voorbeeld.nl").Value : null,
            phone is null ? null : TypedPhone.From(phone).Value
        );
        var resident = Resident.Join(Id.New<ResidentId>(), who, SmallStreet.Slaaghwijk, street.Door.Clock.Now).Value;
        resident.BecomeMember(MembershipGround.Before, street.Door.Clock.Now);
        await street.Door.Gate.WriteAsync(db =>
        {
            db.Residents.Add(resident);
            return Task.FromResult(Result.Done);
        });
        return resident.Id;
    }

    private async Task ChangeAsync(ResidentId who, string mail)
    {
        var changed = await street.Door.Gate.WriteAsync(async db =>
        {
            var person = (await db.Residents.FindAsync(who))!;
            return person.Correct(
                new(person.FirstName, person.Alias, person.Reachability, EmailAddress.From(mail).Value, person.Phone, person.Languages)
            );
        });
        Assert.Null(changed.Refusal);
    }
}
