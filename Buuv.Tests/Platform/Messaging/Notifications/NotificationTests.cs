using System.Diagnostics;
using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Messaging.Notifications;

/// <summary>Who is told what, in which language and by which way.</summary>
public sealed class NotificationTests : IAsyncLifetime
{
    private const string Ria = "ria@voorbeeld.nl";
    private const string Samer = "samer@voorbeeld.nl";

    private SmallStreet street = null!;
    private ResidentId ria;
    private ResidentId samer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ria = await street.JoinAsync("Ria", Ria);
        samer = await street.JoinAsync("Samer", Samer, "en", "nl");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_answer_is_told_to_who_asked_and_leads_to_the_conversation()
    {
        var conversation = await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?"));
        var message = Assert.Single(await street.ToldAsync());
        Assert.Equal((OutgoingChannel.Mail, Ria, "Leuk nieuws: Samer wil je helpen."), (message.Channel, message.To, message.Subject));
        Assert.StartsWith("Hallo Ria,", message.Body);
        Assert.Contains("“Wil je mijn tuin snoeien?”", message.Body);
        Assert.Contains($"http://localhost:5080/gesprek/{conversation.Value}", message.Body);
    }

    [Fact]
    public async Task An_answer_to_an_offer_is_told_as_such()
    {
        await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Ik kook graag", PostKind.Offer));
        Assert.Equal("Leuk nieuws: Samer reageert op je aanbod.", Assert.Single(await street.ToldAsync()).Subject);
    }

    [Fact]
    public async Task Who_reads_English_is_told_in_English()
    {
        await street.AnswerAsync(ria, await street.PlaceAsync(samer, "Wie oefent met mij?"));
        var message = Assert.Single(await street.ToldAsync());
        Assert.Equal((Samer, "Good news: Ria would like to help you."), (message.To, message.Subject));
        Assert.StartsWith("Hello Samer,", message.Body);
    }

    [Fact]
    public async Task A_mobile_number_gets_a_short_text_with_the_link_and_others_get_none()
    {
        var henk = await street.JoinAsync("Henk", "06 12 34 56 78");
        var truus = await street.JoinAsync("Truus", "071 123 45 67");
        var noor = await street.JoinAsync("Noor", null);
        foreach (var author in new[] { henk, truus, noor })
            await street.AnswerAsync(samer, await street.PlaceAsync(author, "Wie helpt mij?"));
        var message = Assert.Single(await street.ToldAsync());
        Assert.Equal((OutgoingChannel.Text, "+31612345678"), (message.Channel, message.To));
        Assert.StartsWith("Buuv: Leuk nieuws: Samer wil je helpen. http://localhost:5080/gesprek/", message.Body);
        Assert.DoesNotContain('\n', message.Body);
    }

    [Fact]
    public async Task A_yes_a_no_and_a_too_late_are_told_to_each_helper()
    {
        var post = await street.PlaceAsync(samer, "Wie oefent met mij?");
        var helpers = new Dictionary<string, ConversationId>();
        foreach (var name in new[] { "Ans", "Joop", "Mina" })
            helpers[name] = await street.AnswerAsync(await street.JoinAsync(name, $"{name}@voorbeeld.nl"), post);
        await street.Talks.SayNoAsync(new(samer), helpers["Ans"]);
        await street.Talks.SayYesAsync(new(samer), helpers["Joop"]);
        var told = (await street.ToldAsync())
            .Where(message => message.To != Samer)
            .ToDictionary(message => message.To, message => message.Subject);
        Assert.Equal("Deze keer niet. Dank je wel voor je reactie.", told["ans@voorbeeld.nl"]);
        Assert.Equal("Leuk nieuws: Samer zegt ja.", told["joop@voorbeeld.nl"]);
        Assert.Equal("Het hoeft niet meer. Dank je wel voor je reactie.", told["mina@voorbeeld.nl"]);
        Assert.Equal(3, told.Count);
    }

    [Fact]
    public async Task Of_one_conversation_at_most_one_mail_an_hour_arrives()
    {
        var conversation = await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wie helpt mij?"));
        for (var time = 0; time < 3; time++) await SayAsync(samer, conversation);
        Assert.Equal(1, await SaidToAsync(Ria));
        await SayAsync(ria, conversation);
        Assert.Equal((1, 1), (await SaidToAsync(Ria), await SaidToAsync(Samer)));
        street.Door.Clock.Move(TimeSpan.FromMinutes(59));
        await SayAsync(samer, conversation);
        Assert.Equal(1, await SaidToAsync(Ria));
        street.Door.Clock.Move(TimeSpan.FromMinutes(2));
        await SayAsync(samer, conversation);
        Assert.Equal(2, await SaidToAsync(Ria));
    }

