using System.Net;
using System.Net.Http.Headers;
using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Notifications;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Phone;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Buuv.Tests.Features.Notifications;

/// <summary>Mails that nobody waits for stop by one press: in the mail program (RFC 8058), on the page, or where somebody puts right what
/// we know.</summary>
public sealed class OptOutCommandsTests : IAsyncLifetime
{
    private const string Samer = "samer@voorbeeld.nl";

    private CallStreet street = null!;
    private MatchId match;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SmallStreet Neighbours => street.Neighbours;

    public async ValueTask InitializeAsync()
    {
        street = await CallStreet.SettleAsync();
        match = (await Neighbours.MatchAsync(street.Truus, street.Samer)).Match;
    }

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Reminders_and_check_ins_carry_the_header_and_the_link_and_nothing_else_does()
    {
        await RemindAsync();
        await CheckInAsync();
        var messages = (await Neighbours.ToldAsync()).Where(letter => letter.To == Samer).ToList();
        Assert.Equal(
            [NotificationKind.AppointmentReminder, NotificationKind.CheckIn],
            messages.Where(letter => letter.UnsubscribeAddress is not null).Select(letter => letter.Kind!.Value)
        );
        Assert.All(messages, letter =>
            Assert.Equal(letter.UnsubscribeAddress is not null, letter.Body.Contains("/niet-meer/", StringComparison.Ordinal))
        );
        Assert.Contains(messages, letter => letter.Kind == NotificationKind.Accepted);
    }

    [Fact]
    public void Every_kind_that_may_be_left_out_is_a_choice_with_words_in_both_languages_and_answers_are_none()
    {
        var choices = Enum.GetValues<NotificationKind>()
            .Select(kind => kind.OptOutOf())
            .Where(what => what != OptOut.Nothing)
            .Distinct()
            .ToList();
        Assert.Equal(Enum.GetValues<OptOut>().Where(what => what != OptOut.Nothing), choices.Order());
        Assert.All(Enum.GetValues<NotificationKind>().Where(kind => kind.LeadsToMatch() || kind == NotificationKind.StillNeeded), kind =>
            Assert.Equal(OptOut.Nothing, kind.OptOutOf())
        );
        foreach (
            var key in choices.SelectMany(what => new[] { "Title", "Text", "Button", "Done" }.Select(part => $"LeaveOut{part}_{what}"))
        )
            Assert.NotEqual(new MessageText("nl")[key], new MessageText("en")[key]);
    }

