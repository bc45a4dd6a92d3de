using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Architecture;

/// <summary>A street in which canaries are planted: a neighbour with everything, whoever she has to do with, somebody in another town, and
/// staff in every role.</summary>
/// <param name="Addresses">What else there is to open, besides every route: the pages about her.</param>
internal sealed record CanaryStreet(
    IReadOnlyList<Viewer> Viewers,
    IReadOnlyList<Canary> Canaries,
    IReadOnlyList<string> Addresses,
    IReadOnlyDictionary<string, string> Mailboxes
)
{
    private const string Owner = "the neighbour herself";
    private const string Matched = "whom she found";
    private const string Waiting = "who waits for her yes";
    private const string Deputy = "who arranges things for her";
    private const string Other = "another neighbour";
    private const string Elsewhere = "somebody in another town";
    private const string OtherBroker = "a broker who did not take the file";
    private const string DeskElsewhere = "a phone volunteer of another town";

    private static readonly MunicipalityCode Leiden = new("GM0546");
    private static readonly string[] Desk = [.. Rights.RolesFor(Permission.HandleOwnData).Select(role => role.ToString()), OtherBroker];
    // Who looks at first posts knows whose they are.
    private const string Moderator = nameof(StaffRole.Moderator);

    private static readonly string[] Staff = [.. Enum.GetNames<StaffRole>(), OtherBroker];

    public static async Task<CanaryStreet> PlantAsync(CanaryHost portal)
    {
        var map = portal.Get<NeighbourhoodDirectory>().Map;
        var (conversations, posts) = (portal.Get<ConversationCommands>(), portal.Get<PostCommands>());
        async Task<Viewer> StepInAsync(string name, ResidentId? resident, string address, params Duty[] duties) =>
            new(name, $"{await Sessions.StepInAsync(portal.Services, name, resident, address, duties)}");
        async Task<Resident> JoinAsync(string name, string? alias, string mail, string phone, string buurt = "slaaghwijk")
        {
            var who = new Introduction(name, alias, Reachability.Mail, EmailAddress.From(mail).Value, TypedPhone.From(phone).Value);
            var joined = Resident.Join(Id.New<ResidentId>(), who, map.Find(buurt)!.Code, DateTime.UtcNow).Value;
            await StoreAsync(portal, joined);
            return joined;
        }
        Task<Result<PostId>> PlaceAsync(Resident who, string title, string details) =>
            posts.PlaceAsync(
                Guid.CreateVersion7(),
                new(who.Id),
                new(
                    PostKind.Request,
                    Category.Garden,
                    PostText.From(title, details).Value,
                    Timing.From(DayPart.Daytime, Rhythm.Once, null, DateOnly.FromDateTime(DateTime.UtcNow)).Value
                )
                {
                    OnPaper = true,
                }
            );

        var her = await JoinAsync("Wolkenaar", "Nachtegaal", "kanarie.post@voorbeeld.nl", "0698761234");
        var found = await JoinAsync("Vinkenbaan", "Koolmees", "vinken.post@voorbeeld.nl", "0698761235");
        var waits = await JoinAsync("Spreeuwers", "Winterkoning", "spreeuw.post@voorbeeld.nl", "0698761236");
        var deputy = await JoinAsync("Mezenkast", "Boomklever", "mezen.post@voorbeeld.nl", "0698761237");
        var other = await JoinAsync("Ooievaars", null, "ooievaar.post@voorbeeld.nl", "0698761238");
        var elsewhere = await JoinAsync(
            "Zeearends",
            "Waterhoen",
            "zeearend.post@voorbeeld.nl",
            "0698761239",
            map.Neighbourhoods.First(neighbourhood =>
                neighbourhood.Municipality != Leiden && map.Find(neighbourhood.Slug) == neighbourhood
            ).Slug
        );

        var garden = (await PlaceAsync(her, "Wie knipt de klimopmuur?", "Achter de rozenboog staat een trap.")).Value;
        var conversation = (
            await conversations.RespondAsync(Guid.CreateVersion7(), new(found.Id), garden, "Met mijn snoeizaag lukt dat.")
        ).Value;
        await conversations.SayAsync(Guid.CreateVersion7(), new(her.Id), conversation, "De sleutel ligt bij de hommelpot.");
        await conversations.SayAsync(Guid.CreateVersion7(), new(found.Id), conversation, "Ik rijd een bakfietsje.");
        var match = (await conversations.SayYesAsync(new(her.Id), conversation)).Value!.Value;
        await portal.Get<MatchCommands>().ArrangeAsync(new(her.Id), match, DateTime.UtcNow.AddDays(2), "Eksterhoek 99");
        var open = (await PlaceAsync(her, "Wie voert de goudvissen?", "Elke dag een lepel waterplantjes.")).Value;
        var waiting = (
            await conversations.RespondAsync(Guid.CreateVersion7(), new(waits.Id), open, "Dat kan tussen mijn vioolles door.")
        ).Value;
        await posts.WithdrawAsync(new(her.Id), (await PlaceAsync(her, "Toch geen hondenhok nodig", "Het wordt een kattenmand.")).Value);
        var asked = (await PlaceAsync(other, "Wie past op mijn planten?", "Twee weken lang.")).Value;
        var answered = (
            await conversations.RespondAsync(Guid.CreateVersion7(), new(her.Id), asked, "Ik geef water met een theepotje.")
        ).Value;

        var staff = new List<Viewer>();
        foreach (var role in Enum.GetValues<StaffRole>())
            staff.Add(
                await StepInAsync(
                    $"{role}",
                    null,
                    $"{role}.kantoor@voorbeeld.nl".ToLowerInvariant(),
                    new Duty(role, role == StaffRole.Admin ? null : Leiden.Value)
                )
            );
        staff.Add(await StepInAsync(OtherBroker, null, "ander.kantoor@voorbeeld.nl", new Duty(StaffRole.Broker, Leiden.Value)));
        staff.Add(
            await StepInAsync(
                DeskElsewhere,
                null,
                "elders.kantoor@voorbeeld.nl",
                new Duty(StaffRole.PhoneVolunteer, map.Find(elsewhere.Neighbourhood)!.Municipality.Value)
            )
        );
        var joke = new StaffActor("Telefoonduif", [new Duty(StaffRole.PhoneVolunteer, Leiden.Value)]) { AccountId = Guid.NewGuid() };
        var caller = (await portal.Get<Deputies>().ForAsync(joke, her.Id)).Value;
        var file = (
            await portal
                .Get<CallerCommands>()
                .KeepInsideAsync(Guid.CreateVersion7(), caller, "Ze slaapt in het tuinhuisje.", true, "Wij vragen het aan de vlindertuin.")
        ).Value;
        await TakeAsync(portal, file);
        var call = Id.New<PhoneCallId>();
        await portal.Get<CallLog>().PickUpAsync(joke, call, her.Id);
        await portal.Get<CallLog>().KeepAsync(joke, call, new { Kind = 0, Form = new PlaceForm { Title = "Zoekt een vogelhuisje" } });
        var helping = HelperProfile.Of(her.Id);
        helping.Tell(new(true, CategorySet.Of(Category.Garden), ["een vogelbad metselen"], false, WeekTimes.All, 10, 1), DateTime.UtcNow);
        await StoreAsync(
            portal,
            helping,
            OnBehalfOf.Begin(Id.New<OnBehalfOfId>(), her, deputy, Buuv.Domain.Residents.Deputy.Family, true, DateTime.UtcNow).Value,
            new SavedDraft
            {
                Id = Guid.NewGuid(), Form = "vraag", ResidentId = her.Id, Fields = "half geschreven kladbriefje", SavedAt = DateTime.UtcNow,
            },
            NoticeBoard
                .Hang(
                    Id.New<NoticeBoardId>(),
                    "kanariebord",
                    Leiden,
                    new("Kanariebord", "Bieb", "Plein 1", new(52.17, 4.50), [her.Neighbourhood])
                    {
                        Contact = "Mevrouw Sleutelbos",
                        Caretaker = "Plakbandman",
                        CaretakerMail = EmailAddress.From("plakband.post@voorbeeld.nl").Value,
                    }
                )
                .Value
        );

        Viewer[] viewers =
        [
            new("a visitor", null),
            await StepInAsync(Owner, her.Id, "kanarie.post@voorbeeld.nl"),
            await StepInAsync(Matched, found.Id, "vinken.post@voorbeeld.nl"),
            await StepInAsync(Waiting, waits.Id, "spreeuw.post@voorbeeld.nl"),
            await StepInAsync(Deputy, deputy.Id, "mezen.post@voorbeeld.nl"),
            await StepInAsync(Other, other.Id, "ooievaar.post@voorbeeld.nl"),
            await StepInAsync(Elsewhere, elsewhere.Id, "zeearend.post@voorbeeld.nl"),
            .. staff,
        ];
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var leiden = map.FindMunicipality("leiden")!;
        var numbers = await db.Posts.Where(post => post.AuthorId == her.Id).Select(post => post.Number).ToListAsync();
        return new(
            viewers,
            Planted,
            [
                .. numbers.Select(number => $"/leiden/{number}"),
                .. numbers.Select(number => $"/leiden/{number}/antwoord"),
                $"/gesprek/{conversation.Value}",
                $"/gesprek/{waiting.Value}",
                $"/gesprek/{answered.Value}",
                $"/afspraak/{match.Value}",
                $"/afspraak/{match.Value}/agenda.ics",
                $"/telefoon/gegevens/{her.Id.Value}",
                $"/telefoon/gegevens/{her.Id.Value}/aanpassen",
                $"/telefoon/gegevens/{elsewhere.Id.Value}",
                $"/telefoon/helpen/{her.Id.Value}",
                $"/dossiers/{file.Value}",
                "/vragen?zoek=klimopm",
                "/vragen?zoek=wolken",
                "/prikborden/kanariebord",
                "/prikborden/kanariebord/poster",
                "/prikborden/kanariebord/wijzig",
                "/prikborden/kanariebord/scherm",
                $"/api/v1/neighbourhoods/slaaghwijk/changes?after=0",
                "/dit-is-er-niet/kanarie",
                "/status/500",
                "/sitemap.xml",
                "/robots.txt",
            ],
            new Dictionary<string, string>
            {
                ["kanarie.post@voorbeeld.nl"] = Owner,
                ["vinken.post@voorbeeld.nl"] = Matched,
                ["spreeuw.post@voorbeeld.nl"] = Waiting,
                ["mezen.post@voorbeeld.nl"] = Deputy,
                ["ooievaar.post@voorbeeld.nl"] = Other,
                ["zeearend.post@voorbeeld.nl"] = Elsewhere,
            }
        );
    }


    private static IReadOnlyList<Canary> Planted =>
    [
        new("the name she shows", "Nachtegaal"),
        new("the title of her vraag", "goudvissen"),
        new("the words of her vraag", "waterplantjes"),
        new("her own name", "Wolkenaar", [Owner, Matched, Deputy, Moderator, .. Desk]),
        new("her mail address", "kanarie.post@", [Owner, Matched, .. Desk]),
        new("her number", "698761234", [Owner, .. Desk]),
        new("the vraag that was answered", "klimopmuur", [Owner, Matched, Deputy, Moderator, .. Desk]),
        new("its words", "rozenboog", [Owner, Matched, Deputy, Moderator, .. Desk]),
        new("the title that she took down", "hondenhok", [Owner, .. Desk]),
        new("the words that she took down", "kattenmand", [Owner, .. Desk]),
        new("what she said", "hommelpot", [Owner, Matched, .. Desk]),
        new("what was said to her", "bakfietsje", [Owner, Matched, .. Desk]),
        new("what was answered to her", "snoeizaag", [Owner, Matched, .. Desk]),
        new("what waits for her yes", "vioolles", [Owner, Waiting, Deputy, .. Desk]),
        new("what she answered", "theepotje", [Owner, Other, .. Desk]),
        new("where they meet", "Eksterhoek", [Owner, Matched, .. Desk]),
        new("the name of whom she found", "Vinkenbaan", [Owner, Matched, .. Desk]),
        new("the number of whom she found", "698761235", [Matched]),
        new("the name of who waits for her yes", "Spreeuwers", [Waiting]),
        new("the name of who arranges things for her", "Mezenkast", [Owner, Deputy, .. Desk]),
        new("the casebook", "tuinhuisje", nameof(StaffRole.Broker)),
        new("what she said yes to", "vlindertuin", [Owner, .. Desk]),
        new("what she told half-way", "vogelhuisje", [Owner, .. Desk]),
        new("what she filled in half-way", "kladbriefje", [Owner, .. Desk]),
        new("what she can do", "vogelbad", [Owner, .. Desk]),
        new("who was at the phone", "Telefoonduif", [Owner, .. Staff]),
        new("whom to speak to about a board", "Sleutelbos", Staff),
        new("where a board's caretaker is reached", "plakband.post@", Staff),
        new("the address of a member of staff", "broker.kantoor@", nameof(StaffRole.Admin)),
        new("the name of somebody in another town", "Zeearends", Elsewhere, DeskElsewhere, nameof(StaffRole.Admin)),
        new("their mail address", "zeearend.post@", Elsewhere, DeskElsewhere, nameof(StaffRole.Admin)),
    ];

    // Only whoever took a file reads it.
    private static async Task TakeAsync(CanaryHost portal, CaseFileId file)
    {
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var broker = await db
            .Users.Where(account => account.UserName == "broker.kantoor@voorbeeld.nl")
            .Select(account => account.Id)
            .SingleAsync();
        Assert.Null(
            (
                await portal
                    .Get<CaseCommands>()
                    .TakeAsync(new("Broker", [new Duty(StaffRole.Broker, Leiden.Value)]) { AccountId = broker }, file)
            ).Refusal
        );
    }

    private static async Task StoreAsync(CanaryHost portal, params object[] things) =>
        Assert.Null(
            (
                await portal
                    .Get<WriteGate>()
                    .WriteAsync(db =>
                    {
                        db.AddRange(things);
                        return Task.FromResult(Result.Done);
                    })
            ).Refusal
        );
}
