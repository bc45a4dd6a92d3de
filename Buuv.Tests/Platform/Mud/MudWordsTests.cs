using System.Globalization;
using Buuv.Portal.Platform.Mud;

namespace Buuv.Tests.Platform.Mud;

/// <summary>What MudBlazor says by itself.</summary>
public class MudWordsTests
{
    // Of the parts that our grid shows: its pages, its order, and that it is busy.
    private static readonly string[] Said =
    [
        "MudDataGridPager_FirstPage", "MudDataGridPager_PreviousPage", "MudDataGridPager_NextPage", "MudDataGridPager_LastPage",
        "MudDataGridPager_InfoFormat", "MudDataGridPager_RowsPerPage", "MudDataGridPager_AllItems", "MudDataGrid_Sort",
        "MudDataGrid_Unsort", "MudDataGrid_Loading",
    ];

    [Fact]
    public void It_is_said_in_Dutch() => In("nl", () =>
    {
        var words = new MudWords();
        Assert.All(Said, key => Assert.False(words[key].ResourceNotFound, key));
        Assert.Equal("1 tot 25 van 98", words["MudDataGridPager_InfoFormat", 1, 25, 98].Value);
    });

    [Fact]
    public void It_is_said_in_English() => In("en", () => Assert.Equal("Next page", new MudWords()["MudDataGridPager_NextPage"].Value));

    [Theory]
    [InlineData("{0} van {1}")]
    [InlineData("{")]
    [InlineData("{0:Q}")]
    [InlineData("{9}")]
    public void A_text_that_does_not_fit_its_values_is_said_as_it_is(string text) => Assert.NotEmpty(MudWords.Filled(text, [1]));

    [Fact]
    public void A_text_that_we_do_not_have_does_not_end_the_page() =>
        Assert.True(new MudWords()["MudColorPicker_Open", 1].ResourceNotFound);

    private static void In(string language, Action say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new(language);
        try
        {
            say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
