namespace Buuv.Tests.Architecture;

public class ContrastTests
{
    private const string Sound = """
        /* @body ink on paper
           @text vraag on paper */
        :root { --paper: #fffbf4; --ink: #1d1b20; --vraag: #a8320a; --shade: #0003; }
        body { background: var(--paper); color: var(--ink); }
        """;

    [Fact]
    public void Every_text_can_be_read_on_every_ground_it_stands_on() =>
        Findings.None(new Stylesheet(StyleRules.Layered).Complaints());

    [Fact]
    public void A_sound_sheet_gives_no_complaint() => Assert.Empty(new Stylesheet(Sound).Complaints());

    [Theory]
    [InlineData("@media (prefers-color-scheme: dark) { :root { --paper: #777777; } }", "dark")]
    [InlineData("@media print { :root { --ink: #999999; } }", "print")]
    [InlineData("[data-place=\"haarlem\"] { --vraag: #e89060; }", "haarlem")]
    [InlineData(".badge { background: var(--vraag); color: var(--paper); }", "not in the list")]
    [InlineData(".vraag { --kind: var(--vraag); } .icon { background: var(--ink); color: var(--kind); }", "vraag on ink")]
    [InlineData(".tag { color: #888; }", "colour of its own")]
    [InlineData("@layer components { @media print { .tag { color: #888; } } }", "colour of its own")]
    public void A_planted_fault_is_found(string fault, string complaint) =>
        Assert.Contains(new Stylesheet(Sound + fault).Complaints(), found => found.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Body_text_needs_more_than_other_text()
    {
        // #6b6570 on the paper is about 5.5 : 1: enough for a label, too little for a page of text.
        Assert.Contains(new Stylesheet(Sound.Replace("#1d1b20", "#6b6570")).Complaints(), found =>
            found.Contains("ink on paper", StringComparison.Ordinal)
        );
        Assert.Empty(new Stylesheet(Sound.Replace("#a8320a", "#6b6570")).Complaints());
    }

    [Fact]
    public void A_sheet_without_the_list_is_not_trusted() => Assert.NotEmpty(new Stylesheet(":root { --ink: #000; }").Complaints());

    [Theory]
    [InlineData("#000", "#fff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#a8320a", "#ffe6da", 5.63)]
    public void The_ratio_is_the_one_of_WCAG(string one, string other, double ratio) =>
        Assert.Equal(ratio, Stylesheet.Ratio(one, other), 0.01);

    [Fact]
    public void The_sheet_stays_small() => Assert.True(Repository.Read(StyleRules.Served).Length <= 32 * 1024);
}
