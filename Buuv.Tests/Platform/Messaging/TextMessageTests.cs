using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>A text message comes from a number that nobody knows.</summary>
public sealed class TextMessageTests : IAsyncLifetime
{
    // In the alphabet of text messages; the parts of a longer one count 153 letters each.
    private const int TwoParts = 2 * 153;
    private const string Letters =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ "
            + "!\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private readonly SmallStreet street = new();
    private ResidentId samer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street.Door.Settings["Portal:PublicAddress"] = "https://buuv.leiden.example.org";
        street.Door.Settings["TextMessages:ReplyKey"] = "een-geheim-van-het-kantoor";
        await street.Door.SettleLeidenAsync();
        samer = await street.JoinAsync("Samer", "samer@voorbeeld.nl");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Every_text_says_that_it_is_Buuv_and_fits_in_two_parts(string language)
    {
        var henk = await street.JoinAsync("Henk", "06 12 34 56 78", language);
        var asked = await street.PlaceAsync(henk, "Wil je mijn tuin snoeien op een middag die jou uitkomt?");
        var conversation = await street.AnswerAsync(samer, asked);
        await street.Talks.SayAsync(Guid.NewGuid(), new(samer), conversation, "Ik neem een schaar mee.");
        var match = (await street.Talks.SayYesAsync(new(henk), conversation)).Value!.Value;
        await street.InviteAsync(henk, await street.PlaceAsync(samer, "Wie oefent met mij?"));
        await street.Door.Get<MatchCommands>().ArrangeAsync(new(samer), match, street.Door.Clock.Now.AddDays(3), "Bibliotheek De Kooi");
        await street.PlaceAsync(henk, "Wie leert mij “appen” – en foto’s maken…");
        await street.ToldAsync();
        street.Door.Clock.Move(TimeSpan.FromDays(2.5));
        await street.Door.Get<AppointmentReminders>().RemindAsync(Cancel);
        await street.ToldAsync();
        street.Door.Clock.Move(TimeSpan.FromDays(40));
        await street.Door.Get<CheckIns>().AskAsync(Cancel);
        await street.Door.Get<StillNeeded>().AskAsync(Cancel);

        var texts = (await street.ToldAsync()).Where(message => message.Channel == OutgoingChannel.Text).ToList();
        NotificationKind[] told =
        [
            NotificationKind.ResponseToRequest,
            NotificationKind.Said,
            NotificationKind.Invited,
            NotificationKind.Appointment,
            NotificationKind.AppointmentReminder,
            NotificationKind.CheckIn,
        ];
        Assert.Empty(told.Except(texts.Select(text => text.Kind!.Value)));
        Assert.All(texts, Reads);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void The_sentence_of_every_kind_of_news_fits_with_the_longest_link(string language)
    {
        var words = new MessageText(language);
        var link = "https://buuv.leiden.example.org/nog-nodig/" + new string('A', 48);
        foreach (var kind in Enum.GetValues<NotificationKind>().Where(kind => !kind.IsForPhoneOnly()))
        {
            object[] values = kind
                is NotificationKind.Appointment
                    or NotificationKind.AppointmentReminder
                    or NotificationKind.AppointmentMoved
                    or NotificationKind.AppointmentCalledOff
                ? ["Annemarie", DateTime.UnixEpoch, "Bibliotheek De Kooi"]
                : ["Annemarie", "Wil je mijn tuin snoeien op een middag?", "x", "x"];
            Reads(
                new()
                {
                    Channel = OutgoingChannel.Text,
                    To = "",
                    Subject = "",
                    DedupeKey = "",
                    Body = TextMessageBody.Of($"{words.Fill($"{kind}", values)} {link} {words[nameof(NotificationsText.AnswerYesOrNo)]}"),
                }
            );
        }
    }

    [Fact]
    public async Task What_somebody_arranges_for_another_is_texted_by_Buuv_too()
    {
        var deputy = await street.JoinAsync("Joop", "06 11 11 11 11");
        var row = await street
            .Door.Get<OnBehalfCommands>()
            .BeginAsync(
                new(deputy),
                new()
                {
                    Command = Guid.NewGuid(),
                    As = Deputy.Neighbour,
                    FirstName = "Toos",
                    Neighbourhood = "slaaghwijk",
                    Agrees = true,
                },
                "Ja."
            );
        await street.ToldAsync();
        var toos = await ReadAsync(db => db.OnBehalf.Where(one => one.Id == row.Value).Select(one => one.ResidentId).SingleAsync(Cancel));
        await street.AnswerAsync(samer, await street.PlaceAsync(toos, "Wie leest mij voor?"));
        var text = Assert.Single(await street.ToldAsync(), message => message.To == "+31611111111");
        Assert.StartsWith("Buuv: Voor Toos: ", text.Body);
        Reads(text);
    }

    [Fact]
    public async Task A_code_is_texted_so_that_a_phone_fills_it_in_and_somebody_reads_it_digit_by_digit()
    {
        var henk = CodeAddress.From("06 12 34 56 78").Value;
        Assert.Null((await street.Door.Get<SignInCodes>().SendAsync(henk, "nl", default, "/leiden/4867/antwoord")).Refusal);
        var code = street.Door.Get<DemoCodes>().LastFor(henk)!;
        var text = await ReadAsync(db => db.Outgoing.Select(message => new { message.Body }).SingleAsync(Cancel));
        var body = text.Body.Length > 0 ? text.Body : await LetterAsync("+31612345678");
        Assert.StartsWith(
            $"Buuv: Je code is {SignInMessage.Spaced(code)}. Of open: https://buuv.leiden.example.org/account/link?sleutel=",
            body
        );
        // As WebOTP and Apple ask: the last line, the host without scheme or port.
        Assert.Equal($"@buuv.leiden.example.org #{code}", body.TrimEnd().Split('\n')[^1]);
        Assert.InRange(body.Length, 1, TwoParts);
    }

    [Fact]
    public async Task A_code_in_a_mail_can_be_copied_in_one_piece()
    {
        var ria = CodeAddress.From("ria@voorbeeld.nl").Value;
        Assert.Null((await street.Door.Get<SignInCodes>().SendAsync(ria, "nl", default)).Refusal);
        Assert.Contains(
            $"\n{street.Door.Get<DemoCodes>().LastFor(ria)}\n",
            (await LetterAsync("ria@voorbeeld.nl")).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Marks_that_halve_the_room_are_written_plainer() =>
        Assert.Equal("Buuv: \"Foto's\" - 'even'...", TextMessageBody.Of("“Foto’s” – ‘even’…"));

    private static void Reads(OutgoingMessage text)
    {
        Assert.StartsWith("Buuv: ", text.Body);
        Assert.True(
            text.Body.All(Letters.Contains),
            $"{string.Concat(text.Body.Where(letter => !Letters.Contains(letter)))} in {text.Body}"
        );
        Assert.True(text.Body.Length <= TwoParts, $"{text.Body.Length}: {text.Body}");
    }

    // What holds a code is wiped once it left: what left lies in the folder.
    private async Task<string> LetterAsync(string to)
    {
        await street.Door.LetterLinkAsync(to, "/account/link");
        var letters = Directory.GetFiles(Path.Combine(street.Door.Folder, "outgoing")).Select(file => File.ReadAllText(file));
        return letters.Single(letter => letter.Contains(to, StringComparison.Ordinal)).Split("\n\n", 2)[1];
    }

    private async Task<T> ReadAsync<T>(Func<BuuvDb, Task<T>> read)
    {
        await using var db = street.Door.Read();
        return await read(db);
    }
}
