using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Demo;

/// <summary>
/// Leiden and Leiderdorp as BUUV was there in 2018: 17 boards, 580 participants, 1,114 posts, half vraag and half aanbod, 595 matches;
/// spread over the year that ends now. The same every time but for the day it starts from.
/// </summary>
public static class LeidenPreset
{
    public const int Participants = 580;
    public const int Posts = 1114;
    public const int Matches = 595;

    /// <summary>In hours.</summary>
    private const int LongestTalk = 3;

    /// <summary>In days. Most requests have a response by then.</summary>
    private const int LongSilence = 7;

    private static readonly string[] Aliases =
    [
        "Buur uit Noord",
        "Een buurvrouw",
        "De tuinman",
        "Oma van drie",
        "Buurman met hond",
        "Iemand om de hoek",
        "Fietser",
        "Vroege vogel",
        "Theedrinker",
        "Buur met bakfiets",
    ];

    private static readonly string[] Replies =
    [
        "Wat leuk dat je reageert!",
        "Dat komt mij goed uit.",
        "Fijn! Wanneer kun je?",
        "Zullen we bij het buurthuis afspreken?",
        "Dank je wel voor je bericht.",
        "Graag! Ik heb koffie en tijd.",
    ];

    private static readonly string[] Afterwards =
    [
        "Ik kan bijna elke middag.",
        "Zaterdag is goed voor mij.",
        "Ik kom op de fiets.",
        "Tot dan, ik heb er zin in.",
        "Geef maar een seintje.",
    ];

    private static readonly string[] Meetings =
    [
        "BplusC Bibliotheek, Nieuwstraat 4",
        "Buurthuis Op Eigen Wieken",
        "Buurthuis Het Spoortje",
        "Huis van de Buurt Stevenshof",
        "De Sterrentuin, Leiderdorp",
    ];

    public static void Fill(DemoTown town, DateTime now)
    {
        var random = new Random(2018);
        var names = DemoTexts.Names();
        var places = town
            .Map.Municipalities.Where(place => place.Slug is "leiden" or "leiderdorp")
            .SelectMany(place => town.Map.In(place.Code))
            .ToArray();
        var answers = DemoTexts.Responses().ToLookup(answer => answer.To, answer => answer.Text);

        StreetPreset.Cast(town, now.AddDays(-360));
        while (town.Residents.Count < Participants) Join(town, names, places, random, now);

        var texts = DemoTexts.Requests().Take(Posts / 2).Select(text => (Kind: PostKind.Request, Text: text))
            .Concat(DemoTexts.Offers().Take(Posts - Posts / 2).Select(text => (Kind: PostKind.Offer, Text: text))).ToArray();
        random.Shuffle(texts);
        var moments = texts.Select(_ => Moment(random, now)).Order().ToArray();
        var silent = LeidenLately.Silent(texts.Select((text, i) => (text.Kind, moments[i])), now);
        var matched = WhichMatch(moments, silent, random, now);

        for (var i = 0; i < texts.Length; i++)
        {
            var author = town.Residents[random.Next(town.Residents.Count)];
            if (silent.Contains(i) || LeidenLately.IsNear(texts.Length - i)) author = LeidenLately.Neighbour(town, i);
            var draft = DraftOf(texts[i].Kind, texts[i].Text, random, DutchToday(moments[i]));
            var post = LeidenLately.IsCut(town, draft, author, texts.Length - i)
                ? LeidenLately.Cut(town, author, draft, moments[i])
                : town.Place(author, draft, moments[i]);
            if (!silent.Contains(i)) Live(town, post, author, matched.Contains(i), answers[post.Kind].ToArray(), random, now);
        }
        LeidenLately.FindToday(town, now);
    }

    private static void Join(DemoTown town, IReadOnlyList<DemoName> names, Neighbourhood[] places, Random random, DateTime now)
    {
        var index = town.Residents.Count;
        var alias = random.NextDouble() < 0.14 ? Aliases[random.Next(Aliases.Length)] : null;
        var (by, mail, phone) = random.NextDouble() switch
        {
            < 0.35 => (Reachability.Phone, (EmailAddress?)null, (PhoneNumber?)PhoneNumber.Written($"+316000{index:D5}").Value),
            < 0.85 => (Reachability.Mail, EmailAddress.From($"buur{index}@example.org").Value, null),
            _ => (Reachability.Web, EmailAddress.From($"buur{index}@example.org").Value, null),
        };
        var who = new Introduction(names[random.Next(names.Count)].Name, alias, by, mail, phone);
        town.Join(who, places[random.Next(places.Length)].Slug, now.AddDays(-365 - random.Next(200)));
    }

