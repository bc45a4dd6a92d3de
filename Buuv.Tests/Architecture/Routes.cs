using Buuv.Domain.Staff;

namespace Buuv.Tests.Architecture;

/// <summary>An address of the portal.</summary>
/// <param name="Pattern">As it is mapped.</param>
/// <param name="Methods">In order of the alphabet; empty when any will do.</param>
/// <param name="Who">Null for addresses that no person opens.</param>
/// <param name="Example">What to open; null when the pattern itself will do.</param>
internal sealed record Route(string Pattern, string Methods, MaySee? Who, Func<StreetStory, string>? Example = null)
{
    public string Open(StreetStory story) => Example?.Invoke(story) ?? Pattern;

    /// <summary>Is it something to look at in a browser?</summary>
    public bool IsPage =>
        Who is not null
        && Methods.StartsWith("GET", StringComparison.Ordinal)
        && (TakesForms || Pattern.EndsWith("/poster", StringComparison.Ordinal) || Pattern.EndsWith("/scherm", StringComparison.Ordinal));

    /// <summary>Does it take what somebody fills in?</summary>
    public bool TakesForms => Methods.Contains("POST", StringComparison.Ordinal) && Who is not null;
}

/// <summary>Every address of the portal, and who may see it. One that is not in this list fails a test, and so does one that is
/// gone.</summary>
internal static class Routes
{
    private const string Form = "GET POST";

