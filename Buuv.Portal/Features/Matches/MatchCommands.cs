using Buuv.Domain;
using Buuv.Portal.Data;

namespace Buuv.Portal.Features.Matches;

/// <summary>What two people who found each other arrange.</summary>
public sealed class MatchCommands(WriteGate gate, TimeProvider clock)
{
    /// <param name="startsAt">UTC.</param>
    public Task<Result> ArrangeAsync(ResidentId actor, MatchId id, DateTime startsAt, string? place) => gate.WriteAsync(async db =>
        await db.Matches.FindAsync(id) is { } match ? match.Arrange(actor, startsAt, place, clock.GetUtcNow().UtcDateTime) : new NotFound());
}
