using System.Net;
using System.Text.RegularExpressions;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.Conversations.Mediating;

/// <summary>The same, as Ria, Samer and Saskia see it.</summary>
public sealed partial class MediatorPageTests
{
    [Fact]
    public async Task Ria_asks_Samer_agrees_Saskia_reads_and_writes_and_Ria_ends_it()
    {
        using var street = await SmallStreet.SettleAsync();
        var (ria, samer) = (await street.JoinAsync("Ria", "ria@voorbeeld.nl"), await street.JoinAsync("Samer", "samer@voorbeeld.nl"));
        var talk = await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wie snoeit mijn heg?"));
        var address = $"/gesprek/{talk.Value}";
        var her = await (await street.ComeInAsync("ria@voorbeeld.nl")).OpenAsync(address);
        var him = await street.ComeInAsync("samer@voorbeeld.nl");
        var saskia = await street.Door.StepIntoAsync("Broker");

        await her.SubmitAsync("meedenker", ("meedenken", "vraag"));
        Assert.Contains("Tot dan leest niemand mee.", (await her.OpenAsync(address)).Page);
        Assert.DoesNotMatch(Talk(), (await saskia.OpenAsync("/makelaar")).Page);
        Assert.Contains("Ria vraagt of er iemand van Buuv mag meedenken.", (await him.OpenAsync(address)).Page);
        await him.SubmitAsync("meedenker", ("meedenken", "ja"));

        await saskia.OpenAsync("/makelaar");
        var page = Talk().Match(saskia.Page).Groups["page"].Value;
        await saskia.OpenAsync(page);
        Assert.DoesNotContain("Dat doe ik graag.", saskia.Page);
        await saskia.SubmitAsync("meedenken");
        Assert.DoesNotContain("Dat doe ik graag.", saskia.Page);
        await saskia.SubmitAsync("lezen");
        Assert.Contains("Dat doe ik graag.", saskia.Page);
        await saskia.SubmitAsync("zeg-mee", ("tekst", ""));
        Assert.Contains("class=\"error\"", saskia.Page);
        await saskia.SubmitAsync("zeg-mee", ("tekst", "Zal ik jullie bellen?"));
        Assert.Contains("Zal ik jullie bellen?", saskia.Page);

        await her.OpenAsync(address);
        Assert.Contains("Saskia van Buuv leest mee en schrijft mee.", her.Page);
        Assert.Contains("Zal ik jullie bellen?", her.Page);
        await her.SubmitAsync("meedenker", ("meedenken", "stop"));
        await saskia.SubmitAsync("lezen");
        Assert.Contains("Je leest niets meer.", saskia.Page);
        Assert.DoesNotContain("Dat doe ik graag.", saskia.Page);
        Assert.Equal(HttpStatusCode.NotFound, (await saskia.OpenAsync($"/makelaar/gesprek/{Guid.NewGuid()}")).Status);
    }

    [GeneratedRegex("href=\"(?<page>/makelaar/gesprek/[0-9a-f-]{36})\"")]
    private static partial Regex Talk();
}
