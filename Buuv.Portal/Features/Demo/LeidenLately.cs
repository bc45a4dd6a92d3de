using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Demo;

/// <summary>What happened in Leiden these days, so that there is something to see at every desk of the staff.</summary>
internal static class LeidenLately
{
    /// <summary>How often neighbours found each other today.</summary>
    public const int FoundToday = 5;

    /// <summary>The name on small questions that the broker cut from a file.</summary>
    public const string ShownAs = "Een buurtbewoner";

    private const string Leiden = "GM0546";
    private const int Latest = 60;

    /// <summary>The last requests of yesterday: nobody responds to them yet.</summary>
    public static HashSet<int> Silent(IEnumerable<(PostKind Kind, DateTime At)> posts, DateTime now) =>
        [.. posts.Index().Where(row => row.Item.Kind == PostKind.Request && row.Item.At < now.AddHours(-25)).TakeLast(2)
            .Select(row => row.Index)];

    /// <summary>Whether it is of a buurt of the ambassador.</summary>
    /// <param name="fromEnd">How many posts come from this one on.</param>
    public static bool IsNear(int fromEnd) => fromEnd <= Latest && fromEnd % 3 == 0;

    public static Resident Neighbour(DemoTown town, int turn)
    {
        var near = town.Residents.Where(IsNear).ToArray();
        return near[turn / 3 % near.Length];
    }

    /// <summary>Whether it is a small question of somebody whom the broker helps.</summary>
    public static bool IsCut(DemoTown town, Draft draft, Resident author, int fromEnd) =>
        fromEnd is > 20 and < 70
        && draft.Kind == PostKind.Request
        && town.Staff.ContainsKey("Saskia")
        && town.Map.Find(author.Neighbourhood)!.Municipality.Value == Leiden
        && town.Posts.Count(post => post.AuthorName == ShownAs) < 2;

    /// <summary>The broker hangs it there, under a name that says nothing and never on paper.</summary>
    public static Post Cut(DemoTown town, Resident author, Draft draft, DateTime at)
    {
        var saskia = town.Staff["Saskia"];
        return town.Place(
            author,
            draft with { ShownAs = ShownAs, OnPaper = false },
            at,
            enteredBy: new(Deputy.PhoneTeam, saskia.AccountId, saskia.Name)
        );
    }

    /// <summary>Some who were waiting for a yes get it today: by daylight, when it is day already.</summary>
    public static void FindToday(DemoTown town, DateTime now)
    {
        var people = town.Residents.ToDictionary(person => person.Id);
        var midnight = DutchTime.ToUtc(DutchTime.Of(now).Date);
        var begin = midnight.AddHours(8) < now ? midnight.AddHours(8) : midnight;
        var answered = town
            .Posts.Where(post => post.IsLive && !people[post.AuthorId].IsToldByPhone && post.AuthorName != ShownAs)
            .OrderBy(post => post.Municipality.Value != Leiden)
            .Select(post => (Post: post, Response: post.Responses.FirstOrDefault(one => one.IsWaiting && one.At < midnight)))
            .Where(row => row.Response is not null)
            .ToArray();
        var near = answered.Where(row => IsNear(people[row.Post.AuthorId])).Take(1).ToArray();
        foreach (var (turn, (post, response)) in near.Concat(answered.Except(near)).Take(FoundToday).Index())
            town.SayYes(post, response!, begin + (now - begin) * ((turn + 1.0) / (FoundToday + 1)));
    }

    private static bool IsNear(Resident person) => person.Neighbourhood.Value is "BU05460800" or "BU05460302";
}
