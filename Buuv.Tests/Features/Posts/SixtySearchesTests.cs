using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;

namespace Buuv.Tests.Features.Posts;

/// <summary>A board as it could hang there, and what people look for on it: each search with what should be found first.</summary>
public sealed class SixtySearchesTests(SearchedBoard board) : IClassFixture<SearchedBoard>
{
    private static readonly string[] Searches =
    [
        // By what it says.
        "koffie > Koffie op dinsdag",
        "heg > Wie snoeit mijn heg?",
        "snoei > Wie snoeit mijn heg?",
        "gras > Ik maai je gras",
        "laptop > Hulp met mijn laptop",
        "taart > Samen taart bakken",
        "rollator > Wandelen met de rollator",
        "lamp > Lamp ophangen",
        "boormachine > Boormachine te leen",
        "taalmaatje > Ik zoek een taalmaatje",
        "poes > Wie past op mijn poes?",
        "bank > Bank naar boven dragen",
        "schaken > Schaken in het buurthuis",
        "soep > Ik kook te veel soep",
        "ziekenhuis > Mee naar het ziekenhuis",
        "belasting > Brief van de belasting",
        "bijles > Bijles rekenen",
        "fiets > Fiets repareren",
        // As people type it.
        "KOFFIE > Koffie op dinsdag",
        "  koffie  > Koffie op dinsdag",
        "koffie dinsdag > Koffie op dinsdag",
        "dinsdag koffie > Koffie op dinsdag",
        "lukasz > Poolse les van Łukasz",
        "Łukasz > Poolse les van Łukasz",
        "foto's > Foto’s op de tablet",
        "foto’s > Foto’s op de tablet",
        "fotos > Foto’s op de tablet",
        "cafe > Mee naar het Repair Café",
        "café > Mee naar het Repair Café",
        "één keer > Eén keer per week wandelen",
        "een keer > Eén keer per week wandelen",
        "d'Oude Morsch > Hond uitlaten in de Morsch",
        "oude morsch > Hond uitlaten in de Morsch",
        "e-bike > Fiets repareren",
        "ebike > Fiets repareren",
        // With a typing mistake.
        "kofie > Koffie op dinsdag",
        "boodschapen > Boodschappen doen",
        "laptp > Hulp met mijn laptop",
        "ziekenhius > Mee naar het ziekenhuis",
        "taalmaatj > Ik zoek een taalmaatje",
        "wandlen > Wandelen met de rollator",
        "oelasting > Brief van de belasting",
        "rollater > Wandelen met de rollator",
        "schakken > Schaken in het buurthuis",
        // By what it is about, in two languages.
        "computer > Hulp met mijn laptop",
        "hond > Hond uitlaten in de Morsch",
        "lenen > Boormachine te leen",
        "garden > Ik maai je gras",
        "pets > Wie past op mijn poes?",
        "borrow > Boormachine te leen",
        "groceries > Boodschappen doen",
        "supermarkt > Boodschappen doen",
        "oppas > Twee kinderen op woensdag",
        "verhuizen > Bank naar boven dragen",
        "homework > Bijles rekenen",
        "babysitter > Twee kinderen op woensdag",
        // By where and by number.
        "Stevenshof > Schaken in het buurthuis",
        "de kooi > Ik maai je gras",
        "4867 > Boormachine te leen",
        "4 8 6 7 > Boormachine te leen",
        "nummer 4867 > Boormachine te leen",
        "computer slaaghwijk > Hulp met mijn laptop",
        // Not at all.
        "and > ", "xylofoon > ", "offiekop > ", "huren tuin kanarie > ",
    ];

    public static TheoryData<string, string> Rows => new(Searches.Select(row => row.Split(" > ")).Select(row => (row[0], row[1])));

    [Fact]
    public void There_are_sixty_and_more() => Assert.True(Searches.Length >= 60);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Who_looks_for_something_finds_this_first(string words, string first)
    {
        var found = await board.FindAsync(words);

        Assert.Equal(first, found.FirstOrDefault()?.Title ?? "");
    }
}

