using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Matches;

/// <summary>What two people who found each other arrange.</summary>
public sealed class MatchCommands(WriteGate gate, TimeProvider clock)
{
    /// <summary>The other is told each time; so often in a day it may change.</summary>
    public const int ChangesPerDay = 10;

    private static readonly DomainEventKind[] Arranging = [DomainEventKind.AppointmentMade, DomainEventKind.AppointmentMoved];

    /// <param name="startsAt">UTC.</param>
    public Task<Result> ArrangeAsync(ResidentActor actor, MatchId id, DateTime startsAt, string? place) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.MakeAppointment))
                return new NotAllowed();
            if (await db.Matches.FindAsync(id) is not { } match)
                return new NotFound();
            var now = clock.GetUtcNow().UtcDateTime;
            var today = now.AddDays(-1);
            // Who may not is told that, and nothing about how often it was changed.
            var arranged = match.Arrange(actor.PersonId, startsAt, place, now);
            if (!arranged.IsDone)
                return arranged;
            return
                await db.DomainEvents.CountAsync(row => Arranging.Contains(row.Kind) && row.SubjectId == id.Value && row.At > today)
                < ChangesPerDay
                ? Result.Done
                : new EnoughChangesToday();
        });

    /// <summary>They do not meet then. However often it was changed today: who cannot come can always say so.</summary>
    public Task<Result> CallOffAsync(ResidentActor actor, MatchId id) => gate.WriteAsync(async db =>
        !actor.May(Permission.MakeAppointment) ? new NotAllowed()
        : await db.Matches.FindAsync(id) is { } match ? match.CallOff(actor.PersonId, clock.GetUtcNow().UtcDateTime) : new NotFound());
}
