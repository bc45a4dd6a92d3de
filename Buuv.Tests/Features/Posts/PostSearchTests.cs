using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Blocking;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Neighbourhoods.Import;
using Buuv.Portal.Platform.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Posts;

public sealed class PostSearchTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident ria = null!, samer = null!;
    private int placed;

    private PostSearch Search => database.Get<PostSearch>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        ria = await database.MoveInAsync("Ria");
        samer = await database.MoveInAsync("Samer", "de-kooi");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("cafe", true)]
    [InlineData("CAFÉ", true)]
    [InlineData("naar het café", true)]
    [InlineData("koffie cafe", true)]
    [InlineData("kof caf", true)]
    [InlineData("foto's", true)]
    [InlineData("fotos", true)]
    [InlineData("lukasz", true)]
    [InlineData("and", false)]
    [InlineData("offie", true)]
    [InlineData("fee", false)]
    [InlineData("theehuis", false)]
    [InlineData("caf_", true)]
    [InlineData("\"caf\" OR *", false)]
    [InlineData("NEXT(cafe", false)]
    [InlineData("title:cafe", false)]
    [InlineData("' OR 1=1 --", false)]
    public async Task Words_begin_words_whatever_letters_they_are_typed_in_and_no_sign_means_anything(string words, bool found)
    {
        await database.StoreAsync(Make(ria, "Wie gaat mee naar het Café?", "Een kop koffie aan het zand met Łukasz, en foto’s kijken"));

        Assert.Equal(found, (await FoundAsync(words)).Any());
    }

    [Theory]
    [InlineData("%")]
    [InlineData("   ")]
    [InlineData("*")]
    public async Task Nothing_but_signs_is_no_word(string words)
    {
        await database.StoreAsync(Make(ria, "Wie gaat mee?"));

        Assert.Single(await FoundAsync(words));
    }

    [Theory]
    [InlineData("computer")]
    [InlineData("laptop")]
    [InlineData("phone")]
    [InlineData("De Kooi")]
    [InlineData("kooi")]
    [InlineData("4867")]
    [InlineData("4 8 6 7")]
    [InlineData("nummer 4867")]
    [InlineData("computer kooi")]
    public async Task A_note_is_found_by_its_category_its_buurt_and_its_number(string words)
    {
        await database.StoreAsync(
            Make(samer, "Wie kijkt er even mee?", category: Category.Computer, number: 4867),
            Make(ria, "Tuin", category: Category.Garden, number: 4868)
        );

        Assert.Equal(["Wie kijkt er even mee?"], await FoundAsync(words));
    }

    [Theory]
    [InlineData("kofie")]
    [InlineData("kofffie")]
    [InlineData("kifofie", false)]
    [InlineData("boodschapen")]
    [InlineData("oodschappen")]
    [InlineData("voodschappen")]
    [InlineData("obodschappen")]
    [InlineData("kofie boodschapen")]
    public async Task One_typing_mistake_a_word_is_forgiven_when_the_word_itself_is_nowhere(string words, bool found = true)
    {
        await database.StoreAsync(Make(ria, "Boodschappen en koffie", category: Category.Other));

        var result = await Search.FindAsync(Hears("slaaghwijk"), new(words));

        Assert.Equal((found ? 1 : 0, found), (result.Count, result.IsForgiven));
        Assert.False((await Search.FindAsync(Hears("slaaghwijk"), new("koffie"))).IsForgiven);
    }

    [Fact]
    public async Task What_says_it_comes_before_what_is_about_it_and_then_the_newest_or_the_nearest()
    {
        await database.StoreAsync(
            Make(samer, "Hond uitlaten", category: Category.Animals),
            Make(ria, "Wie wandelt mee?", "Met mijn hond", Category.Walking),
            Make(ria, "Voor de poes", category: Category.Animals)
        );

        Assert.Equal(["Hond uitlaten", "Wie wandelt mee?", "Voor de poes"], await FoundAsync("hond"));
        Assert.Equal(["Voor de poes", "Wie wandelt mee?", "Hond uitlaten"], await FoundAsync("hond", new() { Order = SearchOrder.Newest }));
        Assert.Equal(
            ["Wie wandelt mee?", "Voor de poes", "Hond uitlaten"],
            await FoundAsync("hond", new() { Order = SearchOrder.Nearest, From = database.Map.Find("slaaghwijk") })
        );
        Assert.Equal(
            "Hond uitlaten",
            (await FoundAsync("hond", new() { Order = SearchOrder.Nearest, From = database.Map.Find("de-kooi") }))[0]
        );
    }

    [Fact]
    public async Task Vraag_and_aanbod_are_found_together_and_may_be_told_apart()
    {
        await database.StoreAsync(
            Make(ria, "Tuin snoeien"),
            Make(samer, "Tuin wieden", kind: PostKind.Offer),
            Make(samer, "Laptop", kind: PostKind.Offer, category: Category.Computer)
        );

        Assert.Equal(["Tuin wieden", "Tuin snoeien"], await FoundAsync("tuin"));
        Assert.Equal(["Tuin wieden"], await FoundAsync("tuin", new() { Kind = PostKind.Offer }));
        Assert.Equal(["Laptop"], await FoundAsync("", new() { Category = Category.Computer }));
        Assert.Equal(["Laptop", "Tuin wieden"], await FoundAsync("", new() { Neighbourhood = Street.DeKooi.Code }));
        Assert.Empty(await FoundAsync("tuin", new() { Category = Category.Computer, Kind = PostKind.Offer }));
    }

    [Fact]
    public async Task What_a_list_does_not_show_is_not_found()
    {
        var (withdrawn, nonsense) = (Make(ria, "Tuin ingetrokken"), Make(ria, "Tuin onleesbaar"));
        withdrawn.Withdraw(ria.Id, Street.Noon);
        await database.StoreAsync(withdrawn, nonsense, Make(samer, "Tuin in de buurt", reach: Reach.Neighbourhood), Make(samer, "Tuin"));
        await database.Gate.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Posts SET DayPart = 99 WHERE FeedOrder = {nonsense.FeedOrder}");
            return Result.Done;
        });

        Assert.Equal(["Tuin"], await FoundAsync("tuin"));
        Assert.Equal(1, (await Search.FindAsync(Hears("slaaghwijk"), new("tuin"))).Count);
        Assert.Equal(
            ["Tuin", "Tuin in de buurt"],
            (await Search.FindAsync(Hears("de-kooi"), new("tuin"))).Page.Items.Select(post => post.Title)
        );
    }

    [Fact]
    public async Task Who_wants_no_contact_is_not_found_both_ways()
    {
        var his = Make(samer, "Tuin van Samer");
        await database.StoreAsync(his, Make(ria, "Tuin van Ria"));
        Assert.Null((await database.Get<BlockCommands>().PutAsync(new(ria.Id), his.Id)).Refusal);

        Assert.Equal(["Tuin van Ria"], await FoundAsync("tuin", reader: ria));
        Assert.Equal(["Tuin van Samer"], await FoundAsync("tuin", reader: samer));
        Assert.Equal(2, (await FoundAsync("tuin")).Count);
    }

    [Fact]
    public async Task What_changes_is_found_as_it_is_now_and_what_closes_no_longer()
    {
        var post = Make(ria, "Wie snoeit mijn heg?", category: Category.Other);
        await database.StoreAsync(post);
        await ChangeAsync(post, found =>
            found.Change(ria.Id, PostText.From("Wie maait mijn gras?", "").Value, found.Timing, PostExtras.None, Street.Noon)
        );

        Assert.Empty(await FoundAsync("heg"));
        Assert.Single(await FoundAsync("gras"));

        await ChangeAsync(post, found => found.Withdraw(ria.Id, Street.Noon));
        Assert.Empty(await FoundAsync("gras"));
        Assert.Equal(0, await RowsAsync());
    }

    [Fact]
    public async Task A_buurt_that_is_called_otherwise_is_found_by_its_new_name()
    {
        await database.StoreAsync(Make(ria, "Wie helpt?"));
        const string file =
            "buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon\n"
                + "BU05460800;Zwanenhof;WK054608;Merenrijk;GM0546;Leiden;52.1744;4.5011\n";
        Assert.True(
            (
                await database
                    .Get<NeighbourhoodImport>()
                    .ImportAsync("nieuw.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)))
            ).IsDone
        );

        Assert.Single(await FoundAsync("zwanenhof"));
        Assert.Single(await FoundAsync("merenrijk"));
        Assert.Empty(await FoundAsync("slaaghwijk"));
    }

    [Fact]
    public async Task An_older_database_is_brought_up_to_date_when_the_portal_starts()
    {
        await database.StoreAsync(Make(ria, "Wie helpt?"));
        await database.Gate.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM PostIndex");
            await db.Database.ExecuteSqlAsync($"UPDATE Residents SET SearchName = 'rïa' WHERE FirstName = 'Ria'");
            await db.Positions.Where(row => row.Consumer == "words").ExecuteDeleteAsync();
            return Result.Done;
        });
        Assert.Empty(await FoundAsync("helpt"));

        await using var db = database.Read();
        Assert.True((await SearchIndexStartup.BringUpToDateAsync(database.Gate, db)).IsDone);

        Assert.Single(await FoundAsync("helpt"));
        Assert.Equal("ria", await db.Residents.Where(person => person.Id == ria.Id).Select(person => person.SearchName).SingleAsync());
    }

    [Fact]
    public async Task Words_that_left_the_index_are_in_the_file_no_more()
    {
        var post = Make(ria, "Kwastelorum", category: Category.Other);
        await database.StoreAsync(post);
        await ChangeAsync(post, found =>
            found.Change(ria.Id, PostText.From("Wie helpt?", "").Value, found.Timing, PostExtras.None, Street.Noon)
        );
        await database.Gate.TruncateLogAsync();

        Assert.DoesNotContain(
            "kwastelorum",
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(database.File, TestContext.Current.CancellationToken)),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Page_by_page_every_note_is_passed_once()
    {
        await database.StoreAsync([.. Enumerable.Range(0, 60).Select(turn => (object)Make(ria, $"Tuin {turn}"))]);

        var (first, second) = (
            await Search.FindAsync(Hears("slaaghwijk"), new("tuin")),
            await Search.FindAsync(Hears("slaaghwijk"), new("tuin"), 2)
        );

        Assert.Equal((60, true, false, false), (first.Count, first.Page.HasMore, second.Page.HasMore, first.IsCut));
        Assert.Equal(60, first.Page.Items.Concat(second.Page.Items).Select(post => post.FeedOrder).Distinct().Count());
    }

    private async Task<IReadOnlyList<string>> FoundAsync(string words, PostWish? wish = null, Resident? reader = null) =>
        [
            .. (await Search.FindAsync(Hears("slaaghwijk"), (wish ?? new()) with { Words = words }, reader: reader?.Id)).Page.Items.Select(
                post => post.Title
            ),
        ];

    private IReadOnlyList<Audience> Hears(string buurt) => database.Map.AudiencesOf(database.Map.Find(buurt)!);

    private Post Make(
        Resident author,
        string title,
        string details = "",
        Category category = Category.Garden,
        PostKind kind = PostKind.Request,
        Reach reach = Reach.Municipality,
        int? number = null
    ) =>
        Post.Place(
            Id.New<PostId>(),
            author,
            Street.Draft(title, details, kind: kind, category: category, reach: reach),
            database.Map.Find(author.Neighbourhood)!,
            new ShortCode(number ?? 1000 + placed),
            ++placed,
            Street.Noon
        ).Value;

    private async Task ChangeAsync(Post post, Func<Post, Result> change) =>
        Assert.True((await database.Gate.WriteAsync(async db => change((await db.Posts.FindAsync(post.Id))!))).IsDone);

    private async Task<int> RowsAsync()
    {
        await using var db = database.Read();
        return await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM PostIndex").SingleAsync();
    }
}
