using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Ambassadors;

/// <summary>Samer is asked by mail and answers with one press, without signing in.</summary>
public sealed partial class AskedByLinkTests : IAsyncLifetime
{
    private SmallStreet street = null!;
    private ResidentId samer;
    private string address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        var ria = await street.JoinAsync("Ria", "ria@voorbeeld.nl");
        samer = await street.JoinAsync("Samer", "samer@voorbeeld.nl");
        await street.InviteAsync(samer, await street.PlaceAsync(ria, "Wie snoeit mijn heg?"));
        address = LinkIn().Match((await street.ToldAsync()).Single(letter => letter.To == "samer@voorbeeld.nl").Body).Value;
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Looking_at_it_uses_nothing_as_a_mail_scanner_looks_too()
    {
        var scanner = await street.Door.Visit().OpenAsync(address);
        Assert.Contains("Wie snoeit mijn heg?", scanner.Page);
        var asked = await AskedAsync();
        Assert.Equal((InvitationAnswer.Waiting, null), (asked.Answer, asked.SeenAt));
    }

    [Theory]
    [InlineData("ja", InvitationAnswer.Yes, "Schrijf je buur nu een bericht.")]
    [InlineData("nee", InvitationAnswer.No, "Dank je wel voor je antwoord.")]
    [InlineData("nu-niet", InvitationAnswer.NotNow, "We vragen je twee weken niets.")]
    public async Task One_press_answers_and_the_link_says_so_afterwards(string press, InvitationAnswer answer, string said)
    {
        var visitor = await street.Door.Visit().OpenAsync(address);
        await visitor.SubmitAsync("uitnodiging", ("doe", press));
        Assert.Contains(said, visitor.Page);
        var asked = await AskedAsync();
        Assert.Equal(answer, asked.Answer);
        Assert.NotNull(asked.SeenAt);
        Assert.Contains(said, (await street.Door.Visit().OpenAsync(address)).Page);
    }

    [Fact]
    public async Task After_not_now_the_day_is_kept_and_another_answer_changes_nothing()
    {
        var (one, other) = (await street.Door.Visit().OpenAsync(address), await street.Door.Visit().OpenAsync(address));
        await one.SubmitAsync("uitnodiging", ("doe", "nu-niet"));
        await other.SubmitAsync("uitnodiging", ("doe", "ja"));
        Assert.Equal(InvitationAnswer.NotNow, (await AskedAsync()).Answer);
        await using var db = street.Door.Read();
        var until = DutchTime.Today(street.Door.Clock).AddDays(NotNowAnswer.Days);
        Assert.Equal(until, (await db.HelperProfiles.SingleAsync(profile => profile.Id == samer, Cancel)).NotBefore);
    }

    [Fact]
    public async Task A_link_that_was_never_made_leads_nowhere()
    {
        var visitor = await street.Door.Visit().OpenAsync("/gevraagd/iets-anders");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
    }

    private async Task<Invitation> AskedAsync()
    {
        await using var db = street.Door.Read();
        return await db.Invitations.SingleAsync(asked => asked.NeighbourId == samer, Cancel);
    }

    [GeneratedRegex(@"/gevraagd/[\w\-]+")]
    private static partial Regex LinkIn();
}
