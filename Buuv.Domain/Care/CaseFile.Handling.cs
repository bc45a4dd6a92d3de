using Buuv.Domain.Events;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

public enum CaseOutcome
{
    /// <summary>Our staff helped the person.</summary>
    Helped,

    /// <summary>A partner continues with the request.</summary>
    WithPartner,

    /// <summary>The request was small enough for the board after all.</summary>
    ToTheBoard,

    /// <summary>The person no longer wanted help.</summary>
    NotWanted,

    /// <summary>The person could not be reached.</summary>
    NotReached,
}

public sealed partial class CaseFile
{
    /// <summary>A broker takes a file that has none. To take over a colleague's file there is <see cref="HandTo"/>.</summary>
    public Result Take(CaseWorker by, DateTime now)
    {
        if (ClosedAt is not null) return new CaseIsClosed();
        if (Assignee?.Account == by.Account) return Domain.Result.Done;
        if (Assignee is { } other) return new CaseIsTaken(other.Name);
        (Assignee, TakenAt) = (by, now);
        Raise(Event(DomainEventKind.CaseTaken, now, by.Account));
        return Domain.Result.Done;
    }

    /// <summary>Hands the file to a colleague.</summary>
    public Result HandTo(CaseWorker by, CaseWorker colleague, DateTime now) => Mine(by) ?? Done(() =>
    {
        if (colleague.Account == by.Account) return;
        (Assignee, TakenAt) = (colleague, now);
        Raise(Event(DomainEventKind.CaseTaken, now, by.Account));
    });

    /// <summary>Records that a member of staff who may read the file opens it, once per reading.</summary>
    /// <param name="before">When they were last recorded to open it; null for never.</param>
    /// <returns>Whether it was recorded.</returns>
    public bool OpenedBy(CaseWorker by, DateTime? before, DateTime now)
    {
        var isNew = Reading.IsNew(before, now);
        if (isNew) Raise(Event(DomainEventKind.CaseOpened, now, by.Account));
        return isNew;
    }

    /// <summary>Records that a member of staff opens a file that is not theirs in an emergency, and why.</summary>
    public Result OpenInNeed(CaseNeedId id, CaseWorker by, string? reason, Sealing seal, DateTime now)
    {
        var why = SealedWords.Needed(reason);
        if (why.Refusal is { } refusal) return refusal;
        needs.Add(new(id, Id, by, seal(id.Value, SealedField.Need, why.Value), now));
        Raise(Event(DomainEventKind.CaseOpenedInNeed, now, by.Account));
        return Domain.Result.Done;
    }

    /// <summary>Adds a line about what was done, with the day on which it was done.</summary>
    public Result Note(
        CaseStepId id,
        CaseWorker by,
        DateOnly day,
        string? words,
        Sealing seal,
        CaseStepKind kind = CaseStepKind.Other
    )
    {
        if (!kind.IsKnown) return new UnknownChoice();
        var line = SealedWords.Needed(words);
        return Mine(by) ?? line.Refusal ?? Done(() =>
        {
            if (steps.All(step => step.Id != id)) steps.Add(new(id, Id, kind, day, by.Name, seal(id.Value, SealedField.Step, line.Value)));
        });
    }

    /// <param name="when">Null cancels the appointment.</param>
    public Result Plan(CaseWorker by, DateTime? when, string? what, Sealing seal)
    {
        var words = when is null ? "" : SealedWords.Needed(what);
        return Mine(by)
            ?? words.Refusal
            ?? Done(() =>
                (AppointmentAt, Appointment) = (when, when is null ? null : seal(Id.Value, SealedField.Appointment, words.Value))
            );
    }

    /// <param name="volunteer">Null when no volunteer goes along any more.</param>
    public Result GoWith(CaseWorker by, TrainedVolunteer? volunteer, DateOnly today) =>
        Mine(by)
        ?? (
            volunteer is not null && !volunteer.IsTrainedOn(today)
                ? new TrainingIsOver(volunteer.Name)
                : Done(() => VolunteerId = volunteer?.Id)
        );

    /// <summary>Records that the person was asked, and agreed to these words.</summary>
    public Result Agree(CaseWorker by, string words, Sealing seal, DateTime now) =>
        Mine(by) ?? Done(() => (Consent, ConsentAt) = (seal(Id.Value, SealedField.Consent, words), now));

    /// <summary>Links the file to the person, who is a resident of Buuv from now on.</summary>
    public Result BelongsTo(CaseWorker by, Resident person) => Mine(by) ?? Done(() => ResidentId ??= person.Id);

    /// <summary>Records a small anonymous post that was split off from the file.</summary>
    public Result Split(CaseWorker by, PostId post, DateTime now)
    {
        if (ResidentId is null) return new CaseWithoutResident();
        return Mine(by) ?? Done(() =>
        {
            if (posts.All(cut => cut.PostId != post)) posts.Add(new(Id, post, now));
        });
    }

    public Result Close(CaseWorker by, CaseOutcome? outcome, string? words, Sealing seal, DateTime now)
    {
        var result = SealedWords.Needed(words);
        if (ClosedAt is not null && Outcome == outcome && Assignee?.Account == by.Account) return Domain.Result.Done;
        return Mine(by) ?? (outcome is not { } chosen || !chosen.IsKnown ? new OutcomeMissing() : result.Refusal) ?? Done(() =>
        {
            AtPartner?.TakeBack(now);
            (Outcome, Result, ClosedAt) = (outcome, seal(Id.Value, SealedField.Result, result.Value), now);
            Raise(Event(DomainEventKind.CaseClosed, now, by.Account));
        });
    }

    /// <summary>Takes back a step that was just written down.</summary>
    public Result TakeBackStep(CaseStepId which, CaseWorker by) =>
        Mine(by) ?? (steps.Find(step => step.Id == which) is { } step ? Done(() => steps.Remove(step)) : new ChangedSince());

    /// <summary>Opens the file again that was just closed. A referral that ended with it does not come back: the partner would read
    /// again what it was told it no longer reads.</summary>
    /// <param name="at">When it was closed.</param>
    public Result TakeBackClosing(CaseWorker by, DateTime at) =>
        ClosedAt == at && Assignee?.Account == by.Account && !referrals.Exists(one => one is { IsOpen: false } && one.AnsweredAt == at)
            ? Done(() => (Outcome, Result, ClosedAt) = (null, null, null))
            : new ChangedSince();

    // The reason why this broker may not write in the file; null when they may.
    private Refusal? Mine(CaseWorker by) => this switch
    {
        { ClosedAt: not null } => new CaseIsClosed(),
        { Assignee: null } => new CaseNotTaken(),
        _ when Assignee.Account != by.Account => new CaseIsTaken(Assignee.Name),
        _ => null,
    };

    private static Result Done(Action change)
    {
        change();
        return Domain.Result.Done;
    }
}
