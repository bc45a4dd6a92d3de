using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Care.Timeline;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Undo;

namespace Buuv.Tests.Features.Care.Timeline;

/// <summary>A broker undoes what they just did to their file.</summary>
public sealed class CaseUndoTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private CareStreet street = null!;

    public async ValueTask InitializeAsync() => street = await CareStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task A_step_is_undone_once_and_by_nobody_else()
    {
        var (id, step) = (await street.TakenAsync(), Id.New<CaseStepId>());
        // Sent twice it is one step, and one deed.
        for (var press = 0; press < 2; press++)
            Assert.Null((await street.Commands.NoteAsync(CareStreet.Saskia, id, step, Day, "In het verkeerde dossier")).Refusal);

        var line = Assert.Single(await OfAsync(CareStreet.Saskia));
        Assert.Equal((CareText.DidStep, step.Value), (line.Words, line.Subject));
        Assert.Empty(await OfAsync(CareStreet.Otto));
        Assert.Equal(new NotFound(), (await UndoAsync(CareStreet.Otto, line.Id)).Refusal);
        Assert.Single((await street.FileAsync(id)).Steps);

        Assert.Null((await UndoAsync(CareStreet.Saskia, line.Id)).Refusal);
        Assert.Null((await UndoAsync(CareStreet.Saskia, line.Id)).Refusal);
        Assert.Empty((await street.FileAsync(id)).Steps);
        Assert.Empty(await OfAsync(CareStreet.Saskia));
    }

    [Fact]
    public async Task A_file_that_was_closed_opens_again_and_its_steps_stay()
    {
        var id = await street.TakenAsync();
        Assert.Null((await street.Commands.NoteAsync(CareStreet.Saskia, id, Id.New<CaseStepId>(), Day, "Gebeld")).Refusal);
        street.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await street.Commands.CloseAsync(CareStreet.Saskia, id, CaseOutcome.Helped, "Klaar")).Refusal);

        // What is closed is not written in: first the closing is undone.
        var line = Assert.Single(await OfAsync(CareStreet.Saskia));
        Assert.Equal((CareText.DidClose, id.Value), (line.Words, line.Subject));
        Assert.Null((await UndoAsync(CareStreet.Saskia, line.Id)).Refusal);

        var file = await street.FileAsync(id);
        Assert.Equal((CaseStatus.Taken, null, null, 1), (file.Status, file.Outcome, file.Result, file.Steps.Count));
        Assert.Equal(CareText.DidStep, Assert.Single(await OfAsync(CareStreet.Saskia)).Words);
    }

    [Fact]
    public async Task What_a_partner_was_told_by_the_closing_does_not_come_back()
    {
        var (id, _) = await street.ReferredAsync();
        Assert.Null((await street.Commands.CloseAsync(CareStreet.Saskia, id, CaseOutcome.Helped, "Klaar")).Refusal);
        Assert.Empty(await OfAsync(CareStreet.Saskia));
        Assert.Equal(CaseStatus.Closed, (await street.FileAsync(id)).Status);
    }

    private async Task<IReadOnlyList<UndoLine>> OfAsync(StaffActor actor) =>
        await street.Database.Get<UndoQueries>().OfAsync(actor, CaseUndo.InFile);

    private Task<Result> UndoAsync(StaffActor actor, DeedId deed) => street.Database.Get<UndoCommands>().UndoAsync(actor, deed);
}
