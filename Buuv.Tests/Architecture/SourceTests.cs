namespace Buuv.Tests.Architecture;

public class SourceTests
{
    [Fact]
    public void Files_stay_small() => Findings.None(Sources.Where(SourceRules.IsWritten).SelectMany(SourceRules.TooLong));

    [Fact]
    public void No_folder_is_crowded() => Findings.None(SourceRules.Crowded(Sources.Where(SourceRules.IsWritten)));

    [Fact]
    public void A_crowded_folder_is_found()
    {
        var files = Enumerable.Range(1, 26).Select(number => new SourceFile($"Features/Care/{number}.cs", "")).ToArray();
        Assert.Equal(["Features/Care: 26 files, more than 25"], SourceRules.Crowded(files));
        Assert.Empty(SourceRules.Crowded(files.Skip(1).Append(new("Features/Care/Keys/1.cs", ""))));
    }

    [Fact]
    public void No_line_is_too_wide() => Findings.None(All.Where(SourceRules.IsWritten).SelectMany(SourceRules.TooWide));

    [Fact]
    public void No_word_that_was_let_go_comes_back() => Findings.None(All.Where(SourceRules.IsWritten).SelectMany(OldWords.In));

    [Fact]
    public void A_line_that_is_too_wide_is_found()
    {
        Assert.Equal(["A.cs:2: 141 columns"], SourceRules.TooWide(new("A.cs", "a\n" + new string('x', 141))));
        Assert.Empty(SourceRules.TooWide(new("A.cs", new string('x', 140))));
    }

    [Fact]
    public void A_word_that_was_let_go_is_found()
    {
        Assert.Equal(["A.cs:2: Deed, say Permission"], OldWords.In(new("A.cs", "// Rights\npublic bool May(Deed deed);")));
        Assert.Empty(OldWords.In(new("A.cs", "var all = rows.Cast<object>(); KeepingPage page;")));
    }

    [Fact]
    public void Every_page_has_a_title() => Findings.None(Sources.SelectMany(SourceRules.Untitled));

    [Fact]
    public void Every_form_that_changes_something_is_proof_against_forgery() => Findings.None(Sources.SelectMany(SourceRules.Forgeable));

    [Fact]
    public void Nobody_sends_us_a_file() => Findings.None(Sources.SelectMany(SourceRules.TakesFiles));

    [Fact]
    public void What_stands_in_a_field_belongs_to_the_browser() => Findings.None(Sources.SelectMany(SourceRules.Overtypes));

    [Fact]
    public void Names_stand_in_one_order() => Findings.None(Sources.Where(SourceRules.IsWritten).SelectMany(SourceRules.OwnOrder));

    [Fact]
    public void The_picture_of_the_house_names_every_folder() =>
        Findings.None(
            SourceRules.Unnamed(
                Repository.Read("docs/house.md"),
                [.. Folders("Buuv.Domain"), .. Folders("Buuv.Portal/Platform"), .. Folders("Buuv.Portal/Features")]
            )
        );

    [Theory]
    [InlineData("Buuv.Portal/Features/Posts/Long.razor", 151, "151 lines")]
    [InlineData("Buuv.Domain/Posts/Long.cs", 351, "351 lines")]
    [InlineData("Buuv.Portal/Program.cs", 81, "81 lines")]
    public void A_file_that_grew_is_found(string path, int lines, string finding)
    {
        Assert.Contains(finding, Assert.Single(SourceRules.TooLong(new(path, Lines(lines)))));
        Assert.Empty(SourceRules.TooLong(new(path, Lines(lines - 1))));
    }

    [Fact]
    public void A_page_without_a_title_is_found()
    {
        Assert.Single(SourceRules.Untitled(new("A.razor", "@page \"/a\"\n<h1>A</h1>")));
        Assert.Empty(SourceRules.Untitled(new("A.razor", "@page \"/a\"\n<PageTitle>A</PageTitle>")));
        Assert.Empty(SourceRules.Untitled(new("Part.razor", "<h2>A</h2>")));
    }

    [Fact]
    public void A_form_without_a_token_is_found()
    {
        Assert.Single(
            SourceRules.Forgeable(
                new(
                    "A.razor",
                    "<form method=\"post\"><AntiforgeryToken /></form>\n<form class=\"b\" method=\"post\"><button>B</button></form>"
                )
            )
        );
        Assert.Empty(
            SourceRules.Forgeable(new("A.razor", "<form method=\"get\"></form><form method=\"post\">\n<AntiforgeryToken />\n</form>"))
        );
    }

    [Theory]
    [InlineData("<textarea rows=\"2\" @bind=\"Words\"></textarea>")]
    [InlineData("<input type=\"date\" @bind=\"day\" required />")]
    [InlineData("<MyField @bind:get=\"Value\" @bind:event=\"oninput\" />")]
    public void Who_overtypes_somebody_is_found(string code) =>
        Assert.Single(SourceRules.Overtypes(new("Buuv.Portal/Features/A.razor", code)));

    [Theory]
    [InlineData("boards.OrderBy(board => board.Name).ToListAsync()", 1)]
    [InlineData("due.OrderBy(stand => stand.Since).ThenBy(stand => stand.Board.Name, StringComparer.Ordinal)", 1)]
    [InlineData("people.OrderBy(person => person.SearchName)", 0)]
    [InlineData("boards.OrderBy(board => board.Name, Folding.InOrder)", 0)]
    public void Names_in_an_order_of_their_own_are_found(string code, int found) =>
        Assert.Equal(found, SourceRules.OwnOrder(new("Buuv.Portal/Features/A.cs", code)).Count());

    [Theory]
    [InlineData("<InputFile OnChange=\"Take\" />")]
    [InlineData("<input name=\"foto\" type=\"file\" />")]
    [InlineData("public IFormFile? Photo { get; set; }")]
    public void A_way_in_for_files_is_found(string code) => Assert.Single(SourceRules.TakesFiles(new("A.razor", code)));

    [Fact]
    public void A_folder_that_is_not_in_the_picture_is_found() =>
        Assert.Equal(["Casebook"], SourceRules.Unnamed("Posts/ Boards/", ["Posts", "Casebook", "Boards"]));

    // Planted words stand in this file itself.
    private static IEnumerable<SourceFile> All =>
        Repository
            .Sources("Buuv.Domain", "Buuv.Portal", "Buuv.Tests")
            .Where(file => !file.Path.EndsWith("/SourceTests.cs", StringComparison.Ordinal));

    private static IEnumerable<SourceFile> Sources => Repository.Sources("Buuv.Domain", "Buuv.Portal");

    private static IEnumerable<string> Folders(string path) =>
        Directory
            .EnumerateDirectories(Path.Combine(Repository.Root, path))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj"));

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("//\n", count));
}
