using System.Text;
using Buuv.Tests.Cast;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>J5, first half. Bo, wijkwerker, makes this week's poster for De Kooi.</summary>
[Collection(nameof(Street))]
public sealed class BoPrintsTheWeek(PortalHost portal) : Journey(portal)
{
    // A note from the buurt of the board itself: whatever neighbours of other tests put up, this one is proposed.
    private const string FromDeKooi = "Ik zoek een taalmaatje";

    [Fact]
    public async Task Two_presses_lead_from_the_desk_to_the_poster_on_paper()
    {
        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        Assert.Equal("/prikborden", new Uri(bo.Url).AbsolutePath);

        await bo.FollowAsync("Poster bekijken De Kooi");
        await bo.GetByRole(AriaRole.Main).GetByText(FromDeKooi).WaitForAsync();
        var pdf = await (await bo.RunAndWaitForDownloadAsync(() => bo.FollowAsync("PDF maken"))).PathAsync();

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken), 0, 5));
    }

    [Fact]
    public async Task What_was_printed_stays_and_a_new_poster_can_leave_a_note_off_and_put_it_back()
    {
        var bo = await Portal.VisitAsync(scripts: false);
        await bo.StepIntoAsync("Bo");
        await bo.APIRequest.GetAsync($"{Portal.Address}/prikborden/de-kooi/poster.pdf?formaat=A4");
        await bo.GotoAsync("/prikborden/de-kooi/poster");
        var onPaper = bo.GetByRole(AriaRole.Main).GetByText(FromDeKooi);
        await onPaper.WaitForAsync();

        await bo.FollowAsync("Berichten wisselen");
        await bo.PressAsync("Nieuwe poster voor deze week");
        await bo.GetByRole(AriaRole.Checkbox, new() { Name = FromDeKooi }).First.UncheckAsync();
        await bo.PressAsync("Bewaren");
        Assert.False(await bo.GetByRole(AriaRole.Checkbox, new() { Name = FromDeKooi }).First.IsCheckedAsync());
        await bo.GotoAsync("/prikborden/de-kooi/poster");
        Assert.Equal(0, await onPaper.CountAsync());

        await bo.GotoAsync("/prikborden/de-kooi/editie");
        await bo.PressAsync("Terug naar het voorstel");
        await bo.GotoAsync("/prikborden/de-kooi/poster");
        await onPaper.WaitForAsync();
    }

    [Fact]
    public async Task Anybody_may_look_at_a_poster()
    {
        var visitor = await Portal.VisitAsync(Walking.Phone, scripts: false);
        await visitor.GotoAsync("/prikborden/de-kooi");

        await visitor.FollowAsync("Bekijk de poster");

        await visitor.GetByRole(AriaRole.Main).GetByText(FromDeKooi).WaitForAsync();
    }
}
