using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Moderation;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Moderation;

/// <summary>Ria and Samer, whom everybody knows; Nieuw, who came yesterday; and Wim, who reads along.</summary>
public sealed class ModerationStreet : IAsyncDisposable
{
    public const string MoneyFirst = "Ik help, maak eerst € 50 over.";

    public static readonly StaffActor Wim = Moderator("Wim", "GM0546");
    public static readonly StaffActor Els = Moderator("Els", "GM0546");

    private ModerationStreet(TestDatabase database, Resident ria, Resident samer, Resident stranger) =>
        (Database, Ria, Samer, Stranger) = (database, ria, samer, stranger);

    public TestDatabase Database { get; }

    public Resident Ria { get; }

    public Resident Samer { get; }

    public Resident Stranger { get; }

    public ConversationCommands Talks => Database.Get<ConversationCommands>();

    public PostCommands Posts => Database.Get<PostCommands>();

    public ReviewCommands Desk => Database.Get<ReviewCommands>();

    public static async Task<ModerationStreet> SettleAsync()
    {
        var database = await TestDatabase.OpenAsync();
        var stranger = Newcomer(database, "Nieuw", null);
        await database.StoreAsync(stranger);
        return new(
            database,
            await database.MoveInAsync("Ria", mail: "ria@voorbeeld.nl"),
            await database.MoveInAsync("Samer", mail: "samer@voorbeeld.nl"),
            stranger
        );
    }

    public static StaffActor Moderator(string name, string? scope) =>
        new(name, [new Duty(StaffRole.Moderator, scope)]) { AccountId = Guid.NewGuid() };

    /// <summary>Somebody who came in yesterday.</summary>
    /// <param name="by">Why we believe that they live here; null when nobody said so.</param>
    public static Resident Newcomer(TestDatabase database, string name, MembershipGround? by)
    {
        var yesterday = database.Clock.Now.AddDays(-1);
        var resident = Resident
            .Join(Id.New<ResidentId>(), new(name, null, Reachability.Web, null, null), database.Map.Find("slaaghwijk")!.Code, yesterday)
            .Value;
        if (by is { } ground)
            resident.BecomeMember(ground, yesterday);
        return resident;
    }

    public async Task<PostId> PlaceAsync(Resident author, string title = "Wil je mijn tuin snoeien?") =>
        Done(await Posts.PlaceAsync(Guid.NewGuid(), new(author.Id), Street.Draft(title)));

    public async Task<ConversationId> AnswerAsync(Resident neighbour, PostId post, string text) =>
        Done(await Talks.RespondAsync(Guid.NewGuid(), new(neighbour.Id), post, text));

    public async Task<Review> OnlyReviewAsync()
    {
        await using var db = Database.Read();
        return await db.Reviews.SingleAsync();
    }

    /// <summary>Wim lets the only review through, and does not think better of it.</summary>
    public async Task LetThroughAsync()
    {
        Assert.Null((await Desk.LetThroughAsync(Wim, (await OnlyReviewAsync()).Id)).Refusal);
        await TenSecondsLaterAsync();
    }

    /// <summary>What was decided is released, and told.</summary>
    public async Task TenSecondsLaterAsync()
    {
        Database.Clock.Move(UndoableDeed.Pause);
        await Database.Get<DeedRelease>().ReleaseDueAsync();
        await Database.Get<NotificationDispatcher>().CatchUpAsync();
    }

    /// <summary>How many of these there are.</summary>
    public async Task<int> CountAsync<T>() where T : class
    {
        await using var db = Database.Read();
        return await db.Set<T>().CountAsync();
    }

    public async Task<T> ReadAsync<T>(Func<BuuvDb, Task<T>> read)
    {
        await using var db = Database.Read();
        return await read(db);
    }

    public static T Done<T>(Result<T> result)
    {
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Value;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
