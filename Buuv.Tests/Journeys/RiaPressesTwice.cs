using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J1, by hands that press twice, lines that drop and a button that goes back: always one note.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed class RiaPressesTwice(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task A_double_press_is_one_note()
    {
        const string sentence = "Wie draait een schroef vast?";
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await new Vraag(sentence, Portal.NewMobile()).WalkToCodeAsync(ria);
        await ria.WriteAsync("Code van zes cijfers", await ria.CodeOnScreenAsync());

        await ria.GetByRole(AriaRole.Button, new() { Name = "Zet het erop" }).DblClickAsync();

        await ria.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
        Assert.Equal(1, await NotesAboutAsync(sentence));
    }

    [Fact]
    public async Task The_same_form_sent_three_times_at_once_and_once_more_is_one_note()
    {
        const string sentence = "Wie tilt mijn kast op?";
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await new Vraag(sentence, Portal.NewMobile()).WalkToCodeAsync(ria);
        var form = await FormAsync(ria);
        form.Set("Typed.Code", await ria.CodeOnScreenAsync());
        // The line dropped before the first answer came: the browser sends what it had, with the cookies it had.
        var dropped = await Portal.VisitAsync(keeps: await ria.Context.StorageStateAsync());

        var answers = await Task.WhenAll(SendAsync(ria, form), SendAsync(ria, form), SendAsync(ria, form));
        var late = await SendAsync(dropped, form);

        var address = Assert.Single(answers.Append(late).Select(answer => new Uri(answer.Url).AbsolutePath).Distinct());
        Assert.StartsWith("/leiden/", address, StringComparison.Ordinal);
        // Also without the cookie that came with the answer she never got.
        Assert.Contains("Klaar! Je vraag staat op het prikbord.", await late.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await NotesAboutAsync(sentence));
    }

    [Fact]
    public async Task The_button_back_does_not_place_it_again()
    {
        const string sentence = "Wie kijkt naar mijn kraan?";
        var ria = await Portal.VisitAsync(Walking.Phone);
        await new Vraag(sentence, Portal.NewMobile()).PlaceAsync(ria);

        await ria.GoBackAsync();

        Assert.Equal("Waar gaat het over?", await ria.QuestionAsync());
        Assert.Equal(1, await NotesAboutAsync(sentence));
    }

    // The form that stands on the page, as a browser would send it.
    private static async Task<IFormData> FormAsync(IPage page)
    {
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var field in await page.Locator("main form").First.Locator("input[type=hidden]").AllAsync())
            form.Set((await field.GetAttributeAsync("name"))!, (await field.GetAttributeAsync("value"))!);
        return form;
    }

    private static Task<IAPIResponse> SendAsync(IPage page, IFormData form) =>
        page.Context.APIRequest.PostAsync("/plaats/vraag/code", new() { Form = form });

    private async Task<int> NotesAboutAsync(string sentence)
    {
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        return await db.Posts.CountAsync(post => post.Text.Title == sentence);
    }
}
