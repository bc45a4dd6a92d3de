using Buuv.Tests.Architecture;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>A page to look at, with something on it.</summary>
/// <param name="Name">Short, for the name of its picture.</param>
/// <param name="Status">What it answers with.</param>
/// <param name="IsPublic">Shown to visitors, so it must be light.</param>
/// <param name="Press">What is pressed there before it is looked at.</param>
internal sealed record PageToSee(
    string Name,
    string Address,
    Reader Reader,
    int Status = 200,
    bool IsPublic = false,
    Func<IPage, Task>? Press = null
);

/// <summary>Every page of the portal: each route once for a visitor if they may see it, else for the reader with most on it; and pages in
/// another state.</summary>
internal static class EveryPage
{
    private static readonly Reader[] Readers = [Reader.Visitor, Reader.Ria, Reader.Mina, Reader.Dirk];

    public static IReadOnlyList<PageToSee> Of(StreetStory story) => [.. FromRoutes(story), .. InAnotherState(story)];

    private static IEnumerable<PageToSee> FromRoutes(StreetStory story) =>
        from route in Routes.All
        where route.IsPage
        let reader = Readers.FirstOrDefault(reader => route.Who!.For(reader) is Answer.Page or Answer.Forbidden)
        where reader is not null
        let status = route.Who!.For(reader) is Answer.Forbidden ? 403 : 200
        select new PageToSee(NameOf(route.Pattern), route.Open(story), reader, status, reader == Reader.Visitor);

