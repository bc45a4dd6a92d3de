using Buuv.Domain.Boards;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J6. A slip of paper with four digits: typed or scanned, one step leads to the note, and the board is counted.</summary>
[Collection(nameof(StreetOfPaper))]
public sealed class TheSlip(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task A_number_typed_in_leads_to_the_note_in_one_step()
    {
        var finder = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await finder.GotoAsync("/");
        await finder.FollowAsync("Nummer van een strookje?");

        await finder.GetByLabel("Nummer", new() { Exact = true }).FillAsync("48 27");
        await finder.PressAsync("Zoek dit nummer");

        Assert.Equal("/leiden/4827", new Uri(finder.Url).AbsolutePath);
        Assert.Equal("Wil je mijn tuin snoeien?", await finder.QuestionAsync());
    }

    [Fact]
    public async Task A_scan_counts_the_board_once_and_tells_nothing_about_who()
    {
        var before = await CountAsync("de-kooi", BoardVisitBy.QrCode);
        var finder = await Portal.VisitAsync(Walking.Phone);

        await finder.GotoAsync("/leiden/4827?bord=de-kooi");

        Assert.Equal("Wil je mijn tuin snoeien?", await finder.QuestionAsync());
        Assert.Equal(before + 1, await CountAsync("de-kooi", BoardVisitBy.QrCode));
    }

    [Fact]
    public async Task Reading_on_and_coming_back_is_still_one_visit()
    {
        var before = await CountAsync("de-kooi", BoardVisitBy.QrCode);
        var finder = await Portal.VisitAsync(Walking.Phone);

        await finder.GotoAsync("/leiden/7718?bord=de-kooi");
        await finder.ReloadAsync();
        await finder.FollowAsync("Ik help graag");
        await finder.FollowAsync("Terug");
        await finder.GoBackAsync();

        Assert.Equal(before + 1, await CountAsync("de-kooi", BoardVisitBy.QrCode));
    }

    [Fact]
    public async Task An_answer_that_follows_counts_for_the_board_also_after_signing_in()
    {
        var before = await AnswersAsync("de-kooi");
        var finder = await Portal.VisitAsync(Walking.Phone);

        await finder.GotoAsync("/leiden/6052?bord=de-kooi");
        await finder.FollowAsync("Ik help graag");
        await finder.WriteAsync("Eén zin is genoeg", "Ik praat graag met je mee.");
        await finder.PressAsync("Verder");
        await finder.SignInAsync(Portal.NewMobile(), "Noor");
        await finder.PressAsync("Verstuur");
        await finder.WaitForURLAsync(url => url.Contains("/gesprek/"));

        Assert.Equal(before + 1, await AnswersAsync("de-kooi"));
        Assert.DoesNotContain(await finder.Context.CookiesAsync(), cookie => cookie.Name == "buuv-bord");
    }

    [Fact]
    public async Task An_answer_to_another_note_does_not_count_for_it()
    {
        var before = await AnswersAsync("de-kooi");
        var finder = await Portal.VisitAsync(Walking.Phone);
        await finder.GotoAsync("/leiden/4827?bord=de-kooi");
        var cookie = Assert.Single(await finder.Context.CookiesAsync(), cookie => cookie.Name == "buuv-bord");
        Assert.Matches("^[0-9a-f]{32}[.]de-kooi$", cookie.Value);

        await finder.GotoAsync("/leiden/6052");
        await finder.FollowAsync("Ik help graag");
        await finder.WriteAsync("Eén zin is genoeg", "Dat doe ik.");
        await finder.PressAsync("Verder");
        await finder.SignInAsync(Portal.NewMobile(), "Noor");
        await finder.PressAsync("Verstuur");
        await finder.WaitForURLAsync(url => url.Contains("/gesprek/"));

        Assert.Equal(before, await AnswersAsync("de-kooi"));
    }

    [Fact]
    public async Task A_number_typed_from_a_slip_is_counted_as_typed()
    {
        var before = await CountAsync("slaaghwijk", BoardVisitBy.TypedNumber);
        var finder = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await finder.GotoAsync("/code?bord=slaaghwijk");

        await finder.GetByLabel("Nummer", new() { Exact = true }).FillAsync("6052");
        await finder.PressAsync("Zoek dit nummer");

        Assert.Equal("Ik zoek een taalmaatje", await finder.QuestionAsync());
        Assert.Equal(before + 1, await CountAsync("slaaghwijk", BoardVisitBy.TypedNumber));
    }

    [Fact]
    public async Task A_board_that_does_not_exist_is_not_counted_and_stands_in_nobodys_way()
    {
        var finder = await Portal.VisitAsync(Walking.Phone);

        var answer = await finder.GotoAsync("/leiden/4827?bord=zomaar'%20iets");

        Assert.Equal(200, answer!.Status);
    }

    [Theory]
    [InlineData("0000", "Dit nummer kennen we niet in Leiden. Kijk het even na, of bel ons.")]
    [InlineData("48", "Een nummer heeft vier cijfers. Het staat bij elk bericht.")]
    [InlineData("vier acht", "Een nummer heeft vier cijfers. Het staat bij elk bericht.")]
    [InlineData("", "Een nummer heeft vier cijfers. Het staat bij elk bericht.")]
    public async Task A_number_we_do_not_know_gets_a_friendly_sentence(string typed, string sentence)
    {
        var finder = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await finder.GotoAsync("/code");

        await finder.GetByLabel("Nummer", new() { Exact = true }).FillAsync(typed);
        await finder.PressAsync("Zoek dit nummer");

        await finder.ReadsAsync(sentence);
        Assert.Equal(typed, await finder.GetByLabel("Nummer", new() { Exact = true }).InputValueAsync());
    }

    [Fact]
    public async Task A_note_that_was_answered_is_good_news_and_three_others_hang_below()
    {
        var finder = await Portal.VisitAsync(Walking.Phone);

        await finder.GotoAsync("/leiden/3315?bord=de-kooi");

        Assert.Equal("Deze vraag is al opgelost. Wat fijn!", await finder.QuestionAsync());
        Assert.Equal(3, await finder.GetByRole(AriaRole.Article).CountAsync());
        Assert.DoesNotContain("mijn lamp op", await finder.ContentAsync());
    }

    [Theory]
    [InlineData("/leiden/0000")]
    [InlineData("/leiden/99999")]
    [InlineData("/nergens/4827")]
    [InlineData("/buurt/nergens")]
    [InlineData("/buurt/nergens/live")]
    [InlineData("/prikborden/nergens")]
    [InlineData("/prikborden/nergens/poster")]
    [InlineData("/plaats/iets")]
    public async Task What_is_not_there_is_said_kindly_with_three_ways_on(string address)
    {
        var finder = await Portal.VisitAsync(Walking.Phone, scripts: false);
        if (address.EndsWith("/live", StringComparison.Ordinal)) await finder.StepIntoAsync("Mina");

        var answer = await finder.GotoAsync(address);

        Assert.Equal(404, answer!.Status);
        Assert.Equal("Dit vinden we niet", await finder.QuestionAsync());
        Assert.Equal(3, await finder.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).CountAsync());
    }

    private async Task<int> CountAsync(string slug, BoardVisitBy by)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var board = await db.NoticeBoards.Where(board => board.Slug == slug).Select(board => board.Id).SingleAsync();
        return await db.BoardVisits.CountAsync(visit => visit.BoardId == board && visit.By == by);
    }

    private async Task<int> AnswersAsync(string slug)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        return await db.BoardResponses.CountAsync(answer => db.NoticeBoards.Any(board => board.Id == answer.BoardId && board.Slug == slug));
    }
}
