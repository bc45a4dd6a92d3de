using Bunit;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Tests.Platform.Ui;

public sealed class FieldTests : ComponentTest
{
    [Fact]
    public void A_field_that_is_right_says_nothing_more_than_its_label()
    {
        var field = Render<Field>(with =>
            with.Add(it => it.Name, "Form.Title").Add(it => it.Label, "Wat zoek je?").Add(it => it.Value, "Tuin")
        );
        var input = field.Find("input");
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("Form.Title", input.GetAttribute("name"));
        Assert.Equal("Tuin", input.GetAttribute("value"));
        Assert.False(input.HasAttribute("aria-invalid") || input.HasAttribute("aria-describedby"));
    }

    [Fact]
    public void What_is_wrong_is_read_with_the_field_before_the_hint()
    {
        var field = Render<Field>(with =>
            with.Add(it => it.Name, "Title")
                .Add(it => it.Label, "Titel")
                .Add(it => it.Hint, "Kort is goed.")
                .Add(it => it.Error, "Dit is leeg.")
        );
        var input = field.Find("input");
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find("#" + id).TextContent);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["Dit is leeg.", "Kort is goed."], described);
    }

    [Theory]
    [InlineData("date", "2026-12-12", "date")]
    [InlineData("date", null, "date")]
    [InlineData("date", "31-2-2026", "text")]
    [InlineData("time", "14:30", "time")]
    [InlineData("time", "half drie", "text")]
    public void What_was_typed_for_a_day_or_a_time_stays_to_be_seen(string type, string? typed, string shown)
    {
        var input = Render<Field>(with =>
                with.Add(it => it.Name, "dag").Add(it => it.Label, "Dag").Add(it => it.Type, type).Add(it => it.Value, typed)
            )
            .Find("input");
        Assert.Equal((shown, typed), (input.GetAttribute("type"), input.GetAttribute("value")));
    }

    [Fact]
    public void Several_lines_make_a_text_area_that_keeps_what_was_typed()
    {
        var area = Render<Field>(with =>
                with.Add(it => it.Name, "Details").Add(it => it.Label, "Meer").Add(it => it.Lines, 5).Add(it => it.Value, "<b>hoi</b>")
            )
            .Find("textarea");
        Assert.Equal("5", area.GetAttribute("rows"));
        Assert.Equal("<b>hoi</b>", area.GetAttribute("value"));
    }
}
