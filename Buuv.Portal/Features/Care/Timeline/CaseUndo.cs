using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Undo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Timeline;

/// <summary>Undoes what a broker just did to their own file, as long as it is theirs.</summary>
public sealed class CaseUndo(NeighbourhoodDirectory directory) : IUndoHandler
{
    public static readonly IReadOnlyList<DeedKind> InFile = [DeedKind.CaseStepNoted, DeedKind.CaseClosed];

    public IReadOnlyList<DeedKind> Kinds => InFile;

    public async Task<Result> UndoAsync(BuuvDb db, UndoableDeed deed, StaffActor actor, DateTime now) =>
        await FileAsync(db, deed, actor) is { } file ? TakeBack(file, deed, actor) : new NotFound();

    /// <summary>Says that it was done, and never what was written.</summary>
    public async Task<string?> DescribeAsync(BuuvDb db, UndoableDeed deed, StaffActor actor)
    {
        // Tried on a copy that nobody saves: the file itself says whether it can be taken back.
        if (await FileAsync(db, deed, actor) is not { } file || !TakeBack(file, deed, actor).IsDone) return null;
        return deed.Kind == DeedKind.CaseClosed ? CareText.DidClose : CareText.DidStep;
    }

    private static Result TakeBack(CaseFile file, UndoableDeed deed, StaffActor actor) => deed.Kind == DeedKind.CaseClosed
        ? file.TakeBackClosing(actor.Worker(), deed.At)
        : file.TakeBackStep(new(deed.SubjectId), actor.Worker());

    private async Task<CaseFile?> FileAsync(BuuvDb db, UndoableDeed deed, StaffActor actor)
    {
        var (file, step) = (new CaseFileId(deed.SubjectId), new CaseStepId(deed.SubjectId));
        var found = await db.CaseFiles.WithParts()
            .FirstOrDefaultAsync(row => deed.Kind == DeedKind.CaseClosed ? row.Id == file : row.Steps.Any(one => one.Id == step));
        return found is not null && directory.Map.Find(found.Neighbourhood) is { } home && actor.May(Permission.KeepCases, home)
            ? found
            : null;
    }
}
