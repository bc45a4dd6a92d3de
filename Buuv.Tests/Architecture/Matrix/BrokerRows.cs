using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations.Mediating;
using Buuv.Portal.Features.Matching.Desk;
using Buuv.Portal.Features.Matching.Desk.Placing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>What is done about a request of Ria's that nobody answered.</summary>
internal static class BrokerRows
{
    private static readonly AwakeHours Awake = new(new(8, 0), new(21, 0), DutchTime.Zone);

    public static IReadOnlyList<StaffRow> All { get; } =
    [
        Row("AskAsync", async (commands, street, actor, id) => (await commands.AskAsync(actor, id, [await HelperAsync(street)])).Refusal),
        Row("TakeOnAsync", async (commands, _, actor, id) => (await commands.TakeOnAsync(actor, id)).Refusal),
        Row("HandOverAsync", async (commands, street, actor, id) =>
        {
            var next = await street.AccountAsync();
            await street.AddAsync(new AccountDuty { AccountId = next, Role = StaffRole.Broker, Scope = MatrixStreet.Town });
            return (await commands.HandOverAsync(actor, id, next)).Refusal;
        }),
        Row("FoundElsewhereAsync", async (commands, _, actor, id) => (await commands.FoundElsewhereAsync(actor, id)).Refusal),
        Row("AskAnywayAsync", async (commands, street, actor, id) =>
            (await commands.AskAnywayAsync(actor, id, await HelperAsync(street), "Ze zei dat het mag.")).Refusal),
        Row("NoteAsync", async (commands, _, actor, id) => (await commands.NoteAsync(Guid.NewGuid(), actor, id, "Gebeld.")).Refusal),
        new("MatchPlacing.PlaceAsync", Permission.KeepPromises, async (street, actor) =>
            (await street.Get<MatchPlacing>().PlaceAsync(actor, await PromisedAsync(street), await HelperAsync(street), true)).Refusal),
        new("NeighbourFinder.FindAsync", Permission.KeepPromises, async (street, actor) =>
        {
            await HelperAsync(street);
            return (await street.Get<NeighbourFinder>().FindAsync(actor, "Buur")).Count > 0 ? null : new NotFound();
        }),
        Talk("JoinAsync", async (commands, _, actor, id) => (await commands.JoinAsync(actor, id)).Refusal),
        Talk("ReadAsync", async (commands, _, actor, id) =>
            (await commands.JoinAsync(actor, id)).Refusal ?? (await commands.ReadAsync(actor, id)).Refusal),
        Talk("SayAsync", async (commands, _, actor, id) => (await commands.JoinAsync(actor, id)).Refusal
            ?? (await commands.SayAsync(Guid.NewGuid(), actor, id, "Zal ik bellen?")).Refusal),
        Talk("LeaveAsync", async (commands, _, actor, id) =>
            (await commands.JoinAsync(actor, id)).Refusal ?? (await commands.LeaveAsync(actor, id)).Refusal),
        new("MediationQueries.ListAsync", Permission.KeepPromises, async (street, actor) =>
        {
            await AgreedAsync(street);
            return (await street.Get<MediationQueries>().ListAsync(actor)).Count > 0 ? null : new NotFound();
        }),
        new("MediationQueries.FindAsync", Permission.KeepPromises, async (street, actor) =>
            StaffRows.Some(await street.Get<MediationQueries>().FindAsync(actor, await AgreedAsync(street)))),
        new("MediationQueries.SaidAsync", Permission.KeepPromises, async (street, actor) =>
        {
            var id = await AgreedAsync(street);
            await street.Get<MediationCommands>().JoinAsync(actor, id);
            return (await street.Get<MediationQueries>().SaidAsync(actor, id)).Count > 0 ? null : new NotFound();
        }),
        new("BrokerQueries.ListAsync", Permission.KeepPromises, async (street, actor) =>
        {
            var id = await PromisedAsync(street);
            var lines = await street.Get<BrokerQueries>().ListAsync(actor);
            return lines.Any(line => line.Id == id) ? null : new NotFound();
        }),
        new("BrokerQueries.FindAsync", Permission.KeepPromises, async (street, actor) =>
        {
            var id = await PromisedAsync(street);
            await using var db = street.Read();
            var number = (await db.Posts.SingleAsync(post => post.Id == id)).Number.ToString();
            return StaffRows.Some(await street.Get<BrokerQueries>().FindAsync(actor, "leiden", number));
        }),
    ];

    private static StaffRow Row(string command, Func<PromiseCommands, MatrixStreet, StaffActor, PostId, Task<Refusal?>> act) =>
        new($"{nameof(PromiseCommands)}.{command}", Permission.KeepPromises, async (street, actor) =>
            await act(street.Get<PromiseCommands>(), street, actor, await PromisedAsync(street)));

    private static StaffRow Talk(string command, Func<MediationCommands, MatrixStreet, StaffActor, MediationId, Task<Refusal?>> act) =>
        new($"{nameof(MediationCommands)}.{command}", Permission.KeepPromises, async (street, actor) =>
            await act(street.Get<MediationCommands>(), street, actor, await AgreedAsync(street)));

    // Ria and Youssef both want that somebody thinks along.
    private static async Task<MediationId> AgreedAsync(MatrixStreet street)
    {
        var (commands, talk) = (street.Get<MediationCommands>(), await street.TalkAsync());
        foreach (var one in new[] { street.Ria, street.Youssef })
            Assert.Null((await commands.WantAsync(new ResidentActor(one), talk)).Refusal);
        await using var db = street.Read();
        return (await db.Mediations.SingleAsync(open => open.ConversationId == talk && open.EndedAt == null)).Id;
    }

    // A broker has it, so that it stands on the desk at once. The one of the try before is over: the list ends somewhere.
    private static async Task<PostId> PromisedAsync(MatrixStreet street)
    {
        await street.Gate.WriteAsync(async db =>
        {
            await db.AnswerPromises.ExecuteDeleteAsync();
            return Result.Done;
        });
        var id = await street.NoteAsync();
        await using var db = street.Read();
        var promise = AnswerPromise.Begin(await db.Posts.SingleAsync(post => post.Id == id), new(), Awake, street.Clock.Now);
        Assert.True(promise.TakeOn(Guid.NewGuid(), "Otto", street.Clock.Now).IsDone);
        await street.AddAsync(promise);
        return id;
    }

    // Somebody new for each, so that no rest and no cap is in the way.
    internal static async Task<ResidentId> HelperAsync(MatrixStreet street)
    {
        var helper = Street.Join("Buur", Street.Slaaghwijk, mail: $"{Guid.NewGuid():N}@example.org");
        var profile = HelperProfile.Of(helper.Id);
        var all = CategorySet.Of(Enum.GetValues<Category>());
        Assert.Null(profile.Tell(new(true, all, [], true, default, HelperProfile.WholeTown, null), DateTime.UtcNow).Refusal);
        await street.AddAsync(helper, profile);
        return helper.Id;
    }
}
