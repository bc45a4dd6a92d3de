namespace Buuv.Tests.Architecture;

/// <summary>The parts of the domain and of the portal, and which of them may use which.</summary>
internal static class Parts
{
    private const string Root = "Buuv.Portal";

    /// <summary>The most pairs of features there may be. It only goes down: what two features need moves into the domain (a rule) or into
    /// the platform (a mechanism).</summary>
    public const int MostPairs = 32;

    /// <summary>A feature uses no other feature, except in these pairs, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Pairs = new Dictionary<string, string>
    {
        ["Features.Admin → Features.Accounts"] = "The admin invites staff and takes duties away.",
        ["Features.Ambassadors → Features.Posts"] = "Her desk shows notes.",
        ["Features.Boards → Features.Posts"] = "A board shows notes, and a poster says them in the same words.",
        ["Features.Care → Features.Conversations"] = "Who worries says so about whom they talk with.",
        ["Features.Care → Features.Posts"] = "A small question is cut from a file and placed by the command of the web.",
        ["Features.Conversations → Features.Posts"] = "A talk is about a post.",
        ["Features.Feed → Features.Posts"] = "A post on the feed is drawn by the very component of the page.",
        ["Features.Membership → Features.Boards"] = "Codes go to paper by the printer of posters, and hang beside boards.",
        ["Features.Moderation → Features.Care"] = "What is too heavy for the market is moved inward from the queue.",
        ["Features.Moderation → Features.Conversations"] = "What is let through goes on by the command it came in by.",
        ["Features.Moderation → Features.Membership"] = "A moderator says that somebody belongs here.",
        ["Features.Moderation → Features.Posts"] = "What is let through goes on by the command it came in by, and a note is reported.",
        ["Features.OnBehalf → Features.Conversations"] = "Who arranges things for somebody says yes or no to an answer.",
        ["Features.OnBehalf → Features.Posts"] = "Who arranges things for somebody sees their notes.",
        ["Features.OwnData → Features.Accounts"] = "A new address is proved by a code, and signs in from then on.",
        ["Features.OwnData → Features.Notifications"] = "What somebody leaves out from now on does not wait to be told either.",
        ["Features.Partners → Features.Accounts"] = "The people of a partner are invited as staff are.",
        ["Features.Partners → Features.Care"] = "A partner reads the files that lie with them.",
        ["Features.Partners → Features.Posts"] = "A partner places for a client by the command of the web, and sees their notes.",
        ["Features.PersonalSheets → Features.Conversations"] = "A tick on a returned card answers by the command of the web.",
        ["Features.PersonalSheets → Features.Posts"] = "A personal sheet says notes in the same words, and a tick takes one down.",
        ["Features.Phone → Features.Blocking"] = "The desk blocks for a caller by the command of the web.",
        ["Features.Phone → Features.Care"] = "What is too big is sealed at the desk.",
        ["Features.Phone → Features.Conversations"] = "The desk answers for a caller by the command of the web.",
        ["Features.Phone → Features.Membership"] = "A caller reads out their code at the desk.",
        ["Features.Phone → Features.PersonalSheets"] = "A card that came back is entered at the desk.",
        ["Features.Phone → Features.Posts"] = "The desk places for a caller by the command of the web, and shows notes.",
        ["Features.Posts → Features.Accounts"] = "Placing ends with a code, so that nobody needs an account first.",
        ["Features.Residents → Features.Conversations"] = "Mijn lists somebody's talks.",
        ["Features.Residents → Features.OnBehalf"] = "Mijn shows what others did, and ends it.",
        ["Features.Residents → Features.Posts"] = "Mijn lists somebody's posts.",
    };

    /// <summary>"Features.Posts", "Platform.Events", "App", …; "Domain.Posts" in the domain; null outside both.</summary>
    public static string? Of(Type type) => type.Namespace?.Split('.') switch
    {
        ["Buuv", "Portal", "Features" or "Platform", _, ..] name => $"{name[2]}.{name[3]}",
        ["Buuv", "Portal", var part, ..] => part,
        ["Buuv", "Portal"] => Root,
        ["Buuv", "Domain", var part, ..] => $"Domain.{part}",
        ["Buuv", "Domain"] => "Domain",
        _ => null,
    };

    /// <summary>Uses that run the wrong way: "Platform.Events → Features.Posts (Fragments: PostCard)".</summary>
    public static IEnumerable<string> Trespasses(IEnumerable<Type> types) =>
        from edge in Edges(types)
        where !IsAllowed(edge.From, edge.To)
        group edge by $"{edge.From} → {edge.To}" into pair
        where !Pairs.ContainsKey(pair.Key)
        orderby pair.Key
        select $"{pair.Key} ({string.Join(", ", pair.Select(edge => $"{edge.User}: {edge.Used}").Distinct().Take(4))})";

    /// <summary>Pairs in the list that no code needs any more.</summary>
    public static IEnumerable<string> Unneeded(IEnumerable<Type> types) =>
        Pairs.Keys.Except(Edges(types).Select(edge => $"{edge.From} → {edge.To}"));

    /// <summary>Parts that use each other, directly or by way of others, each ring in one line.</summary>
    public static IEnumerable<string> Rings(IEnumerable<Type> types)
    {
        var uses = Edges(types)
            .Where(edge => edge.From.Contains('.') && edge.To.Contains('.'))
            .ToLookup(edge => edge.From, edge => edge.To);
        var reached = uses.ToDictionary(part => part.Key, part => Reached(part.Key, uses));
        return reached
            .Keys.Where(part => reached[part].Contains(part))
            .GroupBy(part =>
                string.Join(
                    " ",
                    reached[part].Where(other => reached.GetValueOrDefault(other)?.Contains(part) == true).Order(StringComparer.Ordinal)
                )
            )
            .Select(ring => ring.Key)
            .Order(StringComparer.Ordinal);
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> uses)
    {
        var (reached, next) = (new HashSet<string>(), new Stack<string>(uses[from]));
        while (next.TryPop(out var part))
            if (reached.Add(part))
                foreach (var further in uses[part]) next.Push(further);
        return reached;
    }

    private static IEnumerable<(string From, string To, string User, string Used)> Edges(IEnumerable<Type> types) =>
        from type in types
        let here = Of(type)
        where here is not null and not Root
        from used in Uses.Of(type)
        let there = Of(used)
        where there is not null && there != here
        select (here, there, Name(type), Name(used));

    // Features stand on App (layouts) and on Platform, those on the domain; Commands, as Program, knows everything.
    private static bool IsAllowed(string from, string to) => (from.Split('.')[0], to.Split('.')[0]) switch
    {
        (_, "Domain") => true,
        ("Domain", _) => false,
        ("Commands", _) => true,
        ("Features", "App" or "Platform") => true,
        ("App" or "Platform", "Platform") => true,
        _ => false,
    };

    private static string Name(Type type) => type.DeclaringType is { } owner ? Name(owner) : type.Name.Split('`')[0];
}
