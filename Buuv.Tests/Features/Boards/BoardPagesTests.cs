using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards;

public sealed class BoardPagesTests(FrontDoor door) : IClassFixture<FrontDoor>, IAsyncLifetime
{
    private static readonly MunicipalityCode Leiden = new("GM0546");

    private static readonly StaffActor Bo = Staff(new(StaffRole.CommunityWorker, "GM0546"));

    public async ValueTask InitializeAsync()
    {
        await using (var db = door.Read())
            if (await db.Municipalities.AnyAsync()) return;
        await door.SettleLeidenAsync();
        await door.Gate.WriteAsync(db =>
        {
            var ria = Resident
                .Join(
                    Id.New<ResidentId>(),
                    new("Ria", null, Reachability.Web, null, null),
                    new("BU05460800"),
                    door.Clock.GetUtcNow().UtcDateTime
                )
                .Value;
            db.Residents.Add(ria);
            db.Posts.AddRange(
                Placed(ria, 4827, "Wil je mijn tuin snoeien?", onPaper: true),
                Placed(ria, 1394, "Liever niet op papier", onPaper: false)
            );
            return Task.FromResult(Result.Done);
        });
        Assert.True((await HangAsync(Bo, Typed("Slaaghwijk"))).IsDone);
    }

    [Fact]
    public async Task Everybody_sees_the_boards_and_what_hangs_there()
    {
        Assert.Contains("Slaaghwijk", (await door.Visit().OpenAsync("/prikborden")).Page);
        var board = (await door.Visit().OpenAsync("/prikborden/slaaghwijk")).Page;
        Assert.Contains("Wil je mijn tuin snoeien?", board);
        Assert.DoesNotContain("Liever niet op papier", board);
    }

    [Fact]
    public async Task The_poster_page_leads_from_paper_to_the_note_and_tells_the_board()
    {
        var visitor = await door.Visit().OpenAsync("/prikborden/slaaghwijk/poster?formaat=A4");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("sheet a4", visitor.Page);
        Assert.Contains("4827", visitor.Page);
        Assert.DoesNotContain("1394", visitor.Page);
        Assert.DoesNotContain("poster.pdf", visitor.Page);
    }

    [NeedsChromium]
    [Theory]
    [InlineData("/prikborden/slaaghwijk/poster.pdf?formaat=A4")]
    [InlineData("/prikborden/posters.pdf?gemeente=leiden&formaat=A3")]
    public async Task A_poster_is_public_also_as_a_pdf(string address)
    {
        var visitor = await door.Visit().OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.StartsWith("%PDF", visitor.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/prikborden/nergens")]
    [InlineData("/prikborden/nergens/poster")]
    [InlineData("/prikborden/nergens/poster.pdf")]
    public async Task An_unknown_board_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await door.Visit().OpenAsync(address)).Status);

    [Theory]
    [InlineData(StaffRole.CommunityWorker, "GM0546", true)]
    [InlineData(StaffRole.Ambassador, "BU05460800", true)]
    [InlineData(StaffRole.Ambassador, "BU05460801", false)]
    [InlineData(StaffRole.Admin, null, true)]
    [InlineData(StaffRole.Analyst, "GM0546", false)]
    [InlineData(StaffRole.CommunityWorker, "GM0547", false)]
    public async Task Printing_is_the_work_of_whoever_looks_after_a_buurt_of_the_board(StaffRole role, string? scope, bool may)
    {
        var board = await door.Get<BoardQueries>().FindAsync("slaaghwijk");
        Assert.Equal(may, Staff(new(role, scope)).Prints(board!, door.Get<NeighbourhoodDirectory>().Map));
    }

    [Fact]
    public async Task Whoever_makes_the_poster_reads_first_what_names_an_age_and_may_put_it_on()
    {
        Assert.True((await HangAsync(Bo, Typed("Leesbord"))).IsDone);
        var asked = Placed((await FirstResidentAsync())!, 4211, "Ik ben 83 en zoek een lamp", onPaper: true);
        await door.Gate.WriteAsync(db =>
        {
            db.Posts.Add(asked);
            return Task.FromResult(Result.Done);
        });
        var board = (await door.Get<BoardQueries>().FindAsync("leesbord"))!;
        Assert.DoesNotContain("4211", (await door.Visit().OpenAsync("/prikborden/leesbord/poster")).Page);
        var visitor = await door.StepIntoAsync("CommunityWorker");
        Assert.Contains("Er staat een leeftijd in.", (await visitor.OpenAsync("/prikborden/leesbord/editie")).Page);
        Assert.Null((await door.Get<EditionCommands>().ArrangeAsync(Bo, board.Id, new() { Picked = [asked.Id.Value] })).Refusal);
        Assert.Contains("4211", (await door.Visit().OpenAsync("/prikborden/leesbord/poster")).Page);
    }