    [Fact]
    public async Task A_mail_leaves_with_both_headers_as_mail_programs_read_them()
    {
        await using var server = new MailServer();
        using var door = PostRoom.Noon();
        (string, string)[] settings =
        [
            ("Host", "127.0.0.1"),
            ("Port", $"{server.Port}"),
            ("Encrypted", "false"),
            ("From", "buuv@voorbeeld.nl"),
        ];
        foreach (var (name, value) in settings)
            door.Settings[$"Mail:{name}"] = value;
        var address = "https://buuv.leiden.example.org/niet-meer/" + new string('A', 44);
        await using (var mails = door.Get<MessageSenders>().SmtpConnection())
        {
            await mails.SendAsync(
                new()
                {
                    Channel = OutgoingChannel.Mail,
                    To = Samer,
                    Subject = "x",
                    Body = "x",
                    DedupeKey = "1",
                    UnsubscribeAddress = address,
                },
                Cancel
            );
            await mails.SendAsync(
                new()
                {
                    Channel = OutgoingChannel.Mail,
                    To = Samer,
                    Subject = "x",
                    Body = "x",
                    DedupeKey = "2",
                },
                Cancel
            );
        }
        var letters = server.Letters.ToArray();
        Assert.Equal(
            ($"<{address}>", "List-Unsubscribe=One-Click"),
            (letters[0].Headers[HeaderId.ListUnsubscribe], letters[0].Headers[HeaderId.ListUnsubscribePost])
        );
        Assert.Equal((null, null), (letters[1].Headers[HeaderId.ListUnsubscribe], letters[1].Headers[HeaderId.ListUnsubscribePost]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_press_in_a_mail_program_needs_no_cookie_and_no_token_and_twice_is_quiet(bool multipart)
    {
        await RemindAsync();
        var link = LinkOf((await Neighbours.ToldAsync()).Last(letter => letter.UnsubscribeAddress is not null));
        using var program = Neighbours.Door.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        for (var press = 0; press < 2; press++)
        {
            using HttpContent form = multipart ? new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } }
                : new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var answer = await program.PostAsync(link, form, Cancel);
            Assert.Equal((HttpStatusCode.OK, false), (answer.StatusCode, answer.Headers.Contains("Set-Cookie")));
        }
        Assert.Equal(OptOut.AppointmentReminders, await LeftOutOfAsync(street.Samer));

        // That kind comes no more, the other one does.
        await RemindAsync();
        await CheckInAsync();
        var told = (await Neighbours.ToldAsync()).Where(letter => letter.To == Samer).Select(letter => letter.Kind).ToList();
        Assert.Equal(
            (1, 1),
            (told.Count(kind => kind == NotificationKind.AppointmentReminder), told.Count(kind => kind == NotificationKind.CheckIn))
        );
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_the_page_has_one_button_that_says_it_once()
    {
        var link = LinkTo(street.Samer, OptOut.CheckIns);
        for (var scan = 0; scan < 3; scan++) Assert.Equal(HttpStatusCode.OK, (await Neighbours.Door.Visit().OpenAsync(link)).Status);
        using var browser = Neighbours.Door.CreateClient();
        using (var asked = await browser.GetAsync(link, Cancel))
        {
            Assert.False(asked.Headers.Contains("Set-Cookie"));
            Assert.Single((await asked.Content.ReadAsStringAsync(Cancel)).Split("name=\"niet-meer\"")[1..]);
        }
        Assert.Equal(OptOut.Nothing, await LeftOutOfAsync(street.Samer));
        for (var press = 0; press < 2; press++)
        {
            using var answer = await browser.PostAsync(link, new FormUrlEncodedContent([new("niet-meer", "ja")]), Cancel);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Contains("We vragen niet meer of jullie nog contact hebben.", page);
            Assert.Contains("Antwoorden van buren hoor je altijd.", page);
            Assert.DoesNotContain("name=\"niet-meer\"", page);
        }
        Assert.Equal(OptOut.CheckIns, await LeftOutOfAsync(street.Samer));
    }

    [Fact]
    public async Task A_form_that_says_nothing_of_the_kind_changes_nothing()
    {
        using var browser = Neighbours.Door.CreateClient(new() { AllowAutoRedirect = false });
        using var other = await browser.PostAsync(
            LinkTo(street.Samer, OptOut.CheckIns),
            new FormUrlEncodedContent([new("zomaar", "iets")]),
            Cancel
        );
        using var broken = new ByteArrayContent([1, 2, 3])
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data") },
        };
        using var unread = await browser.PostAsync(LinkTo(street.Samer, OptOut.CheckIns), broken, Cancel);
        using var none = await browser.PostAsync(LinkTo(street.Samer, OptOut.CheckIns), new StringContent("{}"), Cancel);
        Assert.Equal(
            (HttpStatusCode.SeeOther, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            (other.StatusCode, unread.StatusCode, none.StatusCode)
        );
        Assert.Equal(OptOut.Nothing, await LeftOutOfAsync(street.Samer));
    }

    [Fact]
    public async Task A_link_we_never_made_and_one_of_who_stopped_say_so()
    {
        var link = LinkTo(street.Samer, OptOut.CheckIns);
        await Neighbours.Door.Gate.WriteAsync(async db => (await db.Residents.FindAsync(street.Samer))!.Stop(street.Now));
        using var browser = Neighbours.Door.CreateClient();
        foreach (var made in new[] { "/niet-meer/x", link[..^3] + "AAA", link })
        {
            var page = await Neighbours.Door.Visit().OpenAsync(made);
            Assert.Contains("Deze link werkt niet meer", page.Page);
            Assert.DoesNotContain("name=\"niet-meer\"", page.Page);
            using var answer = await browser.PostAsync(made, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("Deze link werkt niet meer. Vraag om een nieuwe.", await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    [Fact]
    public async Task The_phone_team_does_not_tell_it_either_and_what_waited_is_off_its_list()
    {
        await RemindAsync();
        Assert.Contains(await KindsToRingAsync(), kind => kind == NotificationKind.AppointmentReminder);
        await CorrectAsync(street.Truus, [nameof(OptOut.AppointmentReminders), nameof(OptOut.CheckIns)]);
        Assert.DoesNotContain(await KindsToRingAsync(), kind => kind.OptOutOf() != OptOut.Nothing);
        await RemindAsync();
        await CheckInAsync();
        Assert.DoesNotContain(await KindsToRingAsync(), kind => kind.OptOutOf() != OptOut.Nothing);
        // Answers to their own notes come all the same.
        await street.SamerAnswersAsync();
        Assert.Contains(await KindsToRingAsync(), kind => kind == NotificationKind.ResponseToRequest);
    }

    [Fact]
    public async Task A_reminder_that_waits_for_the_morning_is_not_sent_any_more()
    {
        await RemindAsync(send: false);
        await Neighbours.Door.Gate.WriteAsync(async db =>
        {
            var samer = (await db.Residents.FindAsync(street.Samer))!;
            foreach (
                var letter in await db.Outgoing.Where(letter => letter.Kind == NotificationKind.AppointmentReminder).ToListAsync(Cancel)
            )
                letter.SentAt = null;
            samer.LeaveOut(OptOut.AppointmentReminders);
            await OptOutCommands.DropAsync(db, samer, street.Now);
            return Result.Done;
        });
        Assert.NotNull(
            (await Neighbours.ToldAsync())
                .Single(letter => letter.Kind == NotificationKind.AppointmentReminder && letter.To == Samer)
                .DroppedAt
        );
    }

    [Fact]
    public async Task Somebody_reads_what_they_left_out_and_turns_it_on_again()
    {
        await CorrectAsync(street.Samer, [nameof(OptOut.CheckIns)]);
        var read = await Neighbours.Door.Get<OwnDataQueries>().OfAsync(new(street.Samer));
        Assert.Contains("De vraag of jullie nog contact hebben",
            read.Value.Sections.SelectMany(section => section.Records).SelectMany(record => record.Facts).Select(OwnDataWords.Of));
        await CorrectAsync(street.Samer, null);
        Assert.Equal(OptOut.Nothing, await LeftOutOfAsync(street.Samer));
        await CheckInAsync();
        Assert.Contains(await Neighbours.ToldAsync(), letter => letter.To == Samer && letter.Kind == NotificationKind.CheckIn);
    }

    private async Task RemindAsync(bool send = true)
    {
        await Neighbours.Door.Get<MatchCommands>().ArrangeAsync(new(street.Samer), match, street.Now.AddDays(2), "Bibliotheek");
        await Neighbours.ToldAsync();
        Neighbours.Door.Clock.Move(TimeSpan.FromDays(1.2));
        await Neighbours.Door.Get<AppointmentReminders>().RemindAsync(Cancel);
        if (send) await Neighbours.ToldAsync();
    }

    private async Task CheckInAsync()
    {
        Neighbours.Door.Clock.Move(TimeSpan.FromDays(42));
        await Neighbours.Door.Get<CheckIns>().AskAsync(Cancel);
    }

    private async Task CorrectAsync(ResidentId who, string[]? leftOut)
    {
        var corrections = Neighbours.Door.Get<Corrections>();
        var form = (await corrections.BeginAsync(new(who)))!;
        form.LeftOut = leftOut;
        Assert.Null((await corrections.CorrectAsync(new(who), form, default)).Refusal);
        Assert.Equal(leftOut ?? [], (await corrections.BeginAsync(new(who)))!.LeftOut);
    }

    private async Task<IEnumerable<NotificationKind>> KindsToRingAsync() =>
        (await Neighbours.PromisedAsync()).Where(call => call.ResidentId == street.Truus && call.IsOpen).Select(call => call.Kind);

    private async Task<OptOut> LeftOutOfAsync(ResidentId who)
    {
        await using var db = Neighbours.Door.Read();
        return await db.Residents.Where(person => person.Id == who).Select(person => person.LeftOut).SingleAsync(Cancel);
    }

    private string LinkTo(ResidentId who, OptOut what) => $"{OptOutLinks.Path}/{Neighbours.Door.Get<OptOutLinks>().TokenFor(who, what)}";

    private static string LinkOf(OutgoingMessage letter) => new Uri(letter.UnsubscribeAddress!).AbsolutePath;
}
