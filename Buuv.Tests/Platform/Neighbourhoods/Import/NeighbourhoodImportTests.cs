using System.Text;
using Buuv.Domain;
using Buuv.Portal.Platform.Neighbourhoods.Import;

namespace Buuv.Tests.Platform.Neighbourhoods.Import;

public sealed class NeighbourhoodImportTests : IAsyncLifetime
{
    private const string Header = "buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon\n";

    private const string Centrum = "BU05370000;Centrum;WK053700;Wijk 00;GM0537;Katwijk;52.2031;4.3986\n";

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("leiden", 54)]
    [InlineData("leiderdorp", 16)]
    [InlineData("haarlem", 21)]
    [InlineData("amsterdam", 76)]
    public void All_places_that_come_with_Buuv_are_there(string town, int places) =>
        Assert.Equal(places, database.Map.In(database.Map.FindMunicipality(town)!.Code).Count());

    [Fact]
    public void Every_place_has_an_address_of_its_own_and_a_place_on_the_map()
    {
        Assert.Equal(70 + 21 + 76, database.Map.Neighbourhoods.Select(place => place.Slug).Distinct().Count());
        Assert.All(database.Map.Neighbourhoods, place => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", place.Slug));
        Assert.All(database.Map.Neighbourhoods, place => Assert.InRange(place.Centre.KilometresTo(new(52.25, 4.65)), 0, 30));
        Assert.All(database.Map.Neighbourhoods, place => Assert.NotEmpty(place.Postcodes));
        Assert.All(
            database.Map.Neighbourhoods.SelectMany(place => place.Postcodes),
            postcode => Assert.Matches("^[1-9][0-9]{3}$", postcode)
        );
    }

    [Fact]
    public async Task Bringing_the_same_in_again_changes_nothing()
    {
        var before = Everything();

        foreach (var file in NeighbourhoodImport.BuiltIn.Values)
        {
            await using var content = NeighbourhoodImport.OpenBuiltIn(file);
            Assert.True((await database.Get<NeighbourhoodImport>().ImportAsync(file, content)).IsDone);
        }

        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_buurt_with_too_few_homes_to_hide_among_is_left_out()
    {
        var report = await ImportAsync("woningen;" + Header
            + "49;BU05370002;Sluis;WK053700;Wijk 00;GM0537;Katwijk;52.2031;4.3986\n"
            + "50;BU05370003;Haven;WK053700;Wijk 00;GM0537;Katwijk;52.2011;4.4086\n"
            + ";BU05370004;Duin;WK053700;Wijk 00;GM0537;Katwijk;52.2021;4.4186\n");

        Assert.Equal(new ImportReport(1, 1, 2, TooSmall: 1), report.Value);
        Assert.Equal(["Duin", "Haven"], database.Map.In(new("GM0537")).Select(place => place.Name).Order());
    }

    [Theory]
    [InlineData("12.0")]
    [InlineData(" 12")]
    [InlineData("12,0")]
    [InlineData("<5")]
    [InlineData("< 50", false)]
    [InlineData("-99997")]
    [InlineData(".")]
    [InlineData("49.9")]
    [InlineData("\u00A049\u00A0")]
    [InlineData("50", false)]
    [InlineData("50,0", false)]
    public async Task However_few_homes_are_written_they_are_few(string homes, bool isFew = true)
    {
        var report = await ImportAsync(
            "woningen;"
                + Header
                + $"\"{homes}\";"
                + Centrum
                + "80;"
                + Centrum.Replace("0000;Centrum", "0001;Haven", StringComparison.Ordinal)
        );

        Assert.Equal(isFew ? 1 : 0, report.Value.TooSmall);
        Assert.Equal(isFew ? ["Haven"] : ["Centrum", "Haven"], database.Map.In(new("GM0537")).Select(place => place.Name));
    }

    [Fact]
    public async Task A_wijk_and_a_place_on_a_map_with_too_few_homes_are_left_out_too()
    {
        Assert.Equal(
            1,
            (
                await ImportAsync(
                    "woningen;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon\n12;WK053700;Wijk 00;GM0537;Katwijk;52.2;4.4\n"
                )
            )
                .Value
                .TooSmall
        );
        Assert.Equal(
            1,
            (
                await ImportAsync(
                    Map(
                        Feature("BU05370000", "Centrum")
                            .Replace("\"jaar\"", "\"aantal_woningen\":-99997,\"jaar\"", StringComparison.Ordinal)
                    ),
                    "plaatsen.geojson"
                )
            )
                .Value
                .TooSmall
        );
        Assert.Empty(database.Map.In(new("GM0537")));
    }

    [Theory]
    [InlineData("BU_CODE;BU_NAAM;WK_CODE;WK_NAAM;GM_CODE;GM_NAAM;lat;lon\n" + Centrum)]
    [InlineData(
        "bu_code,bu_naam,wk_code,wk_naam,gm_code,gm_naam,lat,lon\n"
            + "BU05370000,Centrum,WK053700,Wijk 00,GM0537,Katwijk,\"52,2031\",\"4,3986\"\n"
    )]
    [InlineData(
        "buurtcode\tbuurtnaam\twijkcode\twijknaam\tgemeentecode\tgemeentenaam\tlat\tlon\n"
            + "BU05370000\tCentrum\tWK053700\tWijk 00\tGM0537\tKatwijk\t52,2031\t4,3986\n"
    )]
    [InlineData(
        Header + " BU05370000 ; Centrum ; wk053700 ;Wijk 00; gm0537; Katwijk \u00A0; 52,2031 ; 4.3986 \n;;;;;;;\n ; ; ; ; ; ; ; \n"
    )]
    [InlineData(
        "buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;x;y\n"
            + "BU05370000;Centrum;WK053700;Wijk 00;GM0537;Katwijk;87440;468500\n"
    )]
    [InlineData(Header + "BU05370000;Centrum;WK053700;Wijk 00;GM0537;Katwijk;468500;87440\n")]
    public async Task Names_of_columns_separators_commas_blanks_and_metres_do_not_matter(string file)
    {
        Assert.Equal(new ImportReport(1, 1, 1), (await ImportAsync(file)).Value);

        var place = database.Map.Find("centrum")!;
        Assert.Equal(
            ("Centrum", "WK053700", "Katwijk"),
            (place.Name, place.District!.Value.Value, database.Map.FindMunicipality("katwijk")!.Name)
        );
        Assert.InRange(place.Centre.KilometresTo(new(52.2031, 4.3986)), 0, 1);
    }

    [Fact]
    public async Task A_map_as_PDOK_gives_it_is_read()
    {
        const string map = """
            {"type":"FeatureCollection","features":[{"type":"Feature",
             "geometry":{"type":"MultiPolygon",
              "coordinates":[[[[87000,468000],[88000,468000],[88000,469000],[87000,469000],[87000,468000]]]]},
             "properties":{"buurtcode":"BU05370000","buurtnaam":"Zuid\u00EBinde","wijkcode":"WK053700","gemeentecode":"GM0537",
              "gemeentenaam":"Katwijk","water":"NEE","aantalWoningen":812,"meestVoorkomendePostcode":"2225"}}]}
            """;
        Assert.Equal(new ImportReport(1, 1, 1), (await ImportAsync(map, "buurten.json")).Value);

        var place = database.Map.Find("zuideinde")!;
        Assert.Equal("Zuidëinde", place.Name);
        Assert.Equal(["2225"], place.Postcodes);
        Assert.InRange(place.Centre.KilometresTo(new(52.2031, 4.3986)), 0, 1);
    }

    [Fact]
    public async Task A_file_of_Windows_keeps_its_letters()
    {
        var file = System
            .Text.CodePagesEncodingProvider.Instance.GetEncoding(1252)!
            .GetBytes(Header + Centrum.Replace("Centrum", "Zuidëinde – ’t Café", StringComparison.Ordinal));

        Assert.Null((await database.Get<NeighbourhoodImport>().ImportAsync("plaatsen.csv", new MemoryStream(file))).Refusal);
        Assert.Equal("Zuidëinde – ’t Café", database.Map.Find("zuideinde-t-cafe")!.Name);
    }

    [Fact]
    public async Task A_file_in_no_alphabet_we_know_is_refused()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Header), 0x42, 0x81, 0xFF, 0x00];

        Assert.Equal(
            new ImportRefused(2, ImportProblem.NotReadable),
            (await database.Get<NeighbourhoodImport>().ImportAsync("plaatsen.csv", new MemoryStream(file))).Refusal
        );
    }

    [Theory]
    [InlineData("9001AB,9002 CD", "9001", "9002")]
    [InlineData("2225; 2226", "2225", "2226")]
    [InlineData("2225 AB 2225 ac", "2225")]
    [InlineData("2225", "2225")]
    public async Task Postcodes_are_kept_as_four_digits(string typed, params string[] kept)
    {
        Assert.Null((await ImportAsync("postcodes;" + Header + $"\"{typed}\";" + Centrum)).Refusal);

        Assert.Equal(kept, database.Map.Find("centrum")!.Postcodes);
    }

    [Fact]
    public async Task A_new_town_comes_in_and_its_Centrum_gets_a_name_of_its_own()
    {
        var report = await ImportAsync(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;52.2011;4.4086\n");
        await ImportAsync(Header + "BU05750000;Centrum;WK057500;Wijk 00;GM0575;Noordwijk;52.2400;4.4500\n");

        Assert.Equal(new ImportReport(1, 1, 2), report.Value);
        Assert.Equal(
            ("katwijk", "centrum"),
            (
                database.Map.FindMunicipality("katwijk")!.Slug,
                database.Map.Find(new Buuv.Domain.Neighbourhoods.NeighbourhoodCode("BU05370000"))!.Slug
            )
        );
        Assert.Equal("Noordwijk", database.Map.FindMunicipality(database.Map.Find("centrum-noordwijk")!.Municipality)!.Name);
    }

    [Fact]
    public async Task A_newer_file_gives_new_names_and_printed_addresses_stay()
    {
        await ImportAsync(Header + Centrum);
        await ImportAsync(
            Header
                + Centrum
                    .Replace("Centrum", "Dorp", StringComparison.Ordinal)
                    .Replace("Wijk 00", "Oud", StringComparison.Ordinal)
                    .Replace("Katwijk", "Katwijk aan Zee", StringComparison.Ordinal)
        );

        var place = database.Map.Find("centrum")!;
        Assert.Equal(
            ("Dorp", "Oud", "Katwijk aan Zee"),
            (place.Name, database.Map.FindDistrict(place.District)!.Name, database.Map.FindMunicipality("katwijk")!.Name)
        );
    }

    [Fact]
    public async Task Two_towns_of_one_name_both_come_in()
    {
        await ImportAsync(Header + Centrum);

        Assert.True((await ImportAsync(Header + Centrum.Replace("0537", "9537", StringComparison.Ordinal))).IsDone);
        Assert.NotNull(database.Map.FindMunicipality("katwijk-gm9537"));
    }

    [Theory]
    [InlineData("\uFEFF" + Header + Centrum)]
    [InlineData(
        "buurtcode;buurtnaam;wijkcode;wijknaam;gemeentecode;gemeentenaam;lat;lon\r\n"
            + "BU05370000;Centrum;WK053700;Wijk 00;GM0537;Katwijk;52.2031;4.3986\r\n"
    )]
    [InlineData(
        "lon;lat;gemeentenaam;gemeentecode;wijknaam;wijkcode;buurtnaam;buurtcode;jaar\n"
            + "4.3986;52.2031;Katwijk;GM0537;Wijk 00;WK053700;\"Centrum\";BU05370000;2025"
    )]
    [InlineData(Header + "\n" + Centrum + "\n\n")]
    public async Task Byte_order_mark_line_ends_quotes_and_column_order_do_not_matter(string file)
    {
        Assert.Null((await ImportAsync(file)).Refusal);
        Assert.Equal("Katwijk", database.Map.FindMunicipality(database.Map.Find("centrum")!.Municipality)!.Name);
    }

    [Fact]
    public async Task A_name_in_quotes_may_hold_anything()
    {
        await ImportAsync(Header + "BU05370000;\"Centrum; \"\"Oud\"\"\nen nieuw\";WK053700;Wijk 00;GM0537;Katwijk;52.2031;4.3986\n");

        Assert.Equal("Centrum; \"Oud\" en nieuw", database.Map.Find("centrum-oud-en-nieuw")!.Name);
    }

    [Theory]
    [InlineData("", 1, ImportProblem.ColumnMissing)]
    [InlineData(Header, 1, ImportProblem.Empty)]
    [InlineData("buurtcode;buurtnaam;gemeentecode;gemeentenaam;lat\n", 1, ImportProblem.ColumnMissing)]
    [InlineData("buurtcode,buurtnaam,wijkcode,wijknaam,gemeentecode,gemeentenaam,lat,lon\n", 1, ImportProblem.Empty)]
    [InlineData(Header + Centrum + "BU0537;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;52.2;4.4\n", 3, ImportProblem.CodeUnclear)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;0537;Wijk 00;GM0537;Katwijk;52.2;4.4\n", 3, ImportProblem.CodeUnclear)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;Katwijk;Katwijk;52.2;4.4\n", 3, ImportProblem.CodeUnclear)]
    [InlineData(Header + Centrum + ";;;;GM0537;Katwijk;52.2;4.4\n", 3, ImportProblem.CodeUnclear)]
    [InlineData(Header + Centrum + "BU05370001;;WK053700;Wijk 00;GM0537;Katwijk;52.2;4.4\n", 3, ImportProblem.NameMissing)]
    [InlineData(Header + Centrum + "BU05370001;***;WK053700;Wijk 00;GM0537;Katwijk;52.2;4.4\n", 3, ImportProblem.NameMissing)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;;52.2;4.4\n", 3, ImportProblem.NameMissing)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;4.4;52.2\n", 3, ImportProblem.PlaceUnclear)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;52,2,1;4,4\n", 3, ImportProblem.PlaceUnclear)]
    [InlineData("woningen;" + Header + "veel;" + Centrum, 2, ImportProblem.HomesUnclear)]
    [InlineData("woningen;" + Header + "1.234;" + Centrum, 2, ImportProblem.HomesUnclear)]
    [InlineData("postcodes;" + Header + "9001AB,902 CD;" + Centrum, 2, ImportProblem.PostcodeUnclear)]
    [InlineData("postcodes;" + Header + "0123;" + Centrum, 2, ImportProblem.PostcodeUnclear)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;NaN;4.4\n", 3, ImportProblem.PlaceUnclear)]
    [InlineData(Header + Centrum + "BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;52.2\n", 3, ImportProblem.PlaceUnclear)]
    [InlineData(Header + Centrum + "BU05370001;\"Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;52.2;4.4\n", 3, ImportProblem.NotReadable)]
    [InlineData("\"" + Header + Centrum, 1, ImportProblem.NotReadable)]
    [InlineData(
        "opmerking;" + Header + "geen;" + Centrum + "\"nog open;BU05370001;Rijnsoever;WK053700;Wijk 00;GM0537;Katwijk;52.2;4.4\n",
        3,
        ImportProblem.NotReadable
    )]
    [InlineData(Header + Centrum + Centrum, 3, ImportProblem.CodeTwice)]
    public Task A_broken_table_says_which_line_and_why_and_nothing_comes_in(string file, int line, ImportProblem problem) =>
        RefusesAsync("plaatsen.csv", file, line, problem);

    [Fact]
    public async Task A_quote_that_is_never_closed_swallows_nothing_in_a_large_file_either()
    {
        var rest = string.Concat(Enumerable.Range(1, 3000).Select(number =>
            Centrum.Replace("BU05370000", $"BU0537{number:0000}", StringComparison.Ordinal)));
        await RefusesAsync("plaatsen.csv", Header + Centrum.Replace("Katwijk", "\"Katwijk") + rest, 2, ImportProblem.NotReadable);
    }

    [Theory]
    [InlineData("Centrum")]
    [InlineData("Wijk 00")]
    [InlineData("Katwijk")]
    public async Task A_name_that_is_too_long_is_refused_whichever_it_is(string name)
    {
        var atMost = Header + Centrum.Replace(name, new string('a', PlaceFile.MaxName), StringComparison.Ordinal);
        await RefusesAsync("plaatsen.csv", atMost.Replace("aaa;", "aaaa;", StringComparison.Ordinal), 2, ImportProblem.NameTooLong);
        Assert.Null((await ImportAsync(atMost)).Refusal);
    }

    [Theory]
    [InlineData("", 1, ImportProblem.NotReadable)]
    [InlineData("geen json", 1, ImportProblem.NotReadable)]
    [InlineData("{\"type\":\"FeatureCollection\",\n\"features\":[\n{]}", 3, ImportProblem.NotReadable)]
    [InlineData("[]", 1, ImportProblem.NotReadable)]
    [InlineData("{\"features\":[]}", 1, ImportProblem.Empty)]
    [InlineData("{\"features\":[1]}", 1, ImportProblem.NotReadable)]
    [InlineData("{\"features\":[{\"properties\":{},\"geometry\":null}]}", 1, ImportProblem.NotReadable)]
    [InlineData(
        "{\"features\":[{\"properties\":{\"statcode\":\"BU05370000\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}",
        1,
        ImportProblem.NotReadable
    )]
    [InlineData(
        "{\"features\":[{\"properties\":{\"statcode\":5},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}",
        1,
        ImportProblem.NotReadable
    )]
    public Task A_broken_map_says_which_place_and_why_and_nothing_comes_in(string file, int line, ImportProblem problem) =>
        RefusesAsync("plaatsen.geojson", file, line, problem);

    [Fact]
    public async Task A_map_gives_names_and_the_middle_of_each_place()
    {
        var report = await ImportAsync(Map(Feature("BU05370000", "Centrum"), Feature("BU05370001", "Rijnsoever")), "plaatsen.geojson");

        Assert.Equal(new ImportReport(1, 1, 2), report.Value);
        Assert.Equal(new(52.2, 4.4), database.Map.Find("rijnsoever")!.Centre);
    }

    [Fact]
    public async Task A_map_with_one_wrong_place_brings_in_none() =>
        await RefusesAsync(
            "plaatsen.geojson",
            Map(Feature("BU05370000", "Centrum"), Feature("XX05370001", "Rijnsoever")),
            2,
            ImportProblem.CodeUnclear
        );

    private static string Map(params string[] features) =>
        "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(",\n", features) + "]}";

    private static string Feature(string code, string name) =>
        $$$"""
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[4.3,52.1],[4.5,52.1],[4.5,52.3],[4.3,52.3],[4.3,52.1]]]},
             "properties":{"statcode":"{{{code}}}","statnaam":"{{{name}}}","jaar":2025,
              "gmCode":"GM0537","gmNaam":"Katwijk","wkCode":"WK053700"}}
            """;

    private async Task RefusesAsync(string name, string file, int line, ImportProblem problem)
    {
        var before = Everything();

        Assert.Equal(new ImportRefused(line, problem), (await ImportAsync(file, name)).Refusal);

        database.Get<Buuv.Portal.Platform.Neighbourhoods.NeighbourhoodDirectory>().Forget();
        Assert.Equal(before, Everything());
    }

    private Task<Result<ImportReport>> ImportAsync(string file, string name = "plaatsen.csv") =>
        database.Get<NeighbourhoodImport>().ImportAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private string Everything() =>
        string.Join(
            '\n',
            [
                .. database.Map.Municipalities.Select(town => $"{town.Code} {town.Name} {town.Slug}"),
                .. database.Map.Neighbourhoods.Select(place =>
                    $"{place.Code} {place.Name} {place.Slug} {place.District} {place.Centre} "
                        + $"{string.Join(' ', place.Postcodes)} {database.Map.FindDistrict(place.District)?.Name}"
                ),
            ]
        );
}