    private static IEnumerable<PageToSee> InAnotherState(StreetStory story) =>
    [
        new("nothing-found", "/zoeken?zoek=onderzeeboot", Reader.Visitor, IsPublic: true),
        new("one-kind", "/buurt/slaaghwijk?soort=aanbod", Reader.Visitor, IsPublic: true),
        new("postcode", "/buurt?postcode=2318", Reader.Visitor, IsPublic: true),
        new("number-unknown", "/code?nummer=12", Reader.Visitor, IsPublic: true),
        new("solved", story.Solved, Reader.Visitor, IsPublic: true),
        new("not-there", "/leiden/0001", Reader.Visitor, 404, IsPublic: true),
        new("too-many", "/status/429", Reader.Visitor, IsPublic: true),
        new("start-signed-in", "/", Reader.Ria),
        new("own-note", story.Note, Reader.Ria),
        new("place-big", "/plaats/vraag", Reader.Visitor, IsPublic: true, Press: AskBigAsync),
        new("place-signed-in", "/plaats/aanbod", Reader.Ria),
        new("boards-to-print", "/werkplek/prikborden", Reader.Bo),
        new("poster-to-print", "/prikborden/de-kooi/poster?formaat=A3", Reader.Bo),
        new("edition", "/prikborden/de-kooi/editie", Reader.Bo),
        new("editions", "/prikborden/de-kooi/edities", Reader.Bo),
        new("round", "/prikborden/ronde", Reader.Bo),
        new("personal-sheets", "/persoonlijk", Reader.Joke, Press: GridComesAliveAsync),
        new("personal-sheets-nothing-chosen", "/persoonlijk?waarom=niemand", Reader.Joke),
        new("letters", "/brieven", Reader.Bo),
        new("letters-for-a-street", "/brieven?venster=straat", Reader.Bo),
        new("desk-caller", "/telefoon", Reader.Joke, Press: desk => OpenAnsAsync(desk)),
        new("desk-asks", "/telefoon", Reader.Joke, Press: desk => OpenAnsAsync(desk, 0)),
        new("desk-number", "/telefoon", Reader.Joke, Press: desk => OpenAnsAsync(desk, 2)),
        new("desk-too-big", "/telefoon", Reader.Joke, Press: desk => OpenAnsAsync(desk, 3)),
        new("desk-new-caller", "/telefoon", Reader.Joke, Press: BeginNewCallerAsync),
        new("workplace", "/werkplek", Reader.Saskia),
        new("work-found", "/werkplek", Reader.Saskia, Press: FindAsync),
        // Whether it has a grid depends on the day: early in a month, the first posts lie in the month before.
        new("figures", "/werkplek/cijfers", Reader.Nel),
        new("figures-empty", "/werkplek/cijfers?periode=2001-01&orde=vragen", Reader.Nel, Press: GridComesAliveAsync),
        new("cases", "/dossiers", Reader.Saskia, Press: GridComesAliveAsync),
        new("cases-empty", "/dossiers?toon=partner&orde=klok", Reader.Saskia),
        new("partners", "/beheer/partners", Reader.Dirk),
        new("partner-new", "/beheer/partners?venster=organisatie", Reader.Dirk),
        new("case", $"/dossiers/{story.CaseFile}", Reader.Saskia),
        new("moderation", "/toezicht", Reader.Wim, Press: async desk => await desk.Locator(".review").WaitForAsync()),
        new("person", $"/toezicht/buur/{story.Ria}", Reader.Wim),
        new("reported", $"{story.Note}/melden?gemeld=ja", Reader.Visitor, IsPublic: true),
        new("case-taken", $"/dossiers/{story.CaseFile}", Reader.Saskia, Press: TakeAsync),
        new("case-step", $"/dossiers/{story.CaseFile}?venster=stap", Reader.Saskia),
        new("case-partner", $"/dossiers/{story.CaseFile}?deel=partner", Reader.Saskia),
        new("case-opened", $"/dossiers/{story.CaseFile}?deel=geopend", Reader.Saskia),
        new("case-new", $"/dossiers/nieuw?buur={story.Ria}", Reader.Saskia),
        new("volunteers", "/dossiers/vrijwilligers", Reader.Saskia),
        new("house-volunteers", "/vrijwilligers", Reader.Bo),
        new("house-volunteer-talk", $"/vrijwilligers/{story.Volunteer}", Reader.Bo, Press: PlanNothingAsync),
        new("house-volunteer-approve", $"/vrijwilligers/{story.VolunteerInTraining}", Reader.Bo),
        new("house-volunteer-known", "/meehelpen", Reader.Ria),
        new("house-volunteer-stop", "/mijn/meehelpen?stoppen=ja", Reader.Ria),
        new("house-volunteer-none", "/mijn/meehelpen", Reader.Mina),
        new("house-volunteer-caller", $"/telefoon/meehelpen/{story.Ans}", Reader.Joke),
        new("helping", "/mijn/helpen", Reader.Ria),
        new("helping-caller", $"/telefoon/helpen/{story.Ans}", Reader.Joke),
        new("concerns", "/dossiers/zorgen", Reader.Saskia, Press: GridComesAliveAsync),
        new("concern", $"/dossiers/zorgen/{story.Worry}", Reader.Saskia),
        new("worry", $"/zorgen/{story.Ans}", Reader.Joke),
        new("place-caller", $"/plek-melden?voor={story.Ans}", Reader.Joke),
        new("place-refused", "/plek-melden", Reader.Ria, Press: SendEmptyAsync),
        new("place-looked-at", $"/dossiers/zorgen/{story.Place}", Reader.Saskia),
        new("homework", story.Homework, Reader.Ria),
        new("homework-answer", $"{story.Homework}/antwoord", Reader.Visitor, IsPublic: true),
        new("homework-talk", $"/gesprek/{story.HomeworkTalk}", Reader.Ria),
        new("found", "/zoeken?zoek=tuin&wat=vraag&orde=nieuw", Reader.Visitor, IsPublic: true),
        new("homework-list", "/aanbod?soort=Homework", Reader.Visitor, IsPublic: true),
        new("openings-broker", "/dossiers/openingen", Reader.Saskia),
        new("referral-refused", "/verwijzing", Reader.Visitor, IsPublic: true, Press: SendEmptyAsync),
        new("move-inward", $"/dossiers/nieuw?bericht={story.Note.Trim('/')}", Reader.Saskia),
        new("partner", "/partner", Reader.Fenna),
        new("partner-client-new", "/partner/nieuw", Reader.Fenna),
        new("inside", "/hulp/binnen", Reader.Ria),
        new("staff-member", "/beheer/medewerkers", Reader.Dirk, Press: OpenFirstOfStaffAsync),
        new("staff-invite-refused", "/beheer/medewerkers?venster=uitnodigen", Reader.Dirk, Press: InviteNobodyAsync),
        new("outgoing-empty", "/beheer/uitgaand?staat=geweigerd", Reader.Dirk, Press: GridIsThereAsync),
        new("log-verified", "/beheer/logboek", Reader.Dirk, Press: VerifyAsync),
        new("reason-open", "/beheer/redenen?venster=reden-1", Reader.Dirk),
        new("board-new", "/prikborden/nieuw", Reader.Bo),
        new("board-change", "/prikborden/de-kooi/wijzig", Reader.Bo),
        new("board-serves", "/prikborden/de-kooi/wijzig", Reader.Bo, Press: FindServesAsync),
    ];

