using Buuv.Tests.Cast;
using Buuv.Tests.House;

namespace Buuv.Tests.Journeys;

/// <summary>A page to look at, with something on it.</summary>
/// <param name="Name">Short, for the name of its picture.</param>
/// <param name="Status">What it answers with.</param>
/// <param name="IsPublic">Shown to visitors, so it must be light.</param>
internal sealed record PageToSee(string Name, string Address, Reader Reader, int Status = 200, bool IsPublic = false);

/// <summary>Every page of the portal: each route once for a visitor if they may see it, else for the reader with most on it; and pages in another state.</summary>
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
        new("nothing-found", "/vragen?zoek=onderzeeboot", Reader.Visitor, IsPublic: true),
        new("one-kind", "/buurt/slaaghwijk?soort=aanbod", Reader.Visitor, IsPublic: true),
        new("postcode", "/buurt?postcode=2318", Reader.Visitor, IsPublic: true),
        new("number-unknown", "/code?nummer=12", Reader.Visitor, IsPublic: true),
        new("solved", story.Solved, Reader.Visitor, IsPublic: true),
        new("not-there", "/leiden/0001", Reader.Visitor, 404, IsPublic: true),
        new("too-many", "/status/429", Reader.Visitor, IsPublic: true),
        new("start-signed-in", "/", Reader.Ria),
        new("own-note", story.Note, Reader.Ria),
        new("place-signed-in", "/plaats/aanbod", Reader.Ria),
        new("boards-to-print", "/prikborden", Reader.Bo),
        new("poster-to-print", "/prikborden/de-kooi/poster?formaat=A3", Reader.Bo),
        new("edition", "/prikborden/de-kooi/editie", Reader.Bo),
        new("editions", "/prikborden/de-kooi/edities", Reader.Bo),
        new("board-new", "/prikborden/nieuw", Reader.Bo),
        new("board-change", "/prikborden/de-kooi/wijzig", Reader.Bo),
    ];

    private static string NameOf(string pattern) =>
        pattern == "/" ? "start" : string.Join('-', pattern.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('{', '}').Split(':')[0])).ToLowerInvariant();
}