    [Fact]
    public async Task An_appointment_is_told_to_the_other_in_their_own_time()
    {
        var conversation = await street.AnswerAsync(ria, await street.PlaceAsync(samer, "Wie oefent met mij?"));
        var match = (await street.Talks.SayYesAsync(new(samer), conversation)).Value!.Value;
        var starts = street.Door.Clock.Now.Date.AddDays(3).AddHours(13);
        Assert.True((await street.Door.Get<MatchCommands>().ArrangeAsync(new(samer), match, starts, "Bibliotheek De Kooi")).IsDone);
        var message = (await street.ToldAsync())[^1];
        Assert.Equal((Ria, "Je hebt een afspraak met Samer."), (message.To, message.Subject));
        Assert.Contains(
            DutchTime.Of(starts).ToString("dddd d MMMM, HH:mm", CultureInfo.GetCultureInfo("nl")) + " uur, Bibliotheek De Kooi.",
            message.Body
        );
    }

    [Fact]
    public async Task An_invitation_and_a_note_whose_time_is_over_are_told()
    {
        var id = await street.PlaceAsync(ria, "Wie helpt mij?");
        await street.InviteAsync(samer, id);
        var invited = Assert.Single(await street.ToldAsync());
        Assert.Equal((Samer, "A neighbour thought of you. Is this something for you?"), (invited.To, invited.Subject));
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce));
        await street.Door.Get<PostExpiry>().TakeDownAsync(Cancel);
        var expired = (await street.ToldAsync())[^1];
        Assert.Equal((Ria, "Je bericht is verlopen."), (expired.To, expired.Subject));
    }

    [Fact]
    public async Task Nothing_is_told_twice_however_often_and_however_many_at_once_look()
    {
        var conversation = await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wie helpt mij?"));
        await SayAsync(samer, conversation);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => street.Door.Get<NotificationDispatcher>().CatchUpAsync(Cancel)));
        Assert.Equal(2, (await street.ToldAsync()).Count);
        // Also when it forgot how far it was.
        await street.Door.Gate.WriteAsync(
            async db => await db.Positions.ExecuteDeleteAsync(Cancel) > 0 ? Result.Done : new NotFound(),
            Cancel
        );
        Assert.Equal(2, (await street.ToldAsync()).Count);
    }

    [Fact]
    public async Task A_year_that_was_filled_in_beforehand_floods_nobody()
    {
        using var door = new FrontDoor();
        var seed = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Buuv.Portal.dll"), "seed", "--preset", "leiden-2018"]
        )
        {
            RedirectStandardOutput = true, Environment = { ["BUUV_DATA_DIR"] = door.Folder, ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        using (var seeding = Process.Start(seed)!)
        {
            await seeding.StandardOutput.ReadToEndAsync(Cancel);
            await seeding.WaitForExitAsync(Cancel);
            Assert.Equal(0, seeding.ExitCode);
        }
        await using var db = door.Read();
        // The town has messages and calls of its own.
        string[] filledIn =
        [
            .. await db.Outgoing.Select(message => message.DedupeKey).ToListAsync(Cancel),
            .. await db.CallBacks.Select(promise => promise.Key).ToListAsync(Cancel),
        ];
        await door.Get<NotificationDispatcher>().CatchUpAsync(Cancel);
        var yesterday = door.Clock.Now - NotificationDispatcher.Fresh;
        Assert.True(
            await db.DomainEvents.AnyAsync(domainEvent => domainEvent.At > yesterday, Cancel),
            "There must be something fresh that could have been told."
        );
        // "Is het nog nodig?", tomorrow's appointment and six weeks ago are matters of today, whenever the note was placed.
        string[] ofToday = ["still:", "reminder:", "checkin:"];
        var told = (await db.Outgoing.Select(message => message.DedupeKey).ToListAsync(Cancel)).Concat(
            await db.CallBacks.Select(promise => promise.Key).ToListAsync(Cancel)
        );
        Assert.DoesNotContain(told.Except(filledIn), key => !ofToday.Any(begin => key.StartsWith(begin, StringComparison.Ordinal)));
    }

    private async Task SayAsync(ResidentId by, ConversationId conversation) =>
        Assert.True((await street.Talks.SayAsync(Guid.NewGuid(), new(by), conversation, "Tot morgen.")).IsDone);

    private async Task<int> SaidToAsync(string address) =>
        (await street.ToldAsync()).Count(message =>
            message.To == address && message.DedupeKey.StartsWith("said:", StringComparison.Ordinal)
        );
}