    private async Task<Resident?> FirstResidentAsync()
    {
        await using var db = door.Read();
        return await db.Residents.FirstAsync(person => person.FirstName == "Ria");
    }

    [Fact]
    public async Task A_board_has_the_same_number_in_the_list_and_in_the_round()
    {
        Assert.True((await HangAsync(Bo, Typed("Aaltje"))).IsDone);
        var list = (await door.Get<BoardQueries>().InAsync(Leiden)).Select(board => board.Name).ToList();
        var stands = await door.Get<RoundQueries>().InAsync(Leiden);
        Assert.All(stands, stand => Assert.Equal(stand.Board.Name, list[stand.Number - 1]));
        var visitor = await door.StepIntoAsync("CommunityWorker");
        var sheet = (await visitor.OpenAsync("/prikborden/ronde/blad?gemeente=leiden&alles=ja")).Page;
        foreach (var (name, at) in list.Select((name, at) => (name, at + 1)))
            Assert.Matches($"class=\"stop\">{at}</th>\\s*<td><b>{name}<", sheet);
        Assert.Contains(
            "<span class=\"place\">1</span> <a href=\"/prikborden/aaltje\"",
            (await visitor.OpenAsync("/prikborden?gemeente=leiden&als=bewoner")).Page
        );
    }

    [Fact]
    public async Task Only_who_works_for_the_town_hangs_boards()
    {
        Assert.IsType<NotAllowed>((await HangAsync(new("Kees", []), Typed("Geheim"))).Refusal);
        Assert.IsType<NotAllowed>((await HangAsync(Staff(new(StaffRole.Ambassador, "BU05460800")), Typed("Geheim"))).Refusal);
        Assert.Equal(HttpStatusCode.Forbidden, (await door.Visit().OpenAsync("/prikborden/nieuw")).Status);
    }

    [Fact]
    public async Task A_double_press_hangs_one_board()
    {
        var form = Typed("Twee keer");
        Assert.Equal(await HangAsync(Bo, form), await HangAsync(Bo, form));
    }

    [Fact]
    public async Task Two_boards_of_one_name_get_their_own_address()
    {
        var (first, second) = (await HangAsync(Bo, Typed("Het Plein")), await HangAsync(Bo, Typed("Het Plein")));
        Assert.Equal("het-plein", await door.Get<BoardQueries>().SlugOfAsync(first.Value));
        Assert.Equal("het-plein-2", await door.Get<BoardQueries>().SlugOfAsync(second.Value));
    }

