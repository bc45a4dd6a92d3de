using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Privacy;

/// <summary>Mina knows Samer helps gladly. So does everybody; he is left in peace in time.</summary>
public sealed class LoadGuardTests : IAsyncLifetime
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

        Assert.IsType<AskedEnough>((await InviteAsync("Wie plant mijn bollen?")).Refusal);
        Assert.Empty(await ProposedAsync("Wie maait mijn gras?"));

        street.Door.Clock.Move(AskedLately.Week);
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
        Assert.IsType<RestsAfterYes>((await InviteAsync("Wie harkt mijn blad?")).Refusal);
        Assert.Empty(await ProposedAsync("Wie maait mijn gras?"));

        street.Door.Clock.Move(AskedLately.Week);
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
        Assert.IsType<RestsForNow>((await InviteAsync("Wie snoeit mijn heg?")).Refusal);
        Assert.Empty(await ProposedAsync("Wie maait mijn gras?"));

        street.Door.Clock.Move(TimeSpan.FromDays(3));
        Assert.Single(await ProposedAsync("Wie wiedt mijn tuin?"));
        Assert.Null((await InviteAsync("Wie harkt mijn blad?")).Refusal);
    }

    private async Task<Result> InviteAsync(string title) =>
        await street.Door.Get<InvitationCommands>().InviteAsync(Mina, await street.PlaceAsync(ria, title), samer);

    private async Task<IReadOnlyList<CandidateView>> ProposedAsync(string title) =>
        await street
            .Door.Get<AmbassadorQueries>()
            .CandidatesAsync((await street.Door.Get<PostQueries>().FindAsync(await street.PlaceAsync(ria, title)))!);
}
