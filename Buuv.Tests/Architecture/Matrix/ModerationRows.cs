using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>What takes the duty of a moderator.</summary>
internal static class ModerationRows
{
    private static readonly StaffActor Wim = new("Wim", [new(StaffRole.Moderator, null)]) { AccountId = Guid.NewGuid() };

    public static IReadOnlyList<StaffRow> All { get; } =
    [
        new("ReviewQueries.QueueAsync", Permission.Moderate, async (street, actor) =>
        {
            await ReportedAsync(street);
            return (await street.Get<ReviewQueries>().QueueAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("ReviewQueries.FindAsync", Permission.Moderate, async (street, actor) =>
            await street.Get<ReviewQueries>().FindAsync(actor, await ReportedAsync(street)) is null ? new NotFound() : null),
        new("PersonQueries.FindAsync", Permission.Moderate, async (street, actor) =>
            await street.Get<PersonQueries>().FindAsync(actor, street.Ria) is null ? new NotFound() : null),
        new("ReviewCommands.LetThroughAsync", Permission.Moderate, async (street, actor) =>
            (await street.Get<ReviewCommands>().LetThroughAsync(actor, await ReportedAsync(street))).Refusal),
        new("ReviewCommands.TurnDownAsync", Permission.Moderate, async (street, actor) =>
            (await street.Get<ReviewCommands>().TurnDownAsync(actor, await ReportedAsync(street), 1)).Refusal),
        new("ReviewCommands.LeaveAsync", Permission.Moderate, async (street, actor) =>
            (await street.Get<ReviewCommands>().LeaveAsync(actor, await ReportedAsync(street))).Refusal),
        new("ReviewCommands.MoveInwardAsync", Permission.Moderate, async (street, actor) =>
            (await street.Get<ReviewCommands>().MoveInwardAsync(actor, await ReportedAsync(street), "Te zwaar")).Refusal),
    ];

    /// <summary>A note of Ria's that a moderator took down.</summary>
    public static async Task<ReviewId> TurnedDownAsync(MatrixStreet street)
    {
        var review = await ReportedAsync(street);
        Assert.Null((await street.Get<ReviewCommands>().TurnDownAsync(Wim, review, 1)).Refusal);
        return review;
    }

    private static async Task<ReviewId> ReportedAsync(MatrixStreet street)
    {
        var post = await street.NoteAsync();
        Assert.Null((await street.Get<ReportCommands>().OfNoteAsync(null, post, "")).Refusal);
        await using var db = street.Read();
        return (await db.Reviews.FirstAsync(review => review.PostId == post)).Id;
    }
}
