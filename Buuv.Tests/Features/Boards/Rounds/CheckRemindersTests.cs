using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Rounds;

public sealed class CheckRemindersTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private const string Caretaker = "hennie@example.org";
    private const string Naima = "naima@example.org";
    private const string Bo = "bo@example.org";

    [Fact]
    public async Task After_eight_days_the_caretaker_is_asked_once_and_four_days_later_the_ambassador_once()
    {
        using var street = await BoardStreet.HangAsync(Caretaker);
        await street.JoinStaffAsync(Naima, StaffRole.Ambassador, "BU05460800");
        await street.JoinStaffAsync("elders@example.org", StaffRole.Ambassador, "BU05460801");
        await street.JoinStaffAsync(Bo, StaffRole.CommunityWorker, "GM0546");

        Assert.Empty(await street.RemindAsync(7.9 * Day));
        Assert.Equal([Caretaker], await street.RemindAsync(0.2 * Day));
        Assert.Equal([Caretaker], await street.RemindAsync(3.5 * Day));
        Assert.Equal([Caretaker, Naima], await street.RemindAsync(0.5 * Day));
        for (var day = 0; day < 60; day++) Assert.Equal([Caretaker, Naima], await street.RemindAsync(Day));
    }

    [Fact]
    public async Task Also_when_messages_are_erased_nobody_is_asked_the_same_again()
    {
        using var street = await BoardStreet.HangAsync(Caretaker);
        Assert.Single(await street.RemindAsync(8.1 * Day));
        for (var day = 0; day < 60; day++)
        {
            await street.Door.Get<Retention>().PurgeFleetingAsync(TestContext.Current.CancellationToken);
            Assert.True((await street.RemindAsync(Day)).Count <= 1);
        }
        Assert.Empty(await street.RemindAsync(Day));
    }

    [Fact]
    public async Task A_look_begins_the_days_anew()
    {
        using var street = await BoardStreet.HangAsync(Caretaker);
        Assert.Single(await street.RemindAsync(8.1 * Day));
        await street.StoreAsync(
            BoardCheck.Record(Id.New<BoardCheckId>(), street.Board, BoardState.Hanging, null, null, street.Door.Clock.Now).Value
        );
        Assert.Single(await street.RemindAsync(7.9 * Day));
        Assert.Equal([Caretaker, Caretaker], await street.RemindAsync(0.2 * Day));
    }

    [Fact]
    public async Task Without_a_caretaker_the_wijkwerkers_are_asked()
    {
        using var street = await BoardStreet.HangAsync();
        await street.JoinStaffAsync(Bo, StaffRole.CommunityWorker, "GM0546");
        await street.JoinStaffAsync("overal@example.org", StaffRole.CommunityWorker, null);
        await street.JoinStaffAsync("haarlem@example.org", StaffRole.CommunityWorker, "GM0392");
        await street.JoinStaffAsync("weg@example.org", StaffRole.CommunityWorker, "GM0546", suspended: true);
        Assert.Equal([Bo, "overal@example.org"], (await street.RemindAsync(9 * Day)).Order());
    }

    [Fact]
    public async Task The_mail_names_the_board_and_its_link_answers_for_at_least_a_week()
    {
        using var street = await BoardStreet.HangAsync(Caretaker);
        await street.RemindAsync(8.1 * Day);
        await using var db = street.Door.Read();
        var mail = await db.Outgoing.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Wil je even kijken op Slaaghwijk?", mail.Subject);
        Assert.Contains("Al 8 dagen keek niemand op prikbord Slaaghwijk (Valkenpad 5, Leiden).", mail.Body);
        var link = "/bord/" + mail.Body.Split("/bord/")[1].Split('\n')[0].Trim();

        street.Door.Clock.Move(7 * Day);
        await (await street.Door.Visit().OpenAsync(link)).SubmitAsync("kijk", ("gezien", "hangt"));
        Assert.Single(await street.ChecksAsync());
    }

    [Fact]
    public async Task Boards_that_were_forgotten_for_long_flood_nobody()
    {
        using var street = await BoardStreet.HangAsync(Caretaker);
        Assert.Empty(await street.RemindAsync(300 * Day));
    }
}
