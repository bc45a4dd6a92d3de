using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Journeys;

/// <summary>J5, second half. Hennie looks after a board and scans the code on the edge of its sheet; Bo walks past the boards that
/// wait.</summary>
[Collection(nameof(StreetOfPaper))]
public sealed class HennieLooksAtTheBoard(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task One_press_without_signing_in_or_scripts_and_Bo_sees_it()
    {
        var hennie = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await hennie.GotoAsync(await LinkAsync("de-kooi"));
        Assert.Equal("Hangt de poster er nog?", await hennie.QuestionAsync());

        await hennie.WriteAsync("Wat is er anders?", "De hoek is nat geworden.");
        await hennie.PressAsync("Anders");
        Assert.Equal("Dank je wel!", await hennie.QuestionAsync());

        var bo = await Portal.VisitAsync(scripts: false);
        await bo.StepIntoAsync("Bo");
        await bo.ToDeskAsync("Prikborden");
        await bo.FollowAsync("Ronde langs de borden");
        await bo.ReadsAsync("De hoek is nat geworden.");
        await bo.GetByText("Hier is iets mee").First.WaitForAsync();

        await bo.PressAsync("Hangt De Kooi");

        await bo.ReadsAsync("De Kooi: genoteerd. Dank je wel.");
        Assert.Equal(0, await bo.GetByText("De hoek is nat geworden.").CountAsync());
        Assert.Equal((BoardState.Hanging, "Bo"), await LastAsync("de-kooi"));
    }

    [Fact]
    public async Task A_remark_that_is_too_long_stays_in_its_field()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/prikborden/ronde");
        await bo.Locator("summary").Filter(new() { HasText = "Slaaghwijk" }).ClickAsync();
        await bo.Locator("#opmerking-slaaghwijk").FillAsync(new string('x', 301));

        await bo.PressAsync("Geef door Slaaghwijk");

        await bo.ReadsAsync("Dit is te lang. Er passen 300 tekens.");
        Assert.Equal(301, (await bo.Locator("#opmerking-slaaghwijk").InputValueAsync()).Length);
    }

    [Fact]
    public async Task The_round_goes_along_on_paper()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/prikborden/ronde/blad?alles=ja");

        await bo.GetByRole(Microsoft.Playwright.AriaRole.Row, new() { Name = "De Kooi" }).WaitForAsync();
        await bo.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.False(await bo.GetByText("Terug naar de ronde").IsVisibleAsync());
        Assert.True(await bo.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 }).IsVisibleAsync());
    }

    [Fact]
    public async Task A_link_that_somebody_made_up_says_it_is_not_there()
    {
        var stranger = await Portal.VisitAsync(Walking.Phone);
        var answer = await stranger.GotoAsync("/bord/dit-is-geen-goede-code");
        Assert.Equal(404, answer!.Status);
    }

    private async Task<string> LinkAsync(string slug)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var board = await db.NoticeBoards.Where(board => board.Slug == slug).Select(board => board.Id).SingleAsync();
        return "/bord/" + Portal.Get<CheckLinks>().TokenFor(board, PosterWeek.At(DutchTime.Today(TimeProvider.System)));
    }

    private async Task<(BoardState, string?)> LastAsync(string slug)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var last = await db
            .BoardChecks.Where(check => db.NoticeBoards.Any(board => board.Id == check.BoardId && board.Slug == slug))
            .OrderByDescending(check => check.At)
            .FirstAsync();
        return (last.State, last.By);
    }
}
