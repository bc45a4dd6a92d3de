using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Matching.Loads;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Matching;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Tests.Features.Matching.Loads;

/// <summary>Samer helps Ria again and again: somebody of the house asks how that goes.</summary>
public sealed class HelperLoadQueueTests : IAsyncLifetime
{
    private static readonly StaffActor Saskia = Phone.Desk.At(StaffRole.Broker, "Saskia", Street.Leiden.Value);

    private TestDatabase database = null!;
    private Resident ria = null!, samer = null!;

    private HelperLoadQueue Queue => database.Get<IEnumerable<IWorkQueue>>().OfType<HelperLoadQueue>().Single();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        (ria, samer) = (await database.MoveInAsync("Ria"), await database.MoveInAsync("Samer", mail: "samer@voorbeeld.nl"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Where_the_rules_ask_him_no_more_for_her_a_broker_reads_it_and_not_before()
    {
        for (var times = 1; times < AskRules.CarriesMatches; times++) await HelpedAsync(samer);
        Assert.Empty(await Queue.WaitingAsync(Saskia, Cancel));
        Assert.NotEqual(WhyNot.Carries, await WhyNotAsync());

        await HelpedAsync(samer);

        var work = Assert.Single(await Queue.WaitingAsync(Saskia, Cancel));
        Assert.Equal(("Samer helpt Ria vaak", $"/telefoon?beller={samer.Id.Value}"), (work.Title, work.Address));
        Assert.Contains("3 keer in 90 dagen", work.About);
        Assert.False(work.Wait.IsLate(database.Clock.Now.AddDays(6)));
        Assert.True(work.Wait.IsLate(database.Clock.Now.AddDays(7)));
        Assert.Equal(WhyNot.Carries, await WhyNotAsync());
    }

    [Fact]
    public async Task Three_helpers_for_one_person_carry_nobody()
    {
        foreach (var name in new[] { "Bep", "Kees", "Ans" }) await HelpedAsync(await database.MoveInAsync(name));
        Assert.Empty(await Queue.WaitingAsync(Saskia, Cancel));
    }

    [Fact]
    public async Task It_is_gone_when_somebody_spoke_with_him_since_and_back_after_the_next_time()
    {
        for (var times = 0; times < AskRules.CarriesMatches; times++) await HelpedAsync(samer);
        database.Clock.Move(TimeSpan.FromHours(1));
        var call = PhoneCall.PickUp(Id.New<PhoneCallId>(), Guid.NewGuid(), "Joke", database.Clock.Now);
        Assert.Null(call.With(samer.Id).Refusal);
        await database.StoreAsync(call);
        Assert.Single(await Queue.WaitingAsync(Saskia, Cancel));
        await database.Gate.WriteAsync(
            async db => (await db.PhoneCalls.FindAsync([call.Id], Cancel))!.HangUp(CallOutcome.Other, database.Clock.Now), Cancel);
        Assert.Empty(await Queue.WaitingAsync(Saskia, Cancel));
        database.Clock.Move(TimeSpan.FromHours(1));
        await HelpedAsync(samer);
        Assert.Contains("4 keer", Assert.Single(await Queue.WaitingAsync(Saskia, Cancel)).About);
    }

    [Fact]
    public async Task It_is_gone_after_ninety_days_and_not_for_others()
    {
        for (var times = 0; times < AskRules.CarriesMatches; times++) await HelpedAsync(samer);
        Assert.Empty(await Queue.WaitingAsync(Phone.Desk.At(StaffRole.Broker, "Karel", "GM0392"), Cancel));
        Assert.Empty(await Queue.WaitingAsync(Phone.Desk.At(StaffRole.PhoneVolunteer, "Joke", null), Cancel));
        database.Clock.Move(TimeSpan.FromDays(AskRules.CarriesDays));
        Assert.Empty(await Queue.WaitingAsync(Saskia, Cancel));
    }

    private async Task HelpedAsync(Resident helper)
    {
        var post = (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft("Wie wiedt mijn tuin?"))).Value;
        var talks = database.Get<ConversationCommands>();
        var talk = (await talks.RespondAsync(Guid.NewGuid(), new(helper.Id), post, "Ik kom.")).Value;
        Assert.Null((await talks.SayYesAsync(new(ria.Id), talk)).Refusal);
    }

    private async Task<WhyNot?> WhyNotAsync()
    {
        var offer = Street.Draft("Ik help graag in de tuin", kind: PostKind.Offer);
        var placed = await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(samer.Id), offer);
        Assert.Null(placed.Refusal);
        var draft = Street.Draft("Wie snoeit mijn heg?");
        var asked = (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), draft)).Value;
        await using var db = database.Read();
        return await database.Get<HelperRanking>().WhyNotAsync(db, (await db.Posts.FindAsync([asked], Cancel))!, samer.Id, Cancel);
    }
}
