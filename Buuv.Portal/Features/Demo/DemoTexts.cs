using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using CsvHelper;

namespace Buuv.Portal.Features.Demo;

/// <summary>A text as a neighbour might write it; made up.</summary>
public sealed record DemoPost(Category Category, string Title, string Details, DayPart When, Rhythm Rhythm, bool Coffee)
{
    public PostExtras Extras => Coffee ? PostExtras.Coffee : PostExtras.None;
}

/// <summary>A first message in answer to a post.</summary>
public sealed record DemoResponse(PostKind To, string Text);

public sealed record DemoName(string Name, int Born);

/// <summary>The texts, names and boards that the presets are made of.</summary>
public static class DemoTexts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<DemoPost> Requests() => Lines<DemoPost>("requests.jsonl");

    public static IReadOnlyList<DemoPost> Offers() => Lines<DemoPost>("offers.jsonl");

    public static IReadOnlyList<DemoResponse> Responses() => Lines<DemoResponse>("answers.jsonl");

    public static IReadOnlyList<DemoName> Names()
    {
        var names = new List<DemoName>();
        using var csv = Csv("names.csv");
        while (csv.Read()) names.Add(new(csv.GetString("name"), csv.Parse<int>("born")));
        return names;
    }

    /// <summary>Boards at public places; the neighbourhoods they serve are the three nearest.</summary>
    /// <param name="hung">When they were hung up; null for now.</param>
    public static IReadOnlyList<NoticeBoard> Boards(NeighbourhoodMap map, DateTime? hung = null)
    {
        var boards = new List<NoticeBoard>();
        using var csv = Csv("boards.csv");
        while (csv.Read()) boards.Add(Board(csv, map, hung));
        return boards;
    }

    private static NoticeBoard Board(CsvReader row, NeighbourhoodMap map, DateTime? hung)
    {
        var slug = row.GetString("slug");
        var home = map.Find(new NeighbourhoodCode(row.GetString("neighbourhood")))
            ?? throw new InvalidOperationException($"Board {slug} hangs in an unknown buurt");
        var serves = map.Around(home)
            .Where(near => near.Neighbourhood.Municipality == home.Municipality)
            .Take(3)
            .Select(near => near.Neighbourhood.Code)
            .ToArray();
        var location = new GeoPoint(row.Parse<double>("lat"), row.Parse<double>("lon"));
        return NoticeBoard
            .Hang(
                hung is { } at ? Domain.NoticeBoardId.From(Guid.CreateVersion7(at)) : Domain.Id.New<Domain.NoticeBoardId>(),
                slug,
                home.Municipality,
                new(row.GetString("name"), row.GetString("host"), row.GetString("address"), location, serves)
                {
                    Sheet = Enum.Parse<SheetSize>(row.GetString("sheet")),
                    Ambassador = row.GetString("ambassador"),
                    WalkIn = row.GetString("walkin"),
                    GoodToMeet = row.GetString("meeting") == "yes",
                }
            )
            .Value;
    }

    private static IReadOnlyList<T> Lines<T>(string file)
    {
        using var text = new StreamReader(Open(file));
        var rows = new List<T>();
        while (text.ReadLine() is { } line)
            if (line.Length > 0) rows.Add(JsonSerializer.Deserialize<T>(line, Json)!);
        return rows;
    }

    private static CsvReader Csv(string file) =>
        CsvReader.Create(Open(file), new() { Separator = ';', FormatProvider = CultureInfo.InvariantCulture });

    private static Stream Open(string file) => typeof(DemoTexts).Assembly.GetManifestResourceStream($"Buuv.Portal.Features.Demo.{file}")!;
}
