using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Rounds;

namespace Buuv.Tests.Features.Boards.Rounds;

/// <summary>The link behind the code on the edge of a sheet, in the hands of whoever scans it.</summary>
public sealed class CheckLinkTests : IAsyncLifetime
{
    private BoardStreet street = null!;

    private string Link => "/bord/" + street.Links.TokenFor(street.Board, street.Week);

    public async ValueTask InitializeAsync() => street = await BoardStreet.HangAsync();

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("hangt", null, BoardState.Hanging)]
    [InlineData("weg", null, BoardState.Gone)]
    [InlineData("anders", "Alle strookjes zijn op.", BoardState.Other)]
    public async Task One_press_says_how_the_sheet_is_and_is_thanked(string button, string? remark, BoardState state)
    {
        var visitor = await street.Door.Visit().OpenAsync(Link);
        Assert.Contains("Slaaghwijk · Valkenpad 5, Leiden", visitor.Page);

        await visitor.SubmitAsync("kijk", ("gezien", button), ("opmerking", remark ?? ""));

        Assert.Contains("Dank je wel!", visitor.Page);
        var check = Assert.Single(await street.ChecksAsync());
        Assert.Equal(
            (street.Board, state, remark, null, street.Door.Clock.Now),
            (check.BoardId, check.State, check.Remark, check.By, check.At)
        );
    }

    [Theory]
    [InlineData(SheetSize.A3)]
    [InlineData(SheetSize.A4)]
    public async Task The_code_at_the_edge_of_every_sheet_leads_here(SheetSize size)
    {
        var board = (await street.Door.Get<RoundQueries>().FindAsync(street.Board))!;
        var week = await street.Door.Get<WeekSheets>().MakeAsync(board, new(size));
        Assert.All(week.Sheets, sheet => Assert.Equal("http://localhost:5080" + Link, sheet.CheckAddress));
    }

    [Fact]
    public async Task A_form_that_is_sent_again_is_one_look_and_a_new_press_is_another()
    {
        var visitor = await street.Door.Visit().OpenAsync(Link);
        var page = visitor.Page;
        await visitor.SubmitAsync("kijk", ("gezien", "hangt"));
        var command = page.Split("name=\"opdracht\" value=\"")[1].Split('"')[0];
        var again = await street.Door.Visit().OpenAsync(Link);
        await again.SubmitAsync("kijk", ("gezien", "hangt"), ("opdracht", command));
        Assert.Contains("Dank je wel!", again.Page);
        Assert.Single(await street.ChecksAsync());

        await (await street.Door.Visit().OpenAsync(Link)).SubmitAsync("kijk", ("gezien", "weg"));
        Assert.Equal(2, (await street.ChecksAsync()).Count);
    }

    [Fact]
    public async Task Opening_the_link_records_nothing()
    {
        await street.Door.Visit().OpenAsync(Link);
        Assert.Empty(await street.ChecksAsync());
    }

    [Fact]
    public async Task Something_else_without_words_is_asked_again_and_too_many_words_are_kept()
    {
        var visitor = await street.Door.Visit().OpenAsync(Link);
        await visitor.SubmitAsync("kijk", ("gezien", "anders"));
        Assert.Contains("Schrijf kort op wat er anders is.", visitor.Page);
        await visitor.SubmitAsync("kijk", ("gezien", "anders"), ("opmerking", new string('x', 301)));
        Assert.Contains("Er passen 300 tekens.", visitor.Page);
        Assert.Contains(new string('x', 301), visitor.Page);
        Assert.Empty(await street.ChecksAsync());
    }

    [Fact]
    public async Task A_button_that_is_not_there_records_nothing()
    {
        var visitor = await street.Door.Visit().OpenAsync(Link);
        await visitor.SubmitAsync("kijk", ("gezien", "zomaar"));
        Assert.Contains("Druk op een van de knoppen.", visitor.Page);
        Assert.Empty(await street.ChecksAsync());
    }

    [Fact]
    public async Task A_sheet_of_a_past_week_says_so_kindly_and_records_nothing_any_more()
    {
        var open = await street.Door.Visit().OpenAsync(Link);
        var link = Link;
        street.MoveTo(street.Week.LastDay.AddDays(1));

        var late = await street.Door.Visit().OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("Dit vel is van een vorige week", late.Page);
        Assert.DoesNotContain("name=\"gezien\"", late.Page);

        // A page that was still open.
        await open.SubmitAsync("kijk", ("gezien", "hangt"));
        Assert.Contains("Dit vel is van een vorige week", open.Page);
        Assert.Empty(await street.ChecksAsync());
    }

    [Fact]
    public async Task On_its_last_day_the_link_still_works()
    {
        var week = street.Week;
        street.MoveTo(week.LastDay);
        Assert.Contains(
            "name=\"gezien\"",
            (await street.Door.Visit().OpenAsync("/bord/" + street.Links.TokenFor(street.Board, week))).Page
        );
    }

    [Fact]
    public async Task A_forged_link_is_as_if_it_were_not_there()
    {
        var token = street.Links.TokenFor(street.Board, street.Week);
        foreach (var forged in Forgeries(token))
        {
            var visitor = await street.Door.Visit().OpenAsync("/bord/" + forged);
            Assert.Equal((HttpStatusCode.NotFound, false), (visitor.Status, visitor.Page.Contains("Slaaghwijk", StringComparison.Ordinal)));
            Assert.IsType<NotFound>(
                (await street.Door.Get<CheckCommands>().RecordAsync(Guid.NewGuid(), forged, BoardState.Gone, null)).Refusal
            );
        }
    }

    [Fact]
    public async Task A_board_that_was_never_hung_has_no_page_although_its_seal_is_right() =>
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await street.Door.Visit().OpenAsync("/bord/" + street.Links.TokenFor(Id.New<NoticeBoardId>(), street.Week))).Status
        );

    [Fact]
    public void The_same_board_and_week_give_the_same_link_and_others_another()
    {
        var next = PosterWeek.At(street.Week.LastDay.AddDays(2));
        Assert.Equal(street.Links.TokenFor(street.Board, street.Week), street.Links.TokenFor(street.Board, street.Week));
        Assert.NotEqual(street.Links.TokenFor(street.Board, street.Week), street.Links.TokenFor(street.Board, next));
        Assert.StartsWith("http://localhost:5080/bord/", street.Links.AddressFor(street.Board, street.Week), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_many_links_is_asked_to_wait()
    {
        using var guarded = await BoardStreet.HangAsync(settings: ("Limits:ChecksPerMinute", "6"));
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 8; attempt++) answers.Add((await guarded.Door.Visit().OpenAsync($"/bord/poging-{attempt}")).Status);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests), (answers[0], answers[^1]));
    }

    // Each sign changed, cut short, made longer, and things that are no token at all.
    private static IEnumerable<string> Forgeries(string token) =>
        Enumerable.Range(0, token.Length - 1).Select(at => token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..])
            .Concat([token[1..], token[..^1], token + "A", token + token, "x", new string('A', token.Length), "😀"]);
}
