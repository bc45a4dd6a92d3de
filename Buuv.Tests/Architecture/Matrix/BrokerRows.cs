using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Matching.Desk;
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
