using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;

namespace Buuv.Tests.Features.Posts;

public sealed class PostQueriesTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident ria = null!, samer = null!, leiderdorper = null!;
    private int placed;

    private PostQueries Queries => database.Get<PostQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        ria = await database.MoveInAsync("Ria");
        samer = await database.MoveInAsync("Samer", "de-kooi");
        leiderdorper = await database.MoveInAsync("Els", "zijlkwartier");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Walking_back_page_by_page_passes_every_note_once_also_while_new_ones_come_in()
    {
        var reaches = Enum.GetValues<Reach>();
        var posts = Enumerable
            .Range(0, 60)
            .Select(turn => Make(turn % 3 == 0 ? samer : ria, reach: turn % 3 == 0 ? Reach.Municipality : reaches[turn % 4]))
            .ToArray();
        await database.StoreAsync([.. posts]);

        var seen = new List<long>();
        long? before = null;
        while (await Queries.FeedAsync(Hears("slaaghwijk"), null, before, 7) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(post => post.FeedOrder));
            before = page[^1].FeedOrder;
            await database.StoreAsync(Make(ria));
        }

        Assert.Equal(posts.Select(post => post.FeedOrder).OrderDescending(), seen);
    }

    [Fact]
    public async Task A_note_is_heard_as_far_as_it_reaches()
    {
        await database.StoreAsync(
            Make(ria, "Buurt", reach: Reach.Neighbourhood),
            Make(ria, "Wijk", reach: Reach.District),
            Make(ria, "Stad", reach: Reach.Municipality),
            Make(ria, "Regio", reach: Reach.Region)
        );

        Assert.Equal(["Regio", "Stad", "Wijk", "Buurt"], await HeardIn("slaaghwijk"));
        Assert.Equal(["Regio", "Stad", "Wijk"], await HeardIn("merenwijk-centrum"));
        Assert.Equal(["Regio", "Stad"], await HeardIn("de-kooi"));
        Assert.Equal(["Regio"], await HeardIn("zijlkwartier"));
        Assert.Empty(await HeardIn("oude-stad"));
        Assert.Equal((4, 2, 0), (await CountIn("slaaghwijk"), await CountIn("de-kooi"), await CountIn("oude-stad")));
    }

    [Fact]
    public async Task A_note_from_the_region_comes_in_from_next_door()
    {
        await database.StoreAsync(
            Make(leiderdorper, "Uit Leiderdorp", reach: Reach.Region),
            Make(leiderdorper, "Alleen hier", reach: Reach.Municipality)
        );

        Assert.Equal(["Uit Leiderdorp"], await HeardIn("slaaghwijk"));
    }

    [Fact]
    public async Task What_is_closed_is_never_shown()
    {
        var (withdrawn, matched) = (Make(ria, "Ingetrokken"), Make(ria, "Gevonden"));
        withdrawn.Withdraw(ria.Id, Street.Noon);
        matched.SayYes(Street.Answered(matched, samer).Id, ria.Id, Street.Noon);
        await database.StoreAsync(withdrawn, matched, Make(ria, "Open"));

        Assert.Equal(["Open"], await HeardIn("slaaghwijk"));
        Assert.Equal(1, await CountIn("slaaghwijk"));
        Assert.Equal(["Open"], (await Queries.OfAuthorAsync(ria.Id)).Select(post => post.Title));
    }

    [Fact]
    public async Task Whoever_looks_for_something_finds_only_that()
    {
        await database.StoreAsync(
            Make(ria, "Tuin snoeien", kind: PostKind.Request, category: Category.Garden),
            Make(samer, "Laptop maken", kind: PostKind.Offer, category: Category.Computer),
            Make(samer, "Tuin wieden", kind: PostKind.Offer, category: Category.Garden));

        Assert.Equal(["Tuin wieden", "Laptop maken"], await FoundBy(new(Kind: PostKind.Offer)));
        Assert.Equal(["Tuin wieden", "Tuin snoeien"], await FoundBy(new(Category: Category.Garden)));
        Assert.Equal(["Tuin wieden"], await FoundBy(new(PostKind.Offer, Category.Garden)));
        Assert.Equal(["Tuin snoeien"], await FoundBy(new(Neighbourhood: Street.Slaaghwijk.Code)));
    }

    [Fact]
    public async Task Behind_a_number_stands_the_live_note_and_else_the_last()
    {
        var first = Make(ria, "Eerst", number: 4827);
        first.Withdraw(ria.Id, Street.Noon);
        await database.StoreAsync(first);
        var leiden = database.Map.FindMunicipality("leiden")!;
        Assert.Equal(("Eerst", ClosureReason.Withdrawn), await Behind(leiden, 4827));

        await database.StoreAsync(Make(samer, "Later", number: 4827));

        Assert.Equal(("Later", null), await Behind(leiden, 4827));
        Assert.Equal("Eerst", (await Queries.FindAsync(first.Id))!.Summary.Title);
        Assert.Null(await Queries.BehindNumberAsync(leiden, new ShortCode(1)));
        Assert.Null(await Queries.BehindNumberAsync(database.Map.FindMunicipality("leiderdorp")!, new ShortCode(4827)));
    }

    [Fact]
    public async Task A_note_tells_only_the_chosen_name_and_the_buurt()
    {
        var truus = await database.MoveInAsync("Truus", "noorderkwartier", phone: "0633333333", alias: "Buur uit Noord");
        var post = Make(truus);
        await database.StoreAsync(post);

        var note = (await Queries.SummaryAsync(post.Id))!;

        Assert.Equal(("Buur uit Noord", "Noorderkwartier", "leiden"), (note.Name, note.Neighbourhood, note.MunicipalitySlug));
        Assert.DoesNotContain("Truus", note.ToString(), StringComparison.Ordinal);
        Assert.Null(await Queries.SummaryAsync(Id.New<PostId>()));
    }

    private Post Make(
        Resident author,
        string title = "Wie helpt mij?",
        string details = "",
        Reach reach = Reach.Municipality,
        PostKind kind = PostKind.Request,
        Category category = Category.Other,
        int? number = null
    )
    {
        placed++;
        var post = Post.Place(
            Id.New<PostId>(),
            author,
            Street.Draft(title, details, reach: reach, kind: kind, category: category),
            database.Map.Find(author.Neighbourhood)!,
            new ShortCode(number ?? placed),
            placed,
            Street.Noon
        ).Value;
        return post;
    }

    private IReadOnlyList<Audience> Hears(string buurt) => database.Map.AudiencesOf(database.Map.Find(buurt)!);

    private async Task<IEnumerable<string>> HeardIn(string buurt) => (await Queries.FeedAsync(Hears(buurt))).Select(post => post.Title);

    private Task<int> CountIn(string buurt) => Queries.CountAsync(Hears(buurt));

    private async Task<IEnumerable<string>> FoundBy(PostFilter filter) =>
        (await Queries.FeedAsync(Hears("slaaghwijk"), filter)).Select(post => post.Title);

    private async Task<(string Title, ClosureReason? Closed)> Behind(Municipality town, int number)
    {
        var post = (await Queries.BehindNumberAsync(town, new ShortCode(number)))!;
        return (post.Summary.Title, post.Closed);
    }
}
