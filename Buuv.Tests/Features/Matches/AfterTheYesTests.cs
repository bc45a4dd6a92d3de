using System.Net;
using System.Text;
using Buuv.Domain;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Buuv.Tests.Platform.Messaging;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matches;

/// <summary>Ria asks and is reached on her mobile; Samer helps and is reached by mail.</summary>
public sealed class AfterTheYesTests : IAsyncLifetime
{
    private const string Mobile = "06 12 34 56 78";
    private const string Mail = "samer@voorbeeld.nl";

    private SmallStreet street = null!;
    private ResidentId ria;
    private ResidentId samer;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ria, samer) = (await street.JoinAsync("Ria", Mobile), await street.JoinAsync("Samer", Mail));
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Before_the_yes_nobody_can_be_reached_and_after_it_each_by_what_they_chose()
    {
        var conversation = await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?"));
        var (hers, his) = (await street.ComeInAsync(Mobile), await street.ComeInAsync(Mail));
        foreach (var page in new[] { await PageOfTalkAsync(hers, conversation), await PageOfTalkAsync(his, conversation) })
            Assert.Empty(WaysIn(page));

        await street.Talks.SayYesAsync(new(ria), conversation);
        Assert.Equal(["mailto:samer@voorbeeld.nl"], WaysIn(await PageOfTalkAsync(hers, conversation)));
        var ofRia = await PageOfTalkAsync(his, conversation);
        Assert.Equal(["tel:0612345678", "https://wa.me/31612345678"], WaysIn(ofRia));
        Assert.Contains(">Bel Ria<", ofRia);
        Assert.Contains("<span class=\"whole\">06 12 34 56 78</span>", ofRia);
    }

    [Fact]
    public async Task A_number_at_home_is_rung_and_not_apped()
    {
        var truus = await street.JoinAsync("Truus", "071 512 34 56");
        var (conversation, _) = await street.MatchAsync(truus, samer);
        Assert.Equal(["tel:0715123456"], WaysIn(await PageOfTalkAsync(await street.ComeInAsync(Mail), conversation)));
    }

    [Fact]
    public async Task What_was_saved_is_shown_without_the_form_and_stands_on_Mijn_of_both()
    {
        var (_, match) = await street.MatchAsync(ria, samer);
        var his = await street.ComeInAsync(Mail);
        await his.OpenAsync($"/afspraak/{match.Value}");
        await his.SubmitAsync("afspraak", ("anders", "Buurthuis; zaal 2"), ("dag", Day(3)), ("tijd", "14:30"));

        Assert.Contains("Bewaard. Ria hoort het van ons.", his.Page);
        Assert.Contains("Buurthuis; zaal 2", his.Page);
        Assert.DoesNotContain("name=\"dag\"", his.Page);
        foreach (var visitor in new[] { his, await street.ComeInAsync(Mobile) })
        {
            await visitor.OpenAsync("/mijn");
            Assert.Contains("Je afspraken", visitor.Page);
            Assert.Contains("Buurthuis; zaal 2", visitor.Page);
            Assert.Contains($"/afspraak/{match.Value}?verander=ja", visitor.Page);
            Assert.Contains($"/afspraak/{match.Value}?afzeggen=ja", visitor.Page);
        }
        var told = (await street.ToldAsync()).Last(message => message.Kind is not null);
        Assert.Equal((OutgoingChannel.Text, "+31612345678", "Je hebt een afspraak met Samer."), (told.Channel, told.To, told.Subject));
    }

    [Fact]
    public async Task Changing_begins_with_what_is_arranged_and_the_other_hears_of_it()
    {
        var match = await ArrangedAsync();
        var hers = await street.ComeInAsync(Mobile);
        await hers.OpenAsync($"/afspraak/{match.Value}?verander=ja");
        Assert.Contains("value=\"Buurthuis\"", hers.Page);
        Assert.Contains("value=\"14:30\"", hers.Page);

        // What is wrong comes back with what was typed.
        await hers.SubmitAsync("afspraak", ("anders", "Bibliotheek"), ("dag", Day(-3)), ("tijd", "10:15"));
        await hers.OpenAsync(hers.SentTo ?? $"/afspraak/{match.Value}?verander=ja");
        await hers.SubmitAsync("afspraak", ("anders", "Bibliotheek"), ("dag", Day(4)), ("tijd", "10:15"));
        Assert.Contains("Bibliotheek", hers.Page);
        Assert.DoesNotContain("name=\"dag\"", hers.Page);
        var told = (await street.ToldAsync()).Last(message => message.Kind is not null);
        Assert.Equal((OutgoingChannel.Mail, Mail, "Je afspraak met Ria is veranderd."), (told.Channel, told.To, told.Subject));
        Assert.Contains("10:15 uur, Bibliotheek.", told.Body);
    }

    [Fact]
    public async Task Calling_off_asks_once_and_the_other_hears_of_it()
    {
        var match = await ArrangedAsync();
        var his = await street.ComeInAsync(Mail);
        var other = await street.ComeInAsync(Mail);
        foreach (var visitor in new[] { his, other }) await visitor.OpenAsync($"/afspraak/{match.Value}?afzeggen=ja");
        Assert.Contains("Weet je het zeker?", his.Page);
        Assert.NotNull(await AppointmentAsync(match));

        await his.SubmitAsync("afzeggen");
        Assert.Null(await AppointmentAsync(match));
        Assert.Contains("gaat niet door.", his.Page);
        // Pressed twice it is called off once.
        Assert.Contains("gaat niet door.", (await other.SubmitAsync("afzeggen")).Page);
        Assert.DoesNotContain("Je afspraken", (await his.OpenAsync("/mijn")).Page);
        var told = (await street.ToldAsync()).Last(message => message.Kind is not null);
        Assert.Equal(
            (OutgoingChannel.Text, "+31612345678", "Je afspraak met Samer gaat niet door."),
            (told.Channel, told.To, told.Subject)
        );
    }

    [Fact]
    public async Task The_calendar_takes_in_each_change_and_takes_away_what_is_called_off()
    {
        const string Title = "Wil je mijn tuin snoeien, en de heg; of een café zoeken voor koffie met één buur of twee?";
        var (_, match) = await street.MatchAsync(ria, samer, Title[..80]);
        var his = await street.ComeInAsync(Mail);
        Assert.Equal(HttpStatusCode.NotFound, (await his.OpenAsync($"/afspraak/{match.Value}/agenda.ics")).Status);

        var starts = street.Door.Clock.Now.Date.AddDays(3).AddHours(13);
        await ArrangeAsync(match, starts);
        var (first, made) = await CalendarAsync(his, match);
        Assert.Equal(("PUBLISH", 0, "CONFIRMED"), (first.Method, made.Sequence, made.Status));
        Assert.Equal(
            (Title[..80], "Buurthuis", starts, starts.AddHours(1)),
            (made.Summary, made.Location, made.DtStart!.AsUtc, made.DtEnd!.AsUtc)
        );
        Assert.Single(made.Alarms);

        street.Door.Clock.Move(TimeSpan.FromHours(1));
        await ArrangeAsync(match, starts.AddDays(1));
        var (_, moved) = await CalendarAsync(his, match);
        Assert.Equal((made.Uid, 1, starts.AddDays(1)), (moved.Uid, moved.Sequence, moved.DtStart!.AsUtc));
        Assert.Equal(made.LastModified!.AsUtc.AddHours(1), moved.LastModified!.AsUtc);

        street.Door.Clock.Move(TimeSpan.FromHours(1));
        Assert.True((await street.Door.Get<MatchCommands>().CallOffAsync(new(ria), match)).IsDone);
        var (last, off) = await CalendarAsync(his, match);
        Assert.Equal(
            ("CANCEL", made.Uid, 2, "CANCELLED", starts.AddDays(1)),
            (last.Method, off.Uid, off.Sequence, off.Status, off.DtStart!.AsUtc)
        );
        Assert.Equal(moved.LastModified.AsUtc.AddHours(1), off.LastModified!.AsUtc);
        Assert.Empty(off.Alarms);
    }

    [Fact]
    public async Task An_appointment_from_before_the_numbers_is_moved_in_the_calendar_too()
    {
        var match = await ArrangedAsync();
        await street.Door.Gate.WriteAsync(async db =>
        {
            db.Entry((await db.Matches.FindAsync(match))!).Property(row => row.Arrangements).CurrentValue = 0;
            return Result.Done;
        });
        var his = await street.ComeInAsync(Mail);
        Assert.Equal(0, (await CalendarAsync(his, match)).Meeting.Sequence);
        await ArrangeAsync(match, street.Door.Clock.Now.AddDays(5));
        Assert.Equal(1, (await CalendarAsync(his, match)).Meeting.Sequence);
    }

    private static async Task<(Calendar File, Ical.Net.CalendarComponents.CalendarEvent Meeting)> CalendarAsync(
        Visitor visitor,
        MatchId match
    )
    {
        await visitor.OpenAsync($"/afspraak/{match.Value}/agenda.ics");
        Assert.All(visitor.Page.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("Ria", visitor.Page);
        var file = Calendar.Load(visitor.Page)!;
        return (file, Assert.Single(file.Events));
    }

    private async Task<MatchId> ArrangedAsync()
    {
        var (_, match) = await street.MatchAsync(ria, samer);
        await ArrangeAsync(match, DutchTime.ToUtc(DutchTime.Of(street.Door.Clock.Now).Date.AddDays(3).AddHours(14.5)));
        return match;
    }

    private async Task ArrangeAsync(MatchId match, DateTime at) =>
        Assert.True((await street.Door.Get<MatchCommands>().ArrangeAsync(new(samer), match, at, "Buurthuis")).IsDone);

    private string Day(int days) =>
        DutchTime.Of(street.Door.Clock.Now).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Buuv.Domain.Posts.Matches.Appointment?> AppointmentAsync(MatchId id)
    {
        await using var db = street.Door.Read();
        return (await db.Matches.SingleAsync(match => match.Id == id)).Appointment;
    }

    private static async Task<string> PageOfTalkAsync(Visitor visitor, ConversationId conversation)
    {
        await visitor.OpenAsync($"/gesprek/{conversation.Value}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return visitor.Page[
            visitor.Page.IndexOf("<main", StringComparison.Ordinal)..visitor.Page.IndexOf("</main>", StringComparison.Ordinal)
        ];
    }

    private static IEnumerable<string> WaysIn(string page) =>
        page.Split("href=\"")
            .Skip(1)
            .Select(part => part[..part.IndexOf('"')])
            .Where(href =>
                href.StartsWith("tel:", StringComparison.Ordinal)
                || href.StartsWith("mailto:", StringComparison.Ordinal)
                || href.Contains("wa.me")
            );
}
