using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Phone.Callers;

/// <summary>Residents by the beginning of their name, alias or number, for who may serve them as a caller.</summary>
public sealed class CallerSearch(CallerQueries callers) : IWorkSearch
{
    public async Task<IReadOnlyList<WorkFinding>> FindAsync(StaffActor actor, string words, CancellationToken cancel = default) =>
        actor.May(Permission.ServeCaller)
            ? [.. (await callers.FindAsync(actor, words)).Take(WorkFinding.Most).Select(FindingOf)]
            : [];

    private static WorkFinding FindingOf(CallerRow row) =>
        new(
            FindingKind.Person,
            row.Alias is null ? row.FirstName : $"{row.FirstName} ({row.Alias})",
            $"{row.Phone ?? PhoneText.NoNumber} · {row.Neighbourhood}",
            PhonePage.Of(row.Id)
        );
}
