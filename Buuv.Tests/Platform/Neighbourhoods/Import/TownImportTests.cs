using System.Text;
using Buuv.Portal.Platform.Neighbourhoods.Import;

namespace Buuv.Tests.Platform.Neighbourhoods.Import;

/// <summary>A municipality by its name: of those that come with Buuv, or out of a file.</summary>
public sealed class TownImportTests : IAsyncLifetime
{
    private const string Zwolle = """
        buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon
        BU01931000;Binnenstad-Zuid;WK019310;Binnenstad;GM0193;Zwolle;52.5110;6.0930
        BU01931001;Binnenstad-Noord;WK019310;Binnenstad;GM0193;Zwolle;52.5130;6.0910
        BU01660000;Kampen-Centrum;WK016600;Kampen;GM0166;Kampen;52.5580;5.9110
        """;

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public void Every_municipality_of_the_Netherlands_is_known_once()
    {
        Assert.Equal(342, DutchMunicipalities.All.Count);
        Assert.Equal(342, DutchMunicipalities.All.Select(town => town.Code).Distinct().Count());
        Assert.All(DutchMunicipalities.All, town => Assert.Matches("^GM[0-9]{4}$", town.Code.Value));
        Assert.All(DutchMunicipalities.All, town => Assert.Equal(town, DutchMunicipalities.Find(town.Name).Value));
    }

    [Theory]
    [InlineData("Zwolle", "Zwolle")]
    [InlineData("  zwolle ", "Zwolle")]
    [InlineData("Den Haag", "'s-Gravenhage")]
    [InlineData("’s-Hertogenbosch", "'s-Hertogenbosch")]
    [InlineData("den bosch", "'s-Hertogenbosch")]
    [InlineData("sudwest fryslan", "Súdwest-Fryslân")]
    [InlineData("Hengelo", "Hengelo (O.)")]
    [InlineData("bergen nh", "Bergen (NH.)")]
    [InlineData("BERGEN (L)", "Bergen (L.)")]
    public void A_name_is_read_however_it_is_written(string typed, string town) =>
        Assert.Equal(town, DutchMunicipalities.Find(typed).Value.Name);

    [Fact]
    public void A_name_that_is_missing_unknown_or_that_of_two_is_said()
    {
        Assert.IsType<TownMissing>(DutchMunicipalities.Find(" ").Refusal);
        Assert.Equal(new TownUnknown("Atlantis"), DutchMunicipalities.Find(" Atlantis").Refusal);
        Assert.Equal(new TownUnclear("Bergen (L.), Bergen (NH.)"), DutchMunicipalities.Find("bergen").Refusal);
    }

    [Fact]
    public async Task Of_a_file_of_all_of_CBS_only_the_chosen_municipality_comes_in()
    {
        var before = database.Map.Neighbourhoods.Count;
        var done = await AddAsync("zwolle", Zwolle);
        Assert.Equal(("Zwolle", 2), (done.Done!.Town.Name, done.Done.Report.Neighbourhoods));
        Assert.Equal(
            ["Binnenstad-Noord", "Binnenstad-Zuid"],
            database.Map.In(new("GM0193")).Select(place => place.Name)
        );
        Assert.Null(database.Map.FindMunicipality("kampen"));
        Assert.Equal(before + 2, database.Map.Neighbourhoods.Count);
    }

    [Fact]
    public async Task A_wrong_line_about_another_town_does_not_matter_and_one_about_this_town_does()
    {
        Assert.NotNull((await AddAsync("Zwolle", Zwolle.Replace("52.5580", "hier"))).Done);
        Assert.Equal(
            new ImportRefused(2, ImportProblem.PlaceUnclear),
            (await AddAsync("Zwolle", Zwolle.Replace("52.5110", "hier"))).AtFile
        );
    }

    [Fact]
    public async Task A_municipality_younger_than_the_list_comes_in_by_its_file()
    {
        var done = await AddAsync("Nieuwland", Zwolle.Replace("GM0193;Zwolle", "GM2099;Nieuwland"));
        Assert.Equal("GM2099", done.Done!.Town.Code.Value);
    }

    [Fact]
    public async Task What_is_wrong_with_the_name_and_with_the_file_is_said_at_once_and_changes_nothing()
    {
        var before = database.Map.Neighbourhoods.Count;
        var wrong = await AddAsync("Atlantis", "dit is geen lijst");
        Assert.Equal((new TownUnknown("Atlantis"), typeof(ImportRefused)), (wrong.AtTown, wrong.AtFile!.GetType()));
        Assert.Equal(new TownNotInFile("Almere"), (await AddAsync("Almere", Zwolle)).AtFile);
        Assert.Equal(new TownWithoutPlaces("Almere"), (await AddAsync("Almere", null)).AtFile);
        Assert.Equal(before, database.Map.Neighbourhoods.Count);
    }

    [Fact]
    public async Task A_town_with_nothing_but_too_small_neighbourhoods_is_refused_with_how_many()
    {
        var small = Zwolle.Replace("lat;lon", "lat;lon;woningen").Replace("6.0930", "6.0930;12").Replace("6.0910", "6.0910;-99997")
            .Replace("5.9110", "5.9110;900");
        var done = await AddAsync("Zwolle", small);
        Assert.Equal(new TownTooSmall("Zwolle", 2, 50), done.AtFile);
        Assert.Null(database.Map.FindMunicipality("zwolle"));
        Assert.NotNull((await AddAsync("Zwolle", small.Replace("6.0930;12", "6.0930;120"))).Done);
    }

    private Task<TownImported> AddAsync(string town, string? file) =>
        database.Get<TownImport>().AddAsync(
            town,
            file is null ? null : "buurten.csv",
            file is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(file))
        );
}
