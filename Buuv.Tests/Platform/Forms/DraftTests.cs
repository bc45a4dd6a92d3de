using System.ComponentModel.DataAnnotations;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Forms;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Forms;

/// <summary>What is kept of a form that is not finished: how much, for whom, and of how many.</summary>
public sealed class DraftTests : IDisposable
{
    private const string Request = "/plaats/vraag/tekst";
    private const string Answer = "/leiden/4827/antwoord";

    private readonly FrontDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task What_is_too_long_is_said_at_the_field_and_not_kept_and_the_rest_is()
    {
        var ria = await BeginAsync(await SeededAsync());
        await ria.SubmitAsync("plaats", ("Typed.Title", "Wie helpt mij met de heg?"), ("Typed.Details", new string('a', 200_000)));
        Assert.Contains("Dit zijn 200000 letters. Maak het wat korter, hoogstens 2000.", ria.Page);
        Assert.InRange(await LargestAsync(), 1, 1000);
        Assert.Contains("value=\"Wie helpt mij met de heg?\"", (await ria.OpenAsync(Request)).Page);
        // What is a little too long waits to be made shorter.
        await ria.SubmitAsync("plaats", ("Typed.Title", "Wie helpt mij?"), ("Typed.Details", new string('b', 2100)));
        Assert.Contains(new string('b', 2100), (await ria.OpenAsync(Request)).Page);
    }

    [Theory]
    [InlineData("tekst", "Title")]
    [InlineData("wanneer", "Date")]
    [InlineData("wanneer", "People")]
    [InlineData("postcode", "Postcode")]
    [InlineData("buurt", "Neighbourhood")]
    [InlineData("wie", "FirstName")]
    [InlineData("wie", "Alias")]
    [InlineData("wie", "Address")]
    public async Task No_field_of_a_vraag_fills_the_disk(string step, string field)
    {
        var ria = await BeginAsync(await SeededAsync());
        foreach (var (at, fields) in new (string, (string, string)[])[]
        {
            ("tekst", [("Typed.Title", "Wie helpt mij?")]),
            ("wanneer", [("Typed.DayPart", "Morning"), ("Typed.Rhythm", "Once"), ("Typed.People", "1")]),
            ("postcode", [("Typed.Postcode", "2317")]),
            ("buurt", [("Typed.Neighbourhood", "slaaghwijk"), ("Typed.Reach", "Municipality")]),
            ("wie", []),
        })
        {
            await ria.OpenAsync($"/plaats/vraag/{at}");
            if (at == step) break;
            await ria.SubmitAsync("plaats", fields);
        }
        await ria.SubmitAsync("plaats", ("Typed.FirstName", "Ria"), ("Typed.Address", "ria@example.org"), ("Typed.Title", "Wie?"),
            ("Typed.People", "1"), ($"Typed.{field}", new string('7', 100_000)));
        Assert.Contains("class=\"error\"", ria.Page);
        Assert.InRange(await LargestAsync(), 1, 1000);
    }

    [Fact]
    public async Task An_answer_does_not_fill_the_disk()
    {
        var samer = await (await SeededAsync()).OpenAsync(Answer);
        await samer.SubmitAsync("antwoord", ("tekst", new string('a', 200_000)));
        Assert.Contains("Maak het wat korter, hoogstens 500.", samer.Page);
        Assert.InRange(await LargestAsync(), 1, 200);
    }

    [Fact]
    public void A_text_without_an_end_is_not_kept_and_what_is_no_text_meets_a_second_wall()
    {
        Assert.Contains("Endless.Text", Assert.Throws<InvalidOperationException>(() => DraftFields.Pack(new Endless("kort"))).Message);
        Assert.IsType<DraftTooBig>(DraftFields.Pack(new Wide(new string[9000])).Refusal);
        Assert.Equal("""{"Text":"kort"}""", DraftFields.Pack(new Bounded("kort")).Value);
        Assert.Equal("{}", DraftFields.Pack(new Bounded("langer dan tien")).Value);
        Assert.Equal(("Text", 10), DraftFields.TooLong(new Bounded("langer dan tien")));
    }