/// <summary>The newest stands last.</summary>
public sealed class SearchedBoard : IAsyncLifetime
{
    private static readonly (string Buurt, PostKind Kind, Category Category, string Title, string Details)[] Posts =
    [
        ("slaaghwijk", PostKind.Request, Category.Garden, "Wie snoeit mijn heg?", "De heg is hoger dan ik."),
        ("slaaghwijk", PostKind.Request, Category.Computer, "Foto’s op de tablet", "Ze staan nu nog op mijn toestel."),
        ("de-kooi", PostKind.Request, Category.Company, "Koffie op dinsdag", "Bij mij thuis, om tien uur."),
        ("slaaghwijk", PostKind.Offer, Category.Language, "Poolse les van Łukasz", "Voor wie op reis gaat."),
        ("slaaghwijk", PostKind.Request, Category.HandyWork, "Lamp ophangen", "Het plafond is hoog."),
        ("de-kooi", PostKind.Offer, Category.Lending, "Boormachine te leen", "Met alle boren."),
        ("d-oude-morsch", PostKind.Offer, Category.Animals, "Hond uitlaten in de Morsch", "Elke ochtend."),
        ("slaaghwijk", PostKind.Request, Category.Animals, "Wie past op mijn poes?", "Twee weken in mei."),
        ("slaaghwijk", PostKind.Request, Category.Moving, "Bank naar boven dragen", "Drie trappen."),
        ("slaaghwijk", PostKind.Request, Category.Babysitting, "Twee kinderen op woensdag", "Ze zijn vier en zes."),
        ("slaaghwijk", PostKind.Offer, Category.Homework, "Bijles rekenen", "Voor groep zeven en acht."),
        ("slaaghwijk", PostKind.Request, Category.Paperwork, "Brief van de belasting", "Ik begrijp hem niet."),
        ("slaaghwijk", PostKind.Request, Category.Ride, "Mee naar het ziekenhuis", "Op maandag om negen uur."),
        ("slaaghwijk", PostKind.Offer, Category.EatingTogether, "Ik kook te veel soep", "Kom je mee eten?"),
        ("slaaghwijk", PostKind.Request, Category.EatingTogether, "Samen taart bakken", "Met appels uit eigen boom."),
        ("slaaghwijk", PostKind.Request, Category.Language, "Ik zoek een taalmaatje", "Een uur per week."),
        ("slaaghwijk", PostKind.Request, Category.Walking, "Eén keer per week wandelen", "Rond de Merenwijk."),
        ("slaaghwijk", PostKind.Request, Category.Walking, "Wandelen met de rollator", "Een klein rondje."),
        ("slaaghwijk", PostKind.Offer, Category.Other, "Mee naar het Repair Café", "Het staat bij het zand."),
        ("slaaghwijk", PostKind.Offer, Category.HandyWork, "Fiets repareren", "Ook een e-bike."),
        ("slaaghwijk", PostKind.Request, Category.Groceries, "Boodschappen doen", "Een tas vol."),
        ("slaaghwijk", PostKind.Request, Category.Computer, "Hulp met mijn laptop", "Hij start niet meer op."),
        ("schenkwijk", PostKind.Request, Category.Company, "Schaken in het buurthuis", "Op niveau van beginners."),
        ("de-kooi", PostKind.Offer, Category.Garden, "Ik maai je gras", "Met mijn eigen maaier."),
    ];

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        var neighbours = new Dictionary<string, Resident>();
        foreach (var (post, at) in Posts.Select((post, at) => (post, at)))
        {
            if (!neighbours.TryGetValue(post.Buurt, out var author))
                neighbours[post.Buurt] = author = await database.MoveInAsync("Buur", post.Buurt);
            var number = new ShortCode(post.Category == Category.Lending ? 4867 : 1000 + at);
            var draft = Street.Draft(post.Title, post.Details, kind: post.Kind, category: post.Category);
            await database.StoreAsync(
                Post.Place(Id.New<PostId>(), author, draft, database.Map.Find(post.Buurt)!, number, at + 1, Street.Noon).Value
            );
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public async Task<IReadOnlyList<PostSummary>> FindAsync(string words) =>
        (await database.Get<PostSearch>().FindAsync(database.Map.AudiencesOf(database.Map.FindMunicipality("leiden")!), new(words)))
            .Page
            .Items;
}
