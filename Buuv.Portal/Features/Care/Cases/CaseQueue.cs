using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>Files that no broker has taken, at the workplace: who waits, never what for.</summary>
public sealed class CaseQueue(CaseFiles files) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.KeepCases)
            ? [.. (await files.WaitingAsync(actor)).Select(WorkOf)]
            : [];

    public async Task<IReadOnlyList<OwnWork>> OwnAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.KeepCases)
            ? [.. (await files.OwnAsync(actor)).Select(own => OwnOf(own.Line, own.On))]
            : [];

    private static OwnWork OwnOf(CaseLine line, DateOnly? on) =>
        new(
            WorkKind.Case,
            line.Name ?? CareText.NoName,
            $"{CaseWords.Of(line.Status)} · {line.Neighbourhood}",
            $"/dossiers/{line.Id.Value}",
            on
        );

    private static WaitingWork WorkOf(CaseLine line) =>
        new(
            new(WorkKind.Case, line.At),
            line.Name ?? CareText.NoName,
            $"{CaseWords.Of(line.Status)} · {line.Neighbourhood}",
            "/dossiers"
        )
        {
            Address = $"/dossiers/{line.Id.Value}",
        };
}