    [Fact]
    public async Task A_board_without_a_place_stands_in_the_middle_of_its_first_buurt()
    {
        await HangAsync(Bo, Typed("Midden"));
        Assert.Equal(new(52.1790, 4.5080), (await door.Get<BoardQueries>().FindAsync("midden"))!.Location);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_field()
    {
        Assert.IsType<BoardNameMissing>((await HangAsync(Bo, Typed(" "))).Refusal);
        Assert.IsType<BoardServesNobody>((await HangAsync(Bo, Typed("X", form => form.Serves = ["BU99999999"]))).Refusal);
        Assert.IsType<PhoneNumberUnclear>((await HangAsync(Bo, Typed("X", form => form.Phone = "12"))).Refusal);
        Assert.IsType<PlaceOnMapUnclear>((await HangAsync(Bo, Typed("X", form => form.Location = "hier"))).Refusal);
        Assert.IsType<EmailAddressUnclear>((await HangAsync(Bo, Typed("X", form => form.CaretakerMail = "hennie"))).Refusal);
        Assert.Equal(new BoardSheetsUnclear(4), (await HangAsync(Bo, Typed("X", form => form.Sheets = 5))).Refusal);
        Assert.IsType<PosterDayUnclear>((await HangAsync(Bo, Typed("X", form => form.PosterDay = (DayOfWeek)7))).Refusal);
        Assert.Equal(
            new BoardLineTooLong(BoardLine.Contact, 120),
            (await HangAsync(Bo, Typed("X", form => form.Contact = new('x', 121)))).Refusal
        );
        Assert.Equal(
            new BoardLineTooLong(BoardLine.WalkIn, 120),
            (await HangAsync(Bo, Typed("X", form => form.WalkIn = new('x', 121)))).Refusal
        );
    }

    [Fact]
    public async Task A_place_in_another_town_is_refused_and_one_across_the_street_is_not()
    {
        var refused = (await HangAsync(Bo, Typed("X", form => form.Location = "52.3800, 4.6400"))).Refusal;
        Assert.Equal(new PlaceOutsideTown("Leiden"), refused);
        Assert.True((await HangAsync(Bo, Typed("Over de brug", form => form.Location = "52.1720, 4.5000"))).IsDone);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost()
    {
        var visitor = await door.StepIntoAsync("CommunityWorker");
        await visitor.OpenAsync("/prikborden/nieuw?gemeente=leiden");
        await visitor.SubmitAsync(
            "prikbord",
            ("Form.Name", ""),
            ("Form.Address", ""),
            ("Form.Host", "Het Gebouw"),
            ("Form.Phone", "12"),
            ("Form.Location", "52.3800, 4.6400")
        );
        Refusal[] all = [new BoardNameMissing(), new BoardAddressMissing(), new BoardServesNobody(), new PlaceOutsideTown("Leiden")];
        foreach (var refusal in all)
            Assert.Contains(RefusalSentence.Of(refusal), visitor.Page);
        foreach (var typed in (string[])["Het Gebouw", "52.3800, 4.6400", "value=\"12\""]) Assert.Contains(typed, visitor.Page);
    }

    [Fact]
    public async Task Who_to_speak_to_and_where_to_write_is_for_staff_only()
    {
        await HangAsync(
            Bo,
            Typed("Stil", form =>
                (form.Contact, form.Caretaker, form.CaretakerMail, form.OpeningHours) = (
                    "mevrouw Kanarie",
                    "Hennie",
                    "kanarie@example.org",
                    "elke dag 9.00–17.00"
                )
            )
        );
        var page = (await door.Visit().OpenAsync("/prikborden/stil")).Page;
        var poster = (await door.Visit().OpenAsync("/prikborden/stil/poster")).Page;
        Assert.Contains("elke dag 9.00–17.00", page);
        Assert.DoesNotContain("anarie", page + poster);
        Assert.Equal(
            new EmailAddress?(EmailAddress.From("kanarie@example.org").Value),
            (await door.Get<BoardQueries>().FindAsync("stil"))!.CaretakerMail
        );
    }

    [Fact]
    public async Task A_board_of_before_has_one_sheet_made_ready_on_Friday()
    {
        var board = (await door.Get<BoardQueries>().FindAsync("slaaghwijk"))!;
        Assert.Equal((1, DayOfWeek.Friday, StripKind.PerNote), (board.Sheets, board.PosterDay, board.Strips));
        await HangAsync(Bo, Typed("Zondag", form => (form.Sheets, form.PosterDay) = (3, DayOfWeek.Sunday)));
        var sunday = (await door.Get<BoardQueries>().FindAsync("zondag"))!;
        Assert.Equal((3, DayOfWeek.Sunday), (sunday.Sheets, sunday.PosterDay));
    }

    [Fact]
    public async Task A_change_keeps_the_address_that_is_printed()
    {
        var id = (await HangAsync(Bo, Typed("Oude naam"))).Value;
        Assert.True((await door.Get<BoardCommands>().ChangeAsync(Bo, id, Typed("Nieuwe naam"))).IsDone);
        Assert.Equal("Nieuwe naam", (await door.Get<BoardQueries>().FindAsync("oude-naam"))!.Name);
    }

    private Task<Result<NoticeBoardId>> HangAsync(StaffActor actor, BoardForm form) =>
        door.Get<BoardCommands>().HangAsync(actor, Leiden, form);

    private static BoardForm Typed(string name, Action<BoardForm>? but = null)
    {
        var form = new BoardForm
        {
            Command = Guid.CreateVersion7(),
            Name = name,
            Host = "Buurthuis",
            Address = "Valkenpad 5, Leiden",
            Serves = ["BU05460800"],
        };
        but?.Invoke(form);
        return form;
    }

    private static StaffActor Staff(Duty duty) => new("Bo", [duty]);

    private Post Placed(Resident author, int number, string title, bool onPaper)
    {
        var now = door.Clock.GetUtcNow().UtcDateTime;
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(now)).Value;
        var draft = new Draft(PostKind.Request, Category.Garden, PostText.From(title, "De heg is hoger dan ik.").Value, timing)
        {
            OnPaper = onPaper,
        };
        return Post.Place(
            Id.New<PostId>(),
            author,
            draft,
            door.Get<NeighbourhoodDirectory>().Map.Find(new NeighbourhoodCode("BU05460800"))!,
            new(number),
            number,
            now
        ).Value;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
