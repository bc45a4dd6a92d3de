using AngleSharp.Dom;
using Bunit;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Tests.Platform.Ui;

public sealed class ChoiceListTests : ComponentTest
{
    private static readonly Choice[] Days = [new("mo", "Maandag"), new("tu", "Dinsdag"), new("we", "Woensdag", Hint: "liefst vroeg")];

    [Fact]
    public void One_of_the_tiles_is_chosen()
    {
        var tiles = Render<ChoiceList>(with =>
            with.Add(it => it.Name, "Day").Add(it => it.Legend, "Welke dag?").Add(it => it.Items, Days).Add(it => it.Chosen, "tu")
        );
        Assert.All(tiles.FindAll("input"), input => Assert.Equal("radio", input.GetAttribute("type")));
        Assert.Equal("tu", Assert.Single(tiles.FindAll("input[checked]")).GetAttribute("value"));
    }

    [Fact]
    public void Several_may_be_chosen_where_several_are_asked()
    {
        var tiles = Render<ChoiceList>(with =>
            with.Add(it => it.Name, "Days")
                .Add(it => it.Legend, "Welke dagen?")
                .Add(it => it.Items, Days)
                .Add(it => it.ChosenOnes, ["mo", "we"])
        );
        Assert.All(tiles.FindAll("input"), input => Assert.Equal("checkbox", input.GetAttribute("type")));
        Assert.Equal(["mo", "we"], tiles.FindAll("input[checked]").Select(input => input.GetAttribute("value")!));
    }

    [Fact]
    public void A_missing_choice_is_said_for_the_whole_group()
    {
        var tiles = Render<ChoiceList>(with =>
            with.Add(it => it.Name, "Day").Add(it => it.Legend, "Welke dag?").Add(it => it.Items, Days).Add(it => it.Error, "Kies een dag.")
        );
        var group = tiles.Find("fieldset");
        Assert.Equal("true", group.GetAttribute("aria-invalid"));
        Assert.Equal("Kies een dag.", tiles.Find("#" + group.GetAttribute("aria-describedby")).Text().Trim());
    }
}
