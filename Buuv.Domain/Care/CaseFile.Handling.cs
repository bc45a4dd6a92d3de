using Buuv.Domain.Events;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

public enum CaseOutcome
{
    /// <summary>The person was helped by us.</summary>
    Helped,

    /// <summary>A partner goes on with it.</summary>
    WithPartner,

    /// <summary>It was small enough after all: it went to the board.</summary>
    ToTheBoard,

    /// <summary>The person did not want it any more.</summary>
    NotWanted,

    /// <summary>Nobody could be reached.</summary>
    NotReached,
}

public sealed partial class CaseFile
{
    /// <summary>A broker looks after it from now on. Only what waits is taken; for what a colleague has there is <see cref="HandTo"/>.</summary>
    public Result Take(CaseWorker by, DateTime now)
    {
        if (ClosedAt is not null) return new CaseIsClosed();
        if (Assignee?.Account == by.Account) return Domain.Result.Done;
        if (Assignee is { } other) return new CaseIsTaken(other.Name);
        (Assignee, TakenAt) = (by, now);
        Raise(Event(DomainEventKind.CaseTaken, now, by.Account));
        return Domain.Result.Done;
    }

    /// <summary>Gives it to a colleague.</summary>
    public Result HandTo(CaseWorker by, CaseWorker colleague, DateTime now) => Mine(by) ?? Done(() =>
    {
        if (colleague.Account == by.Account) return;
        (Assignee, TakenAt) = (colleague, now);
        Raise(Event(DomainEventKind.CaseTaken, now, by.Account));
    });

    /// <summary>Somebody reads it who may. Noted each time.</summary>
    public void OpenedBy(CaseWorker by, DateTime now) => Raise(Event(DomainEventKind.CaseOpened, now, by.Account));

    /// <summary>Somebody who does not look after it must read it now, and says why.</summary>
    public Result OpenInNeed(CaseNeedId id, CaseWorker by, string? reason, Sealing seal, DateTime now)
    {
        var why = SealedWords.Needed(reason);
        if (why.Refusal is { } refusal) return refusal;
        needs.Add(new(id, Id, by, seal(id.Value, SealedField.Need, why.Value), now));
        Raise(Event(DomainEventKind.CaseOpenedInNeed, now, by.Account));
        return Domain.Result.Done;
    }

    /// <summary>A line about what was done, with the day it was done.</summary>
    public Result Note(CaseStepId id, CaseWorker by, DateOnly day, string? words, Sealing seal)
    {
        var line = SealedWords.Needed(words);
        return Mine(by) ?? line.Refusal ?? Done(() =>
        {
            if (steps.All(step => step.Id != id)) steps.Add(new(id, Id, day, by.Name, seal(id.Value, SealedField.Step, line.Value)));
        });
    }

    /// <param name="when">Null: there is no appointment any more.</param>
    public Result Plan(CaseWorker by, DateTime? when, string? what, Sealing seal)
    {
        var words = when is null ? "" : SealedWords.Needed(what);
        return Mine(by)
            ?? words.Refusal
            ?? Done(() =>
                (AppointmentAt, Appointment) = (when, when is null ? null : seal(Id.Value, SealedField.Appointment, words.Value))
            );
    }

    /// <param name="volunteer">Null: nobody goes along any more.</param>
    public Result GoWith(CaseWorker by, TrainedVolunteer? volunteer, DateOnly today) =>
        Mine(by)
        ?? (
            volunteer is not null && !volunteer.IsTrainedOn(today)
                ? new TrainingIsOver(volunteer.Name)
                : Done(() => Volunteer = volunteer?.Id)
        );

    /// <summary>The person was asked, and said yes to these words.</summary>
    public Result Agree(CaseWorker by, string words, Sealing seal, DateTime now) =>
        Mine(by) ?? Done(() => (Consent, ConsentAt) = (seal(Id.Value, SealedField.Consent, words), now));

    /// <summary>The person takes part from now on.</summary>
    public Result BelongsTo(CaseWorker by, Resident person) => Mine(by) ?? Done(() => Resident ??= person.Id);

    /// <summary>A small anonymous post was cut from it.</summary>
    public Result Split(CaseWorker by, PostId post, DateTime now)
    {
        if (Resident is null) return new CaseWithoutResident();
        return Mine(by) ?? Done(() =>
        {
            if (posts.All(cut => cut.Post != post)) posts.Add(new(Id, post, now));
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

    // Why this broker may not write in it; null when they may.
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
