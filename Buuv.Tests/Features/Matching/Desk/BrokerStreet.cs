using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Matching.Desk;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matching.Desk;

/// <summary>Ria asks, Samer offers to garden. Saskia and Otto are brokers of Leiden, with accounts; Karel is one of Haarlem.</summary>
internal sealed class BrokerStreet(TestDatabase database, Resident ria, Resident samer) : IAsyncDisposable
{
    public static readonly StaffActor Saskia = Phone.Desk.At(StaffRole.Broker, "Saskia", Street.Leiden.Value);
    public static readonly StaffActor Otto = Phone.Desk.At(StaffRole.Broker, "Otto", Street.Leiden.Value);
    public static readonly StaffActor Karel = Phone.Desk.At(StaffRole.Broker, "Karel", "GM0392");
    public static readonly StaffActor Bo = Phone.Desk.At(StaffRole.CommunityWorker, "Bo", Street.Leiden.Value);

    private static readonly AwakeHours Awake = new(new(8, 0), new(21, 0), DutchTime.Zone);

    public TestDatabase Database => database;

    public Resident Samer => samer;

    public PromiseCommands Commands => database.Get<PromiseCommands>();

    public BrokerQueries Queries => database.Get<BrokerQueries>();

    public static async Task<BrokerStreet> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        foreach (var broker in new[] { Saskia, Otto, Karel })
            await database.StoreAsync(
                new Account { Id = broker.AccountId, UserName = broker.Name, StaffName = broker.Name },
                new AccountDuty { AccountId = broker.AccountId, Role = StaffRole.Broker, Scope = broker.Duties[0].Scope });
        var (ria, samer) = (await database.MoveInAsync("Ria"), await database.MoveInAsync("Samer", mail: "samer@voorbeeld.nl"));
        var street = new BrokerStreet(database, ria, samer);
        await street.PlaceAsync(samer, Street.Draft("Ik help graag in de tuin", kind: PostKind.Offer));
        return street;
    }

    /// <summary>Ria asks something, and is promised an answer.</summary>
    public async Task<Post> AskedAsync(string title = "Wie snoeit mijn heg?", DateOnly? date = null)
    {
        var id = await PlaceAsync(ria, Street.Draft(title, date: date));
        var post = await PostAsync(id);
        await database.StoreAsync(AnswerPromise.Begin(post, new(), Awake, database.Clock.Now));
        return post;
    }

    /// <summary>Somebody comes to live here today, and puts something up when they say something.</summary>
    public async Task<Resident> JoinTodayAsync(string name, string? says)
    {
        var who = new Introduction(name, null, Reachability.Web, null, null);
        var resident = Resident.Join(Id.New<ResidentId>(), who, Street.Slaaghwijk.Code, database.Clock.Now).Value;
        resident.BecomeMember(MembershipGround.Before, database.Clock.Now);
        await database.StoreAsync(resident);
        if (says is not null) await PlaceAsync(resident, Street.Draft(says));
        return resident;
    }

    /// <summary>Samer said yes to a question just now, so he rests.</summary>
    public async Task SaidYesAsync()
    {
        var post = await AskedAsync("Wie snoeit mijn rozen?");
        var asked = Invitation.Send(Id.New<InvitationId>(), post, samer, "Mina", database.Clock.Now).Value;
        Assert.Null(asked.Accept(samer.Id, database.Clock.Now).Refusal);
        await database.StoreAsync(asked);
    }

    /// <summary>Samer wants to be asked nothing for a month.</summary>
    public async Task RestsAsync()
    {
        var today = DateOnly.FromDateTime(database.Clock.Now);
        var profile = HelperProfile.Of(samer.Id);
        Assert.Null(profile.RestUntil(today.AddDays(30), today).Refusal);
        await database.StoreAsync(profile);
    }

    public async Task BlockAsync(ResidentId one, ResidentId other) =>
        await database.StoreAsync(Block.Put(one, other, "Samer", database.Clock.Now).Value);

    public async Task<Post> PostAsync(PostId id)
    {
        await using var db = database.Read();
        return await db.Posts.SingleAsync(post => post.Id == id);
    }

    public async Task<AnswerPromise> PromiseAsync(PostId id)
    {
        await using var db = database.Read();
        return await db.AnswerPromises.SingleAsync(promise => promise.Id == id);
    }

    public async Task<PromiseView> ViewAsync(Post post, StaffActor? actor = null) =>
        (await Queries.FindAsync(actor ?? Saskia, "leiden", post.Number.ToString()))!;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<PostId> PlaceAsync(Resident author, Draft draft)
    {
        var placed = await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(author.Id), draft);
        Assert.Null(placed.Refusal);
        return placed.Value;
    }
}