    public static readonly IReadOnlyList<Route> All =
    [
        // To look round and to read.
        new("/", Form, MaySee.Everybody),
        new("/{TownSlug}", Form, MaySee.Everybody, _ => "/leiden"),
        new("/buurt", Form, MaySee.Everybody),
        new("/buurt/{slug}", Form, MaySee.Everybody, _ => "/buurt/slaaghwijk"),
        new("/vragen", Form, MaySee.Everybody),
        new("/aanbod", Form, MaySee.Everybody),
        new("/zoeken", Form, MaySee.Everybody),
        new("/werkplek", Form, MaySee.Staff),
        new("/werkplek/zoek", Form, MaySee.Staff),
        new("/werkplek/hulp", Form, MaySee.Staff),
        new("/werkplek/ochtend", Form, MaySee.Inviters),
        new("/meehelpen", Form, MaySee.Everybody),
        new("/werkplek/cijfers", Form, MaySee.Analysts),
        new("/werkplek/cijfers/bestand", "POST", MaySee.Analysts),
        new("/{municipality}/{number:int}", Form, MaySee.Everybody, story => story.Note),
        new("/code", Form, MaySee.Everybody),
        new("/veilig", Form, MaySee.Everybody),
        new("/bellen", Form, MaySee.Everybody),
        new("/privacy", Form, MaySee.Everybody),
        new("/toegankelijkheid", Form, MaySee.Everybody),
        new("/plaats", "GET", MaySee.WhoeverBegan),
        new("/status/404", Form, MaySee.Everybody),
        new("/status/{code:int}", Form, MaySee.Everybody, _ => "/status/500"),

        // To take part.
        new("/plaats/{Word}", Form, MaySee.Everybody, _ => "/plaats/vraag"),
        new("/plaats/{Word}/{StepWord}", Form, MaySee.WhoeverBegan, _ => "/plaats/aanbod/tekst"),
        new("/{municipality}/{number:int}/antwoord", Form, MaySee.Everybody with { Ria = Answer.Onward }, story =>
            story.Note + "/antwoord"
        ),
        new("/{municipality}/{number:int}/doorsturen", Form, MaySee.Residents, story => story.Note + "/doorsturen"),
        new("/doorgestuurd/{Token}", Form, MaySee.Everybody with { Ria = Answer.Onward }, story => $"/doorgestuurd/{story.PassedOn}"),
        new("/{municipality}/{number:int}/veranderen", Form, new(Answer.SignIn, Answer.Page, Answer.Onward, Answer.NoEntry), story =>
            story.Note + "/veranderen"
        ),
        new("/mijn", Form, MaySee.Residents),
        new("/mijn/meehelpen", Form, MaySee.Takers),
        new("/mijn/helpen", Form, MaySee.Takers),
        new("/mijn/gegevens", Form, MaySee.Takers),
        new("/mijn/gegevens/aanpassen", Form, MaySee.Takers),
        new("/mijn/gegevens/stoppen", Form, MaySee.Takers),
        new("/mijn/gegevens/alles.json", "GET", MaySee.Takers),
        new("/mijn/gegevens/alles.pdf", "GET", MaySee.Takers),
        new("/gestopt", Form, MaySee.Everybody),
        new("/telefoon/gegevens/{id:guid}", Form, MaySee.Desk with { Elsewhere = Answer.NotFound }, story =>
            $"/telefoon/gegevens/{story.Ria}"
        ),
        new("/telefoon/gegevens/{id:guid}/aanpassen", Form, MaySee.Desk with { Elsewhere = Answer.NotFound }, story =>
            $"/telefoon/gegevens/{story.Ria}/aanpassen"
        ),
        new("/telefoon/gegevens/{id:guid}/alles.pdf", "GET", MaySee.Desk with { Elsewhere = Answer.NotFound }, story =>
            $"/telefoon/gegevens/{story.Ria}/alles.pdf"
        ),
        new("/gesprek/{id:guid}", Form, MaySee.HersAlone, story => $"/gesprek/{story.Talk}"),
        new("/afspraak/{id:guid}", Form, MaySee.HersAlone, story => $"/afspraak/{story.Appointment}"),
        new("/afspraak/{id:guid}/agenda.ics", "GET", MaySee.HersAlone, story => $"/afspraak/{story.Appointment}/agenda.ics"),
        new("/uitnodiging/{id:guid}", Form, MaySee.HersAlone, story => $"/uitnodiging/{story.Invitation}"),
        new("/gevraagd/{Token}", Form, MaySee.Everybody, story => $"/gevraagd/{story.AskedByLink}"),
        new("/nog-nodig/{Token}", Form, MaySee.Everybody, story => $"/nog-nodig/{story.StillNeeded}"),
        new("/nog-contact/{Token}", Form, MaySee.Everybody, story => $"/nog-contact/{story.CheckIn}"),
        new("/niet-meer/{Token}", Form, MaySee.Everybody, story => $"/niet-meer/{story.LeaveOut}"),
        new("/niet-meer/{token}", "POST", MaySee.Everybody, story => $"/niet-meer/{story.LeaveOut}"),
        new("/bel-mij/{Token}", Form, MaySee.Everybody, story => $"/bel-mij/{story.RatherCalled}"),

        new("/mijn/buurtcode", Form, MaySee.Takers),
        new("/mijn/geen-contact", Form, new(Answer.SignIn, Answer.Page, Answer.Page, Answer.NoEntry)),
        new("/namens", Form, new(Answer.SignIn, Answer.Page, Answer.Page, Answer.NoEntry)),
        new("/namens/{id:guid}", Form, new(Answer.SignIn, Answer.Page, Answer.NotFound, Answer.NoEntry), story =>
            $"/namens/{story.OnBehalf}"
        ),
        // To come in.
        new("/inloggen", Form, MaySee.Everybody with { Ria = Answer.Onward, Mina = Answer.Onward }),
        new("/inloggen/code", Form, MaySee.WhoeverBegan),
        new("/inloggen/wie", Form, MaySee.WhoeverBegan),
        new("/account/link", Form, MaySee.Everybody),
        new("/account/demo", Form, MaySee.Everybody),
        new("/account/begin", Form, MaySee.Everybody),
        new("/account/uitnodiging", Form, MaySee.Everybody),
        new("/account/medewerker", Form, MaySee.Everybody),
        new("/account/medewerker/code", Form, MaySee.WhoeverBegan),
        new("/account/tweede-stap", Form, MaySee.WhoeverBegan with { Visitor = Answer.SignIn }),
        new("/account/sleutel", Form, MaySee.SignedIn),
        new("/account/sleutel/maken", "POST", MaySee.SignedIn),
        new("/account/sleutel/tonen", "POST", MaySee.Everybody),
        new("/account/uitloggen", "POST", MaySee.Everybody),
        new("/account/overal-uitloggen", "POST", MaySee.Everybody),
        new("/account/geen-toegang", Form, MaySee.Nobody),
        new("/account/lezen", "GET", MaySee.WhoeverBegan),

        // To work for Buuv.
        new("/ambassadeur", Form, MaySee.Inviters),
        new("/buurt/{slug}/live", Form, MaySee.Inviters with { Elsewhere = Answer.NoEntry }, story =>
            $"/buurt/slaaghwijk/live?nummer={story.Note.Trim('/').Replace('/', '-')}"
        ),
        new("/telefoon", Form, MaySee.Desk),
        new("/telefoon/meehelpen/{id:guid}", Form, MaySee.Desk with { Elsewhere = Answer.NotFound }, story =>
            $"/telefoon/meehelpen/{story.Ans}"
        ),
        new("/telefoon/helpen/{id:guid}", Form, MaySee.Desk with { Elsewhere = Answer.NotFound }, story =>
            $"/telefoon/helpen/{story.Ans}"
        ),
        new("/vrijwilligers", Form, MaySee.VolunteerKeepers),
        new("/vrijwilligers/{id:guid}", Form, MaySee.VolunteerKeepers with { Elsewhere = Answer.NotFound }, story =>
            $"/vrijwilligers/{story.Volunteer}"
        ),
        new("/persoonlijk", Form, MaySee.Desk),
        new("/persoonlijk/print", "POST", MaySee.Desk),
        new("/brieven", Form, MaySee.Codes),
        new("/brieven/print", "POST", MaySee.Codes),
        new("/brieven/uit", "POST", MaySee.Codes),
        new("/prikborden", Form, MaySee.Everybody, _ => "/prikborden?als=bewoner"),
        new("/prikborden/{board}", Form, MaySee.Everybody, _ => "/prikborden/de-kooi"),
        new("/prikborden/nieuw", Form, MaySee.BoardKeepers),
        new("/prikborden/{board}/wijzig", Form, MaySee.BoardKeepers, _ => "/prikborden/de-kooi/wijzig"),
        new("/prikborden/{board}/editie", Form, MaySee.BoardPrinters, _ => "/prikborden/de-kooi/editie"),
        new("/prikborden/{board}/editie/voorbeeld", "POST", MaySee.Walkers, _ => "/prikborden/de-kooi/editie/voorbeeld"),
        new("/prikborden/{board}/edities", Form, MaySee.BoardPrinters, _ => "/prikborden/de-kooi/edities"),
        new("/prikborden/{board}/edities/{number:int}", Form, new(Answer.NotFound, Answer.NotFound, Answer.NotFound, Answer.NotFound), _ =>
            "/prikborden/de-kooi/edities/9999"
        ),
        new(
            "/prikborden/{board}/edities/{number:int}/poster.pdf",
            "GET",
            new(Answer.NotFound, Answer.NotFound, Answer.NotFound, Answer.NotFound),
            _ => "/prikborden/de-kooi/edities/9999/poster.pdf"
        ),
        new("/prikborden/{board}/poster", "GET", MaySee.Everybody, _ => "/prikborden/de-kooi/poster"),
        new("/prikborden/{board}/poster.pdf", "GET", MaySee.Everybody, _ => "/prikborden/de-kooi/poster.pdf?formaat=A4"),
        new("/prikborden/{board}/poster.pdf", "POST", MaySee.Walkers, _ => "/prikborden/de-kooi/poster.pdf?formaat=A4"),
        new("/werkplek/prikborden", Form, MaySee.Walkers with { Elsewhere = null }),
        new("/werkplek/print", "GET", MaySee.Staff),
        new("/werkplek/print/bestand.pdf", "GET", MaySee.Staff with { Mina = Answer.NotFound, Dirk = Answer.NotFound }),
        new("/werkplek/print/weg", "POST", MaySee.Staff with { Mina = Answer.Onward, Dirk = Answer.Onward }),
        new("/werkplek/prikborden/print", "POST", MaySee.Walkers),
        new("/werkplek/prikborden/opnieuw", "POST", MaySee.Walkers),
        new("/werkplek/prikborden/bestand", "POST", MaySee.Walkers),
        new("/prikborden/ronde", Form, MaySee.Walkers),
        new("/prikborden/ronde/blad", Form, MaySee.Walkers),
        new("/prikborden/{board}/scherm", "GET", MaySee.Everybody, _ => "/prikborden/de-kooi/scherm"),
        new("/bord/{Token}", Form, MaySee.Everybody, story => $"/bord/{story.BoardCheck}"),
        new("/prikborden/posters.pdf", "GET", MaySee.Everybody, _ => "/prikborden/posters.pdf?gemeente=leiden&formaat=A4"),
        new("/makelaar", Form, MaySee.PromiseKeepers),
        new("/makelaar/gesprek/{id:guid}", Form, MaySee.PromiseKeepers with { Opens = Answer.NotFound }, _ =>
            $"/makelaar/gesprek/{Guid.Empty}"
        ),
        new("/makelaar/{town}/{number}", Form, MaySee.PromiseKeepers with { Opens = Answer.NotFound, Elsewhere = Answer.NotFound }, story =>
            $"/makelaar{story.Note}"
        ),
        new("/dossiers", Form, MaySee.Brokers),
        new("/dossiers/{id:guid}", Form, MaySee.Brokers with { By = Permission.ReadCases, Opens = Answer.NotFound }, _ =>
            $"/dossiers/{Guid.Empty}"
        ),
        new("/dossiers/nieuw", Form, MaySee.Brokers with { By = Permission.MoveInward }, story =>
            $"/dossiers/nieuw?bericht={story.Note.Trim('/')}"
        ),
        new("/dossiers/openingen", Form, MaySee.Admins with { By = Permission.SeeCasesOpened }),
        new("/dossiers/vrijwilligers", Form, MaySee.Brokers),
        new("/dossiers/zorgen", Form, MaySee.Brokers),
        new("/dossiers/zorgen/{id:guid}", Form, MaySee.Brokers with { Opens = Answer.NotFound }, _ => $"/dossiers/zorgen/{Guid.Empty}"),
        new("/zorgen/{id:guid}", Form, MaySee.Desk with { Dirk = Answer.NotFound, Opens = Answer.NotFound }, _ => $"/zorgen/{Guid.Empty}"),
        new("/gesprek/{id:guid}/zorgen", Form, new(Answer.SignIn, Answer.Page, Answer.NotFound, Answer.NoEntry), story =>
            $"/gesprek/{story.Talk}/zorgen"
        ),
        new("/plek-melden", Form, MaySee.SignedIn),
        new("/hulp/binnen", Form, MaySee.Everybody),
        new("/verwijzing", Form, MaySee.Everybody, _ => "/verwijzing?onderwerp=Eenzaam"),
        new("/partner", Form, MaySee.Partners),
        new("/partner/nieuw", Form, MaySee.Partners with { By = Permission.EnterForClient }),
        new("/partner/client/{id:guid}", Form, MaySee.Partners with { By = Permission.EnterForClient, Opens = Answer.NotFound }, _ =>
            $"/partner/client/{Guid.Empty}"
        ),
        new("/beheer/partners", Form, MaySee.Admins),
        new("/beheer/partners/bestand", "POST", MaySee.Admins),
        new("/beheer/gesprekken", Form, MaySee.Admins),
        new("/beheer", Form, MaySee.Admins),
        new("/beheer/medewerkers", Form, MaySee.Admins),
        new("/beheer/medewerkers/{id:guid}", Form, MaySee.Admins with { Dirk = Answer.NotFound, Opens = Answer.NotFound }, _ =>
            $"/beheer/medewerkers/{Guid.Empty}"
        ),
        new("/beheer/logboek", Form, MaySee.Admins),
        new("/beheer/telefoon", Form, MaySee.Admins),
        new("/beheer/plaatsen", Form, MaySee.Admins),
        new("/beheer/mail", Form, MaySee.Admins),
        new("/beheer/uitgaand", Form, MaySee.Admins),
        new("/beheer/bewaren", Form, MaySee.Admins),

        // What a person looks at.
        new("/toezicht", Form, MaySee.Moderators),
        new("/toezicht/buur/{id:guid}", Form, MaySee.Moderators with { Elsewhere = Answer.NotFound }, story =>
            $"/toezicht/buur/{story.Ria}"
        ),
        new("/beheer/redenen", Form, MaySee.Admins),
        new("/bezwaar/{id:guid}", Form, MaySee.HersAlone, story => $"/bezwaar/{story.Review}"),
        new("/{municipality}/{number:int}/melden", Form, MaySee.Everybody, story => story.Note + "/melden"),
        new("/gesprek/{talk:guid}/melden", Form, new(Answer.NotFound, Answer.Page, Answer.NotFound, Answer.NotFound), story =>
            $"/gesprek/{story.Talk}/melden"
        ),
        // For programs.
        new("/api/v1/neighbourhoods/{slug}/changes", "GET", MaySee.Everybody, _ => "/api/v1/neighbourhoods/slaaghwijk/changes?after=0"),
        new("/api/v1/text-replies", "POST", null),
        new("/api/v1/referrals", "POST", null),
        new("/alive", "GET", MaySee.Everybody),
        new("/health", "GET", MaySee.Everybody),
        new("/plaats", "GET", MaySee.WhoeverBegan),
        new("/.well-known/security.txt", "GET", MaySee.Everybody),
        new("/hubs/feed", "", null),
        new("/werkplek/zoek/gevonden", "POST", MaySee.Staff),
        new("/werkplek/wie", "GET", null),
        new("/hubs/feed/negotiate", "", null),
        new("/_blazor", "", null),
        new("/_blazor/negotiate", "", null),
        new("/_blazor/disconnect/", "", null),
        new("/_blazor/initializers/", "", null),
        new("/_framework/opaque-redirect", "GET", null),
    ];

    /// <summary>What somebody opens.</summary>
    public static IEnumerable<Route> Opened =>
        All.Where(route => route.Who is not null && route.Methods.StartsWith("GET", StringComparison.Ordinal));

    /// <summary>Where the list and the portal differ.</summary>
    public static IEnumerable<string> Differences(IEnumerable<(string Pattern, string Methods)> found, IEnumerable<Route> listed)
    {
        var (there, known) = (found.Select(Name).ToHashSet(), listed.Select(route => Name((route.Pattern, route.Methods))).ToHashSet());
        return there
            .Except(known)
            .Select(name => $"not in the list: {name}")
            .Concat(known.Except(there).Select(name => $"gone: {name}"))
            .Order();
    }

    private static string Name((string Pattern, string Methods) route) => $"{route.Methods} {route.Pattern}".Trim();
}