    // By the place on the page: it is looked at in two languages.
    private static async Task OpenAnsAsync(IPage desk, int? permission = null)
    {
        await desk.ListensAsync();
        await desk.Locator(".finder input").FillAsync("0622222222");
        await desk.Locator(".finder .found button").First.ClickAsync();
        await desk.Locator(".caller .end").WaitForAsync();
        if (permission is not { } which) return;
        await desk.Locator(".caller > .deeds button").Nth(which).ClickAsync();
        await desk.Locator(".caller > .deeds [aria-pressed=true]").WaitForAsync();
        await desk.Locator(".caller form.form").First.WaitForAsync();
    }

    private static async Task FindAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("ria");
        await page.Locator(".work-findings a").First.WaitForAsync();
    }

    private static async Task FindServesAsync(IPage page)
    {
        await page.Locator(".formsteps button").Nth(1).ClickAsync();
        await page.Locator("[role=combobox]").FillAsync("noo");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("[role=option][aria-selected=true]").WaitForAsync();
    }

    private static async Task SendEmptyAsync(IPage page)
    {
        await page.Locator("main form button").ClickAsync();
        await page.Locator("main .error").WaitForAsync();
    }

    private static async Task PlanNothingAsync(IPage page)
    {
        await page.Locator(".volunteer form.panel > button").First.ClickAsync();
        await page.Locator("main .error").First.WaitForAsync();
    }

    private static async Task AskBigAsync(IPage page)
    {
        await page.Locator("form.form label").Last.ClickAsync();
        await page.Locator("form.form > button").ClickAsync();
        await page.Locator("input[name='Typed.Title']").FillAsync("Wie kan mij wassen en douchen?");
        await page.Locator("form.form > button").ClickAsync();
        await page.Locator(".panel[role=alert]").WaitForAsync();
    }

    private static Task GridComesAliveAsync(IPage desk) => desk.Locator(".work-grid th button").First.WaitForAsync();

    private static Task GridIsThereAsync(IPage desk) => desk.Locator(".work-filters").First.WaitForAsync();

    private static async Task OpenFirstOfStaffAsync(IPage desk)
    {
        await desk.Locator(".work-grid th button").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await desk.Locator(".staff-name a:visible").First.ClickAsync();
        await desk.Locator(".staff-changes").WaitForAsync();
    }

    private static async Task InviteNobodyAsync(IPage desk)
    {
        await desk.Locator("dialog form button").ClickAsync();
        await desk.Locator("dialog .error").First.WaitForAsync();
    }

    private static async Task VerifyAsync(IPage desk)
    {
        await desk.Locator(".work-grid th button").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await desk.Locator("form.verify button").First.ClickAsync();
        await desk.Locator(".alert.good").WaitForAsync();
    }

    // Taken the first time; after that it is hers.
    private static async Task TakeAsync(IPage file)
    {
        if (await file.Locator("main button.aanbod").CountAsync() > 0) await file.Locator("main button.aanbod").ClickAsync();
        await file.Locator(".case-line").WaitForAsync();
    }

    private static async Task BeginNewCallerAsync(IPage desk)
    {
        await desk.ListensAsync();
        await desk.Locator(".finder > p > button").ClickAsync();
        await desk.Locator(".caller form").WaitForAsync();
    }

    private static string NameOf(string pattern) =>
        pattern == "/"
            ? "start"
            : string.Join('-', pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('{', '}').Split(':')[0]))
                .ToLowerInvariant();
}
