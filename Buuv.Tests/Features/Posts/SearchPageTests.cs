using System.Net;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.Posts;

/// <summary>The page where people look for something, as a visitor sees it.</summary>
public sealed class SearchPageTests : IAsyncLifetime
{
    private SmallStreet street = null!;
    private ResidentId ria;
    private PostId note;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ria = await street.JoinAsync("Ria", "ria@voorbeeld.nl");
        note = await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?");
        await street.PlaceAsync(ria, "Ik snoei jouw tuin", PostKind.Offer);
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_field_finds_vraag_and_aanbod_and_says_how_many()
    {
        var page = await OpenAsync("/zoeken?zoek=tuin");

        Assert.Contains("2 berichten gevonden", page);
        Assert.Contains("Wil je mijn tuin snoeien?", page);
        Assert.Contains("Ik snoei jouw tuin", page);
        Assert.Contains("1 bericht gevonden", await OpenAsync("/zoeken?zoek=tuin&wat=aanbod"));
    }

    [Fact]
    public async Task What_is_chosen_can_be_taken_off_one_by_one_and_the_words_stay()
    {
        var page = await OpenAsync("/zoeken?zoek=tuin&wat=vraag&soort=Garden&buurt=slaaghwijk&orde=nieuw&blad=1");

        Assert.Contains("href=\"/zoeken?wat=vraag&soort=Garden&buurt=slaaghwijk&orde=nieuw\">“tuin”", page);
        Assert.Contains("href=\"/zoeken?zoek=tuin&soort=Garden&buurt=slaaghwijk&orde=nieuw\">Vraag", page);
        Assert.Contains("href=\"/zoeken?zoek=tuin&wat=vraag&buurt=slaaghwijk&orde=nieuw\">Tuin", page);
        Assert.Contains("href=\"/zoeken?zoek=tuin&wat=vraag&soort=Garden&orde=nieuw\">Slaaghwijk", page);
    }

    [Fact]
    public async Task What_is_nowhere_may_be_asked_and_the_words_are_there_already()
    {
        var page = await OpenAsync("/zoeken?zoek=een onderzeeboot");
        Assert.Contains("Niets gevonden", page);
        Assert.Contains("href=\"/plaats/vraag?tekst=een%20onderzeeboot\"", page);

        var visitor = street.Door.Visit();
        await visitor.OpenAsync("/plaats/vraag?tekst=een%20onderzeeboot");
        await visitor.SubmitAsync("plaats", ("Typed.Category", "Other"));
        Assert.Contains("value=\"een onderzeeboot\"", (await visitor.OpenAsync("/plaats/vraag/tekst")).Page);
    }

    [Fact]
    public async Task A_typing_mistake_is_said()
    {
        Assert.Contains("Dit lijkt erop", await OpenAsync("/zoeken?zoek=tiun"));
        Assert.DoesNotContain("Dit lijkt erop", await OpenAsync("/zoeken?zoek=tuin"));
    }

    [Fact]
    public async Task Nearest_is_offered_to_who_chose_a_buurt()
    {
        Assert.DoesNotContain("Dichtbij eerst", await OpenAsync("/zoeken?zoek=tuin"));
        var visitor = street.Door.Visit();
        await visitor.OpenAsync("/account/lezen?buurt=slaaghwijk&terug=/");
        Assert.Contains("Dichtbij eerst", (await visitor.OpenAsync("/zoeken?zoek=tuin")).Page);
    }

    [Fact]
    public async Task A_number_that_hangs_no_more_leads_to_what_it_was()
    {
        var number = (await street.PostAsync(note)).Number;
        Assert.Contains("1 bericht gevonden", await OpenAsync($"/zoeken?zoek={number}"));
        await street.Door.Gate.WriteAsync(async db =>
            (await db.Posts.FindAsync(note))!.Withdraw(ria, street.Door.Clock.GetUtcNow().UtcDateTime)
        );

        var page = await OpenAsync($"/zoeken?zoek={number}");
        Assert.Contains($"Nummer {number} hangt er niet meer.", page);
        Assert.Contains($"href=\"/leiden/{number}\"", page);
    }

    [Theory]
    [InlineData("/zoeken?zoek=%22%27*%20OR%20%29&soort=99&buurt=nergens&orde=x&wat=y&blad=-1")]
    [InlineData("/zoeken?zoek=%00%F0%9F%98%80&blad=99999999999")]
    [InlineData("/zoeken")]
    [InlineData("/vragen?zoek=tuin")]
    public async Task Whatever_stands_in_the_address_the_page_comes(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await street.Door.Visit().OpenAsync(address)).Status);

    private async Task<string> OpenAsync(string address) => (await street.Door.Visit().OpenAsync(address)).Page;
}