    private static Draft DraftOf(PostKind kind, DemoPost text, Random random, DateOnly day) =>
        new(kind, text.Category, PostText.From(text.Title, text.Details).Value, Timing.From(text.When, text.Rhythm, null, day).Value)
        {
            Extras = text.Extras,
            PeopleNeeded = 1,
            OnPaper = random.NextDouble() < 0.85,
            Reach = random.NextDouble() switch
            {
                < 0.12 => Reach.Neighbourhood,
                < 0.37 => Reach.District,
                < 0.92 => Reach.Municipality,
                _ => Reach.Region,
            },
        };

    // Buuv grows: more is placed late in the year than early. Between eight in the morning and ten at night.
    private static DateTime Moment(Random random, DateTime now)
    {
        var day = now.Date.AddDays(-(int)(365 * Math.Pow(random.NextDouble(), 1.25)));
        var moment = day.AddHours(8).AddSeconds(random.Next(14 * 3600)).AddTicks(random.Next(10_000));
        return moment < now ? moment : now.AddMinutes(-random.Next(5, 600));
    }

    // What is old was found more often than what was placed last week.
    private static HashSet<int> WhichMatch(DateTime[] moments, HashSet<int> silent, Random random, DateTime now) => [.. Enumerable
        .Range(0, moments.Length)
        .Where(index => moments[index] < now.AddDays(-2) && !silent.Contains(index))
        .OrderBy(index => random.NextDouble() * (moments[index] < now.AddDays(-35) ? 1 : 4))
        .Take(Matches - LeidenLately.FoundToday)];

    private static void Live(DemoTown town, Post post, Resident author, bool matches, string[] words, Random random, DateTime now)
    {
        var last = post.ExpiresAt < now ? post.ExpiresAt : now;
        var room = last - post.PlacedAt;
        DateTime Within(double from, double to) => post.PlacedAt + room * (from + random.NextDouble() * (to - from));

        var answers = matches ? random.Next(1, 4) : random.NextDouble() < 0.4 ? 1 : 0;
        if (answers == 0 && post.Kind == PostKind.Request && room.TotalDays > LongSilence && random.NextDouble() < 0.85) answers = 1;
        var responses = Enumerable.Range(0, answers)
            .Select(_ => (Neighbour: Other(town, author, random), At: Within(0.05, 0.4)))
            .OrderBy(answer => answer.At)
            .DistinctBy(answer => answer.Neighbour.Id)
            .Select(answer =>
                town.Respond(
                    post,
                    answer.Neighbour,
                    words[random.Next(words.Length)],
                    answer.At,
                    Talk(author, answer.Neighbour, random) is var talk && answer.At < now.AddHours(-LongestTalk) ? talk : []
                )
            )
            .ToArray();
        if (matches)
        {
            var match = town.SayYes(post, responses[random.Next(responses.Length)], Within(0.6, 0.8));
            if (random.NextDouble() < 0.6)
                match.Arrange(author.Id, match.At.AddDays(random.Next(1, 9)), Meetings[random.Next(Meetings.Length)], match.At);
        }
        if (post.IsLive && random.NextDouble() < 0.05) town.Withdraw(post, Within(0.85, 0.95));
        if (post.IsLive && post.ExpiresAt <= now) town.Expire(post);
    }

    private static (Resident, string)[] Talk(Resident author, Resident neighbour, Random random) => random.Next(3) switch
    {
        0 => [],
        1 => [(author, Replies[random.Next(Replies.Length)])],
        _ => [(author, Replies[random.Next(Replies.Length)]), (neighbour, Afterwards[random.Next(Afterwards.Length)])],
    };

    private static Resident Other(DemoTown town, Resident author, Random random)
    {
        while (true)
            if (town.Residents[random.Next(town.Residents.Count)] is var neighbour && neighbour.Id != author.Id) return neighbour;
    }

    private static DateOnly DutchToday(DateTime utc) => DateOnly.FromDateTime(utc);
}
