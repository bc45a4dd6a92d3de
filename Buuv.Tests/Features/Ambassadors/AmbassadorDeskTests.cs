using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Tests.Features.Accounts;
using Buuv.Tests.Features.Phone;

namespace Buuv.Tests.Features.Ambassadors;

/// <summary>What an ambassador sees of the neighbourhoods that are theirs.</summary>
public sealed class AmbassadorDeskTests(RolesTests.FilledDoor door) : IClassFixture<RolesTests.FilledDoor>
{
    [Fact]
    public async Task A_neighbourhood_counts_its_open_requests_and_those_that_have_been_silent_for_a_day()
    {
        await using var street = await CallStreet.SettleAsync();
        var queries = street.Neighbours.Door.Get<AmbassadorQueries>();
        NeighbourhoodCode[] here = [new("BU05460800")];
        Assert.Empty(await queries.CountAsync(here));
        await street.SamerAnswersAsync("Wie rijdt met mij mee?");
        await street.Neighbours.PlaceAsync(street.Truus, "Wie snoeit mijn heg?");

        Assert.Equal(new RequestCount(2, 0), (await queries.CountAsync(here))[here[0]]);
        street.Neighbours.Door.Clock.Move(TimeSpan.FromHours(25));
        Assert.Equal(new RequestCount(2, 1), (await queries.CountAsync(here))[here[0]]);
        Assert.Empty(await queries.CountAsync([new("BU05460801")]));
    }

    [Fact]
    public async Task Who_has_several_sees_each_with_its_counts()
    {
        var saskia = await EnterAsync("Broker", "/ambassadeur");
        Assert.Matches("vragen: \\d+", saskia.Page);
        Assert.Contains("/buurt/slaaghwijk/live", saskia.Page);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?alleen=onbeantwoord", false)]
    [InlineData("?alleen=onzin", true)]
    [InlineData("?alleen=%00&nummer=leiden-99999", true)]
    public async Task The_live_desk_can_show_only_requests_without_a_response(string query, bool showsOffers)
    {
        var saskia = await EnterAsync("Broker", $"/buurt/slaaghwijk/live{query}");
        Assert.Contains("class=\"badge kind vraag\"", saskia.Page);
        Assert.Equal(showsOffers, saskia.Page.Contains("class=\"badge kind aanbod\""));
    }

    private async Task<Visitor> EnterAsync(string who, string page) =>
        await (await (await door.Visit().OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", who))).OpenAsync(page);
}
