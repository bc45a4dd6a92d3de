using Buuv.Domain;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J1, when something is not right: a plain sentence stands beside the field, and what was typed is still there.</summary>
[Collection(nameof(StreetOfNeighbours))]
public sealed class RiaMakesAMistake(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task Each_question_says_what_is_wrong_and_keeps_what_was_typed()
    {
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await ria.GotoAsync("/plaats/vraag");

        await ria.PressAsync("Verder");
        await ria.ReadsAsync("Kies waar het over gaat.");
        await ria.ChooseAsync("Boodschappen");
        await ria.PressAsync("Verder");

        await IsToldAsync(ria, "In één zin", "", "Schrijf in een paar woorden wat je zoekt of biedt.");
        await IsToldAsync(ria, "In één zin", "?! …", "Schrijf in een paar woorden wat je zoekt of biedt.");
        await IsToldAsync(ria, "In één zin", new string('a', 200), "Dit zijn 200 letters. Maak het wat korter, hoogstens 80.");
        await IsToldAsync(
            ria,
            "In één zin",
            "Bel mij op 06 12345678",
            "Hier staat een nummer of mailadres. Haal het even weg, iedereen kan dit lezen."
        );
        await ria.WriteAsync("In één zin", "Wie doet mijn boodschappen?");
        await IsToldAsync(
            ria,
            "Wil je nog iets vertellen?",
            new string('b', 2_500),
            "Dit zijn 2500 letters. Maak het wat korter, hoogstens 2000."
        );
        await IsToldAsync(
            ria,
            "Wil je nog iets vertellen?",
            "Mail naar ria@example.org",
            "Hier staat een nummer of mailadres. Haal het even weg, iedereen kan dit lezen."
        );
        Assert.Equal("Wie doet mijn boodschappen?", await ria.GetByLabel("In één zin").InputValueAsync());
        await ria.WriteAsync("Wil je nog iets vertellen?", "");
        await ria.PressAsync("Verder");

        await IsToldAsync(ria, "Op een bepaalde dag?", "2020-01-31", "Die dag is al voorbij. Kies een dag die nog komt.");
        await IsToldAsync(ria, "Op een bepaalde dag?", "2099-01-31", "Die dag is nog te ver weg. Kies een dag binnen een jaar.");
        await ria.WriteAsync("Op een bepaalde dag?", "");
        await IsToldAsync(ria, "Hoeveel mensen zoek je?", "duizend", "Kies een getal van 1 tot en met");
        await ria.WriteAsync("Hoeveel mensen zoek je?", "1");
        await ria.PressAsync("Verder");

        await IsToldAsync(ria, "Postcode", "23", "Een postcode heeft vier cijfers. Bijvoorbeeld 2318.");
        await IsToldAsync(ria, "Postcode", "9999", "Buuv is nog niet in 9999. Bel ons even, dan denken we mee.");
        await ria.WriteAsync("Postcode", "2318 AB");
        await ria.PressAsync("Verder");

        await ria.PressAsync("Verder");
        await ria.ReadsAsync("Kies eerst je buurt.");
        await ria.ChooseAsync("Slaaghwijk");
        await ria.PressAsync("Verder");

        await ria.WriteAsync("Voornaam", "Ria");
        await IsToldAsync(ria, "Mobiel nummer of mailadres", "", "Vul je mailadres of je mobiele nummer in.");
        await IsToldAsync(ria, "Mobiel nummer of mailadres", "0612", "Dat nummer klopt nog niet. Een nummer heeft tien cijfers.");
        await IsToldAsync(ria, "Mobiel nummer of mailadres", "071 512 34 56", "Naar dit nummer kunnen we geen code sturen. Bel ons even.");
        await IsToldAsync(ria, "Mobiel nummer of mailadres", "ria@nergens", "Dat mailadres klopt nog niet. Kijk het even na.");
        await ria.WriteAsync("Mobiel nummer of mailadres", Portal.NewMobile());
        await IsToldAsync(ria, "Voornaam", "", "Hoe heet je? Een voornaam is genoeg.");
        await IsToldAsync(ria, "Voornaam", new string('R', 90), "Die naam is te lang.");
    }

    [Fact]
    public async Task A_wrong_code_can_be_tried_again_and_an_old_one_is_sent_anew()
    {
        var number = Portal.NewMobile();
        var ria = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await new Vraag("Wie veegt mijn stoep?", number).WalkToCodeAsync(ria);
        var code = await ria.CodeOnScreenAsync();

        await ria.WriteAsync("Code van zes cijfers", code == "000000" ? "000001" : "000000");
        await ria.PressAsync("Zet het erop");
        await ria.ReadsAsync("Die code klopt niet. Je kunt het nog 4 keer proberen.");

        await LetTimePassAsync(number);
        await ria.WriteAsync("Code van zes cijfers", code);
        await ria.PressAsync("Zet het erop");
        await ria.ReadsAsync("Deze code werkt niet meer. Vraag een nieuwe code.");

        await ria.PressAsync("Stuur de code nog een keer");
        await ria.ReadsAsync("De code is onderweg. Kijk ook in eerdere berichten: die codes werken nog.");
        await ria.WriteAsync("Code van zes cijfers", await ria.CodeOnScreenAsync());
        await ria.PressAsync("Zet het erop");
        await ria.ReadsAsync("Klaar! Je vraag staat op het prikbord.");
    }

    [Theory]
    [InlineData("<script>alert('hallo')</script> wie helpt?", "<script>alert('hallo')</script> wie helpt?")]
    [InlineData("Planten 🌷🌻 water geven", "Planten 🌷🌻 water geven")]
    [InlineData("هل يمكنك مساعدتي في الحديقة؟", "هل يمكنك مساعدتي في الحديقة؟")]
    [InlineData("Tuin\u0007 \u202Esnoeien\u200F", "Tuin snoeien")]
    public async Task Whatever_is_typed_is_shown_as_text(string typed, string shown)
    {
        var ria = await Portal.VisitAsync(Walking.Phone);
        ria.Dialog += (_, dialog) => Assert.Fail($"The page ran what was typed: {dialog.Message}");

        await new Vraag(typed, Portal.NewMobile()).PlaceAsync(ria);

        Assert.Equal(shown, await ria.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await ria.GotoAsync("/buurt/slaaghwijk");
        await ria.NoteAbout(shown).First.WaitForAsync();
    }

    // Ten minutes, for one code.
    private Task LetTimePassAsync(string number) => Portal.Get<WriteGate>().WriteAsync(async db =>
    {
        var stored = TypedPhone.From(number).Value.E164;
        await db.SignInCodes.Where(code => code.Address == stored)
            .ExecuteUpdateAsync(change => change.SetProperty(code => code.ExpiresAt, code => code.SentAt));
        return Result.Done;
    });

    private static async Task IsToldAsync(IPage page, string label, string typed, string sentence)
    {
        await page.WriteAsync(label, typed);
        await page.PressAsync("Verder");
        await page.ReadsAsync(sentence);
        Assert.Equal(typed, await page.GetByLabel(label).InputValueAsync());
        Assert.Equal("true", await page.GetByLabel(label).GetAttributeAsync("aria-invalid"));
    }
}
