using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Architecture;
using Buuv.Tests.Features.Boards.Rounds;

namespace Buuv.Tests.Features.Boards.Screen;

public sealed class ScreenTests
{
    private const string Address = "/prikborden/slaaghwijk/scherm";

    [Fact]
    public async Task The_screen_shows_what_may_hang_on_paper_and_nothing_else()
    {
        using var street = await BoardStreet.HangAsync();
        await PlaceAsync(street, "Wil je mijn tuin snoeien?", onPaper: true);
        await PlaceAsync(street, "Liever niet op papier", onPaper: false);

        var page = (await street.Door.Visit().OpenAsync(Address)).Page;

        Assert.Contains("Wil je mijn tuin snoeien?", page);
        Assert.DoesNotContain("Liever niet op papier", page);
        Assert.DoesNotContain("611111111", page);
    }

    [Fact]
    public async Task What_was_taken_off_the_poster_by_hand_is_not_on_the_screen_either()
    {
        using var street = await BoardStreet.HangAsync();
        await PlaceAsync(street, "Wil je mijn tuin snoeien?", onPaper: true);
        await PlaceAsync(street, "Hier is iets mee", onPaper: true);
        await using (var db = street.Door.Read())
        {
            var hidden = db.Posts.Single(post => post.Text.Title == "Hier is iets mee").Id;
            var edition = PosterEdition.MakeReady(Id.New<PosterEditionId>(), street.Board, street.Week, null, street.Door.Clock.Now);
            edition.Arrange([hidden], [], new HashSet<PostId>());
            await street.StoreAsync(edition);
        }

        var page = (await street.Door.Visit().OpenAsync(Address)).Page;

        Assert.Contains("Wil je mijn tuin snoeien?", page);
        Assert.DoesNotContain("Hier is iets mee", page);
    }

    [Fact]
    public async Task Without_scripts_the_page_comes_back_with_the_next_note_and_after_the_last_with_the_first()
    {
        using var street = await BoardStreet.HangAsync();
        await PlaceAsync(street, "Wil je mijn tuin snoeien?", onPaper: true);

        var visitor = await street.Door.Visit().OpenAsync(Address);
        Assert.Contains("url=?vanaf=1&taal=nl", visitor.Page);
        Assert.Contains("id=\"invite\" class=\"now\"", (await visitor.OpenAsync(Address + "?vanaf=1&taal=nl")).Page);
        Assert.Contains("url=?vanaf=0&taal=nl", visitor.Page);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(Address + "?vanaf=-2147483648&taal=xx")).Status);
    }

    [Fact]
    public async Task A_board_without_notes_invites_to_hang_something()
    {
        using var street = await BoardStreet.HangAsync();
        Assert.Contains("Heb jij een vraag? Of iets te bieden?", (await street.Door.Visit().OpenAsync(Address)).Page);
    }

    [Fact]
    public async Task It_needs_no_cookie_and_may_stand_only_within_pages_the_admin_named()
    {
        using var street = await BoardStreet.HangAsync(settings: ("Boards:MayEmbed:0", "https://www.huisvandebuurt.example"));
        using var http = street.Door.CreateClient();
        using var screen = await http.GetAsync(Address, TestContext.Current.CancellationToken);
        using var other = await http.GetAsync("/prikborden/slaaghwijk", TestContext.Current.CancellationToken);
        Assert.False(screen.Headers.Contains("Set-Cookie"));
        Assert.EndsWith("frame-ancestors https://www.huisvandebuurt.example", PolicyOf(screen), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", PolicyOf(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_admin_named_nobody_no_page_may_hold_it()
    {
        using var street = await BoardStreet.HangAsync();
        using var screen = await street.Door.CreateClient().GetAsync(Address, TestContext.Current.CancellationToken);
        Assert.EndsWith("frame-ancestors 'none'", PolicyOf(screen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.example.nl", true)]
    [InlineData("https://www.example.nl:8443", true)]
    [InlineData("https://www.example.nl/scherm", false)]
    [InlineData("www.example.nl", false)]
    [InlineData("https://a.nl; script-src *", false)]
    [InlineData("ftp://example.nl", false)]
    public void A_setting_that_is_no_origin_stops_the_start(string origin, bool isOrigin) =>
        Assert.Equal(isOrigin, !new BoardSettings { MayEmbed = [origin] }.Validate(new(new object())).Any());

    [Fact]
    public async Task An_unknown_board_is_not_found()
    {
        using var street = await BoardStreet.HangAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await street.Door.Visit().OpenAsync("/prikborden/nergens/scherm")).Status);
    }

    [Fact]
    public void The_script_stays_small() => Assert.True(Repository.Read("Buuv.Portal/wwwroot/js/screen.js").Length <= 4 * 1024);

    private static string PolicyOf(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").First();

    private static async Task PlaceAsync(BoardStreet street, string title, bool onPaper)
    {
        var ria = Fixtures.Street.Join("Ria", Fixtures.Street.Slaaghwijk, phone: "0611111111");
        await using (var db = street.Door.Read())
            if (!db.Residents.Any()) await street.StoreAsync(ria);
            else ria = db.Residents.Single();
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(street.Door.Clock.Now)).Value;
        var draft = new Draft(PostKind.Request, Category.Garden, PostText.From(title, "De heg is hoger dan ik.").Value, timing)
        {
            OnPaper = onPaper,
        };
        Assert.True((await street.Door.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), draft)).IsDone);
    }
}
