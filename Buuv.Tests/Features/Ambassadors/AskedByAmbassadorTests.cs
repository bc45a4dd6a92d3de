using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Ambassadors;

/// <summary>Mina knows Samer helps gladly. So does everybody; he is left in peace in time.</summary>
public sealed class AskedByAmbassadorTests : IAsyncLifetime
{
    private static readonly StaffActor Mina = new("Mina", [new(StaffRole.Ambassador, null)]);

    private SmallStreet street = null!;
    private ResidentId ria, samer;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ria, samer) = (await street.JoinAsync("Ria", "ria@voorbeeld.nl"), await street.JoinAsync("Samer", "samer@voorbeeld.nl"));
        await street.PlaceAsync(samer, "Ik snoei graag tuinen", PostKind.Offer);
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_third_time_in_a_week_is_too_often_and_he_is_not_proposed()
    {
        Assert.Null((await InviteAsync("Wie snoeit mijn heg?")).Refusal);
        Assert.Single(await ProposedAsync("Wie wiedt mijn tuin?"));
        Assert.Null((await InviteAsync("Wie harkt mijn blad?")).Refusal);

        Assert.IsType<NeighbourNotAsked>((await InviteAsync("Wie plant mijn bollen?")).Refusal);
        Assert.Empty(await ProposedAsync("Wie maait mijn gras?"));

        street.Door.Clock.Move(AskRules.Rest);
        Assert.Single(await ProposedAsync("Wie veegt mijn stoep?"));
        Assert.Null((await InviteAsync("Wie geeft mijn planten water?")).Refusal);
    }

    [Fact]
    public async Task After_a_yes_he_rests_and_after_a_no_he_does_not()
    {
        await InviteAsync("Wie snoeit mijn heg?");
        await using (var db = street.Door.Read())
            Assert.Null(
                (await street.Door.Get<InvitationCommands>().AcceptAsync(new(samer), (await db.Invitations.SingleAsync()).Id)).Refusal
            );
        Assert.IsType<NeighbourNotAsked>((await InviteAsync("Wie harkt mijn blad?")).Refusal);
        Assert.Empty(await ProposedAsync("Wie maait mijn gras?"));

        street.Door.Clock.Move(AskRules.Rest);
        Assert.Null((await InviteAsync("Wie plant mijn bollen?")).Refusal);
        await using (var db = street.Door.Read())
            await street
                .Door.Get<InvitationCommands>()
                .DeclineAsync(new(samer), (await db.Invitations.SingleAsync(asked => asked.Answer == InvitationAnswer.Waiting)).Id);
        Assert.Single(await ProposedAsync("Wie veegt mijn stoep?"));
    }

    [Fact]
    public async Task Nu_even_niet_holds_until_its_day_and_then_he_may_be_asked()
    {
        var profiles = street.Door.Get<HelperProfileCommands>();
        Assert.Null((await profiles.RestUntilAsync(new(samer), DutchTime.Today(street.Door.Clock).AddDays(3))).Refusal);
        Assert.IsType<NeighbourNotAsked>((await InviteAsync("Wie snoeit mijn heg?")).Refusal);
        Assert.Empty(await ProposedAsync("Wie maait mijn gras?"));

        street.Door.Clock.Move(TimeSpan.FromDays(3));
        Assert.Single(await ProposedAsync("Wie wiedt mijn tuin?"));
        Assert.Null((await InviteAsync("Wie harkt mijn blad?")).Refusal);
    }

    [Fact]
    public async Task Mina_reads_why_he_fits_and_no_number_or_address()
    {
        var samers = Assert.Single(await ProposedAsync("Wie snoeit mijn heg?"));
        Assert.Equal(("Samer", "Slaaghwijk"), (samers.Name, samers.Neighbourhood));
        Assert.Equal(
            ["Samer helpt graag met: tuin.", "Samer woont in dezelfde buurt.", "Samer is nog nooit gevraagd."], samers.Why);
        Assert.DoesNotContain("@", string.Join(' ', samers.Why));
    }

    [Fact]
    public async Task Who_was_never_asked_comes_before_who_was()
    {
        await street.PlaceAsync(await street.JoinAsync("Bep", "bep@voorbeeld.nl"), "Ik hark graag", PostKind.Offer);
        await InviteAsync("Wie snoeit mijn heg?");
        Assert.Equal(["Bep", "Samer"], (await ProposedAsync("Wie maait mijn gras?")).Select(one => one.Name));
    }

    [Fact]
    public async Task Who_offers_something_else_is_not_asked_for_this()
    {
        var kees = await street.JoinAsync("Kees", "kees@voorbeeld.nl");
        var vraag = await street.PlaceAsync(ria, "Wie snoeit mijn heg?");
        Assert.IsType<NeighbourNotAsked>((await street.Door.Get<InvitationCommands>().InviteAsync(Mina, vraag, kees)).Refusal);
    }

    private async Task<Result> InviteAsync(string title) =>
        await street.Door.Get<InvitationCommands>().InviteAsync(Mina, await street.PlaceAsync(ria, title), samer);

    private async Task<IReadOnlyList<SuggestedHelper>> ProposedAsync(string title) =>
        await street
            .Door.Get<AmbassadorQueries>()
            .CandidatesAsync((await street.Door.Get<PostQueries>().FindAsync(await street.PlaceAsync(ria, title)))!);
}