    [Fact]
    public async Task Who_fills_the_room_throws_nobody_out_and_whoever_signs_in_goes_on()
    {
        door.Settings["Limits:DraftsOfVisitors"] = "3";
        var ria = await BeginAsync(await SeededAsync());
        for (var stranger = 0; stranger < 5; stranger++) await BeginAsync(door.Visit());
        var late = await BeginAsync(door.Visit());
        Assert.Contains("Het is nu erg druk. Log eerst in, dan kun je verder.", late.Page);
        Assert.Equal(3, await CountAsync());
        await ria.SubmitAsync("plaats", ("Typed.Title", "Wie helpt mij?"));
        Assert.Contains("Wie helpt mij?", (await ria.OpenAsync(Request)).Page);
        await BeginAsync(await EnterAsync(late, "Samer"));
        Assert.Equal(4, await CountAsync());
    }

    [Fact]
    public async Task One_client_begins_so_many()
    {
        door.Settings["Limits:DraftsPerClient"] = "2";
        await SeededAsync();
        for (var begun = 0; begun < 4; begun++) await BeginAsync(door.Visit());
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task What_somebody_began_signed_in_is_theirs_wherever_they_sign_in_and_nobody_elses_at_that_browser()
    {
        var browser = await BeginAsync(await EnterAsync(await SeededAsync(), "Ria"));
        await browser.SubmitAsync("plaats", ("Typed.Title", "Ik ben zo alleen"));
        await LeaveAsync(browser);
        Assert.DoesNotContain("Ik ben zo alleen", (await (await BeginAsync(browser)).OpenAsync(Request)).Page);
        await EnterAsync(browser, "Samer");
        Assert.DoesNotContain("Ik ben zo alleen", (await browser.OpenAsync(Request)).Page);
        await LeaveAsync(browser);
        await EnterAsync(browser, "Ria");
        Assert.Contains("Ik ben zo alleen", (await browser.OpenAsync(Request)).Page);
        Assert.Contains("Ik ben zo alleen", (await (await EnterAsync(door.Visit(), "Ria")).OpenAsync(Request)).Page);
    }

    [Fact]
    public async Task What_a_visitor_began_is_theirs_once_they_sign_in_and_stays_with_them_when_they_leave()
    {
        var browser = await (await SeededAsync()).OpenAsync(Answer);
        await browser.SubmitAsync("antwoord", ("tekst", "Dat doe ik graag."));
        Assert.Contains("Dat doe ik graag.", (await browser.OpenAsync(Answer)).Page);
        await EnterAsync(browser, "Samer");
        Assert.Contains("Dat doe ik graag.", (await browser.OpenAsync(Answer)).Page);
        await LeaveAsync(browser);
        Assert.DoesNotContain("Dat doe ik graag.", (await browser.OpenAsync(Answer)).Page);
        Assert.Contains("Dat doe ik graag.", (await (await EnterAsync(browser, "Samer")).OpenAsync(Answer)).Page);
        Assert.Equal(1, await CountAsync());
    }

    private async Task<Visitor> SeededAsync()
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        return door.Visit();
    }

    /// <summary>Begins a vraag, and stands at its second question.</summary>
    private static async Task<Visitor> BeginAsync(Visitor who)
    {
        await who.OpenAsync("/plaats/vraag");
        return await who.SubmitAsync("plaats", ("Typed.Category", "Garden"));
    }

    private static async Task<Visitor> EnterAsync(Visitor who, string person)
    {
        await who.OpenAsync("/account/demo");
        return await who.SubmitAsync("demo", ("wie", person));
    }

    private static async Task LeaveAsync(Visitor who)
    {
        await who.OpenAsync("/mijn");
        await who.PressAsync("/account/uitloggen");
    }

    private async Task<int> LargestAsync()
    {
        await using var db = door.Read();
        return (await db.Drafts.Select(draft => draft.Fields).ToListAsync(Cancel)).Max(fields => fields.Length);
    }

    private async Task<int> CountAsync()
    {
        await using var db = door.Read();
        return await db.Drafts.CountAsync(Cancel);
    }

    private sealed record Endless(string Text);

    private sealed record Bounded([property: StringLength(10)] string Text);

    private sealed record Wide(string[] Texts);
}
