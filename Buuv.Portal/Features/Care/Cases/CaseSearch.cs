using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Workplace;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>A file by its whole number and nothing else, for who may see that it is there. Whose it is stands on its page, which notes who
/// opens it.</summary>
public sealed class CaseSearch(IDbContextFactory<BuuvDb> reading, NeighbourhoodDirectory directory) : IWorkSearch
{
    public async Task<IReadOnlyList<WorkFinding>> FindAsync(StaffActor actor, string words, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.KeepCases) || !Guid.TryParse(words, out var number)) return [];
        var (id, theirs) = (new CaseFileId(number), actor.NeighbourhoodsFor(Permission.KeepCases, directory.Map));
        await using var db = await reading.CreateDbContextAsync(cancel);
        return await db.CaseFiles.AnyAsync(file => file.Id == id && theirs.Contains(file.Neighbourhood), cancel)
            ? [new(FindingKind.Case, DisplayNames.Of(FindingKind.Case), "", $"/dossiers/{number}")]
            : [];
    }
}
