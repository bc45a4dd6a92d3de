using Bunit;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Http;

namespace Buuv.Tests.Platform.Ui;

public sealed class FormDialogTests : ComponentTest
{
    [Fact]
    public void Without_scripts_its_button_leads_to_the_page_with_the_form_in_it_and_keeps_what_else_was_chosen()
    {
        var dialog = Of("GET", "?deel=partner");
        var button = dialog.Find("a[data-dialog]");
        Assert.Equal("/dossiers/1?deel=partner&venster=stap#stap", button.GetAttribute("href"));
        Assert.Equal(dialog.Find("dialog").Id, button.GetAttribute("data-dialog"));
        Assert.False(dialog.Find("dialog").HasAttribute("open"));
        Assert.Equal("/dossiers/1?deel=partner", dialog.Find("a[data-dismiss]").GetAttribute("href"));
    }

    [Fact]
    public void It_is_called_by_its_title() =>
        Assert.Equal("Volgende stap", Of("GET", "").Find($"#{Of("GET", "").Find("dialog").GetAttribute("aria-labelledby")}").TextContent);

    [Theory]
    [InlineData("GET", "?venster=stap", false, true)]
    [InlineData("GET", "?venster=afspraak", false, false)]
    [InlineData("POST", "?venster=stap", false, false)]
    [InlineData("POST", "", true, true)]
    public void It_stands_open_by_its_address_or_when_what_was_sent_was_refused(string method, string query, bool refused, bool open) =>
        Assert.Equal(open, Of(method, query, refused).Find("dialog").HasAttribute("open"));

    private IRenderedComponent<FormDialog> Of(string method, string query, bool refused = false)
    {
        var context = new DefaultHttpContext { Request = { Method = method, Path = "/dossiers/1", QueryString = new(query) } };
        return Render<FormDialog>(with => with
            .AddCascadingValue<HttpContext>(context)
            .Add(it => it.Id, "stap")
            .Add(it => it.Title, "Volgende stap")
            .Add(it => it.Opens, "Nieuwe stap")
            .Add(it => it.IsRefused, refused));
    }
}
