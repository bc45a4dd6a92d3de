namespace Buuv.Tests.House;

/// <summary>The parts of the portal, and which of them may use which.</summary>
internal static class Parts
{
    private const string Root = "Buuv.Portal";

    /// <summary>What every part but Program may use, besides itself. A feature may use no other feature.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Settings"] = [],
        ["Data"] = ["Settings"],
        ["Shared"] = ["Data", "Settings"],
        ["Live"] = ["Data", "Shared", "Settings"],
        ["Clockwork"] = ["Data", "Settings", "Shared"],
        ["Verbs"] = ["Clockwork", "Data", "Settings", "Shared"],
        ["Web"] = ["Data", "Live", "Shared", "Settings"],
        ["App"] = ["Data", "Shared", "Settings"],
        ["Features"] = ["App", "Data", "Live", "Shared", "Settings", "Web"],
    };

    /// <summary>Pairs that go beyond that, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pairs = new Dictionary<string, string>
    {
        ["App → Live"] = "In the place of a live page that could not come alive, its document says so.",
        ["Clockwork → Features.Boards"] = "The timetable names every timed job, and two make posters ready and remind who looks after a board.",
        ["Clockwork → Features.Care"] = "The timetable names every timed job, and one gives the casebook a new key.",
        ["Clockwork → Features.Moderation"] = "The timetable names every timed job, and one says that something waits long.",
        ["Clockwork → Features.Notifications"] = "The timetable names every timed job, and one asks whether a note is still needed.",
        ["Data.Demo → Features.Neighbourhoods"] = "A preset begins with the places, by the same import that an installation uses.",
        ["Verbs → Data.Demo"] = "A verb fills an empty database with a made-up town.",
        ["Verbs → Features.Boards"] = "A verb prints the posters of a town.",
        ["Verbs → Features.Care"] = "A verb gives the casebook a new key.",
        ["Verbs → Features.Neighbourhoods"] = "A verb brings in buurten.",
        ["Live → Features.Posts"] = "A live note is drawn by the very component of the page.",
        ["Features.Accounts → Features.Neighbourhoods"] = "The first admin chooses the town that is imported.",
        ["Features.Accounts → Features.Notifications"] = "Codes and invitations leave by the outbox.",
        ["Features.Accounts → Features.Screening"] = "An odd name is looked at by a person.",
        ["Features.Admin → Features.Accounts"] = "The admin invites staff and takes duties away.",
        ["Features.Admin → Clockwork"] = "The admin says that the clock is right.",
        ["Features.Admin → Features.Notifications"] = "The admin sees what left and what could not.",
        ["Features.Ambassadors → Features.Posts"] = "Her desk shows notes.",
        ["Features.Boards → Features.Accounts"] = "The link on a sheet is sealed with the key of the portal.",
        ["Features.Boards → Features.Notifications"] = "Reminders, and the news that posters are ready, leave by the outbox.",
        ["Features.Boards → Features.Posts"] = "A board shows notes, and a poster says them in the same words.",
        ["Features.Blocking → Features.Accounts"] = "A desk that stays open for a day looks again who sits at it.",
        ["Features.Conversations → Features.Blocking"] = "A talk leads to the page where somebody is blocked.",
        ["Features.Phone → Features.Ambassadors"] = "Whom the desk thinks of is left in peace by the same guard.",
        ["Features.Phone → Features.Blocking"] = "The desk blocks for a caller by the command of the web.",
        ["Features.Posts → Features.Blocking"] = "A note leads to the page where somebody is blocked.",
        ["Features.Residents → Features.Blocking"] = "Mijn leads to whom somebody wants no contact with.",
        ["Features.Care → Features.Notifications"] = "A partner is mailed that something waits.",
        ["Features.Membership → Features.Accounts"] = "A desk that stays open for a day looks again who sits at it.",
        ["Features.Membership → Features.Boards"] = "Codes go to paper by the printer of posters, and hang beside boards.",
        ["Features.Membership → Features.Posts"] = "Whether a certificate of good conduct was seen is said in the words of a note.",
        ["Features.Moderation → Features.Membership"] = "A moderator says that somebody belongs here.",
        ["Features.Phone → Features.Membership"] = "A caller reads out their code at the desk.",
        ["Features.Residents → Features.Membership"] = "Mijn says that somebody is no member yet.",
        ["Features.Conversations → Features.Posts"] = "A talk is about a post.",
        ["Features.Conversations → Features.Screening"] = "What is said may have to wait for a person.",
        ["Features.Moderation → Features.Accounts"] = "A desk that stays open for a day looks again who sits at it.",
        ["Features.Moderation → Features.Care"] = "What is too heavy for the market is moved inward from the queue.",
        ["Features.Moderation → Features.Conversations"] = "What is let through goes on by the command it came in by.",
        ["Features.Moderation → Features.Notifications"] = "Who waits long for a moderator is told, and staff are mailed.",
        ["Features.Moderation → Features.Posts"] = "What is let through goes on by the command it came in by, and a note is reported.",
        ["Features.Moderation → Features.Screening"] = "What waited is unpacked when it is let through.",
        ["Features.OnBehalf → Features.Conversations"] = "Who arranges things for somebody says yes or no to an answer.",
        ["Features.OnBehalf → Features.Posts"] = "Who arranges things for somebody sees their notes.",
        ["Features.OnBehalf → Features.Screening"] = "A yes for somebody may have to wait for a person.",
        ["Features.Care → Features.Conversations"] = "Who worries says so about whom they talk with.",
        ["Features.Care → Features.Posts"] = "A small question is cut from a file and placed by the command of the web.",
        ["Features.Care → Features.Phone"] = "Who is helped in person is rung, if they like that better.",
        ["Features.Partners → Features.Accounts"] = "The people of a partner are invited as staff are.",
        ["Features.Partners → Features.Posts"] = "A partner places for a client by the command of the web, and sees their notes.",
        ["Features.Partners → Features.Care"] = "A partner reads the files that lie with them.",
        ["Features.OwnData → Clockwork"] = "The admin lets go what the clock held back.",
        ["Features.OwnData → Features.Accounts"] = "A new address is proved by a code, and signs in from then on.",
        ["Features.OwnData → Features.Boards"] = "Somebody's own data goes to paper by the printer of posters.",
        ["Features.OwnData → Features.Moderation"] = "What a moderator decided about somebody is said in the words of the queue.",
        ["Features.OwnData → Features.Notifications"] = "What somebody leaves out from now on does not wait to be told either.",
        ["Features.OwnData → Features.Phone"] = "What is known about somebody is said in the words of the desk.",
        ["Features.OwnData → Features.Screening"] = "A new name is looked at by a person.",
        ["Features.OwnData → Features.Posts"] = "Somebody's posts are said in the words of the board.",
        ["Features.Phone → Features.Accounts"] = "A desk that stays open for a day looks again who sits at it.",
        ["Features.Phone → Features.Care"] = "What is too big is sealed at the desk.",
        ["Features.Phone → Features.Conversations"] = "The desk answers for a caller by the command of the web.",
        ["Features.Phone → Features.PersonalSheets"] = "A card that came back is entered at the desk.",
        ["Features.Phone → Features.Posts"] = "The desk places for a caller by the command of the web, and shows notes.",
        ["Features.Residents → Features.OnBehalf"] = "Mijn shows what others did, and ends it.",
        ["Features.Matches → Features.Posts"] = "Who meets is told the safety tip of the post's page.",
        ["Features.Notifications → Features.Accounts"] = "A link that answers without signing in is sealed with the key of the portal.",
        ["Features.Notifications → Features.Posts"] = "\"Still needed?\" renews a post or takes it down.",
        ["Features.Phone → Features.Notifications"] = "A call-back says the news by phone, and a texted answer is thanked for.",
        ["Features.PersonalSheets → Features.Boards"] = "A personal sheet goes to paper by the printer of posters.",
        ["Features.PersonalSheets → Features.Conversations"] = "A tick on a returned card answers by the command of the web.",
        ["Features.PersonalSheets → Features.Posts"] = "A personal sheet says notes in the same words, and a tick takes one down.",
        ["Features.Posts → Features.Accounts"] = "Placing ends with a code, so that nobody needs an account first.",
        ["Features.Phone → Features.Screening"] = "An odd name of who asks to be rung is looked at by a person.",
        ["Features.Posts → Features.Phone"] = "Who cannot be sent a code hands their form to the phone team.",
        ["Features.Posts → Features.Screening"] = "What is placed may have to wait for a person.",
        ["Features.Residents → Features.Screening"] = "Mijn tells what waits for a person.",
        ["Features.Residents → Features.Conversations"] = "Mijn lists somebody's talks.",
        ["Features.Residents → Features.Posts"] = "Mijn lists somebody's posts.",
    };

    /// <summary>"Features.Posts", "Live", …; null outside the portal.</summary>
    public static string? Of(Type type) => type.Namespace?.Split('.') switch
    {
        ["Buuv", "Portal", "Features", var feature, ..] => $"Features.{feature}",
        ["Buuv", "Portal", "Data", "Demo", ..] => "Data.Demo",
        ["Buuv", "Portal", var part, ..] => part,
        ["Buuv", "Portal"] => Root,
        _ => null,
    };

    /// <summary>Uses that are not allowed: "Data → Live (WriteGate: LiveLine)".</summary>
    public static IEnumerable<string> Trespasses(IEnumerable<Type> types) =>
        from edge in Edges(types)
        where !IsAllowed(edge.From, edge.To)
        group edge by $"{edge.From} → {edge.To}" into pair
        where !Pairs.ContainsKey(pair.Key)
        orderby pair.Key
        select $"{pair.Key} ({string.Join(", ", pair.Select(edge => $"{edge.User}: {edge.Used}").Distinct().Take(4))})";

    /// <summary>Pairs in the list that no code needs any more.</summary>
    public static IEnumerable<string> Unneeded(IEnumerable<Type> types) => Pairs.Keys.Except(Edges(types).Select(edge => $"{edge.From} → {edge.To}"));

    private static IEnumerable<(string From, string To, string User, string Used)> Edges(IEnumerable<Type> types) =>
        from type in types
        let here = Of(type)
        where here is not null and not Root
        from used in Uses.Of(type)
        let there = Of(used)
        where there is not null && there != here
        select (here, there, Name(type), Name(used));

    private static bool IsAllowed(string from, string to)
    {
        var kind = from.Split('.')[0];
        return to.StartsWith($"{from}.", StringComparison.Ordinal) || from.StartsWith($"{to}.", StringComparison.Ordinal)
            || (MayUse.TryGetValue(kind, out var allowed) && allowed.Contains(to));
    }

    private static string Name(Type type) => type.DeclaringType is { } owner ? Name(owner) : type.Name.Split('`')[0];
}
