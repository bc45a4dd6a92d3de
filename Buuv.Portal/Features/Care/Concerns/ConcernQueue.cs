using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Care.Concerns;

/// <summary>Concerns that still must be looked into, at the workplace. One that was put off to a later day waits until then.</summary>
public sealed class ConcernQueue(ConcernCommands concerns) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.KeepCases) ? [.. (await concerns.WaitingAsync(actor)).Select(WorkOf)] : [];

    public async Task<IReadOnlyList<OwnWork>> OwnAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.KeepCases) ? [.. (await concerns.OwnAsync(actor)).Select(OwnOf)] : [];

    private static OwnWork OwnOf(ConcernLine line) =>
        new(
            WorkKind.Concern,
            line.Name ?? CareText.WorkAboutPlace,
            line.Neighbourhood,
            $"/dossiers/zorgen/{line.Id.Value}",
            line.LookOn
        );

    private static WaitingWork WorkOf(ConcernLine line) =>
        new(
            new(WorkKind.Concern, line.At),
            line.Name ?? CareText.WorkAboutPlace,
            line.LooksAfter is { } who ? $"{line.Neighbourhood} · {string.Format(CareText.With, who.Name)}" : line.Neighbourhood,
            "/dossiers"
        )
        {
            Address = $"/dossiers/zorgen/{line.Id.Value}",
        };
}
