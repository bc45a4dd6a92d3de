using Buuv.Domain.Happenings;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

/// <summary>"Ik maak me zorgen": somebody worries about somebody else, and tells the brokers. The words are sealed; the person is not told.</summary>
public sealed class Concern : Entity
{
    private Concern(ConcernId id, ResidentId about, NeighbourhoodCode neighbourhood, byte[] words, Guid raisedBy, string raisedByName, DateTime at)
    {
        Id = id;
        About = about;
        Neighbourhood = neighbourhood;
        Words = words;
        RaisedBy = raisedBy;
        RaisedByName = raisedByName;
        At = at;
    }

    public ConcernId Id { get; private set; }

    public ResidentId About { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public byte[] Words { get; private set; }

    /// <summary>Resident id of a neighbour, or account of a member of staff.</summary>
    public Guid RaisedBy { get; private set; }

    public string RaisedByName { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The broker who looks.</summary>
    public CaseWorker? LooksAfter { get; private set; }

    /// <summary>The day they look.</summary>
    public DateOnly? LookOn { get; private set; }

    public byte[]? Result { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <param name="by">Resident id of a neighbour, or account of a member of staff.</param>
    public static Result<Concern> Raise(ConcernId id, Resident about, string? words, Guid by, string name, Sealing seal, DateTime now)
    {
        if (by == about.Id.Value) return new OnOwnBehalf();
        var said = SealedWords.Needed(words);
        if (said.Refusal is { } refusal) return refusal;
        var concern = new Concern(id, about.Id, about.Neighbourhood, seal(id.Value, SealedField.Concern, said.Value), by, name, now);
        concern.Happens(concern.Event(HappeningKind.ConcernRaised, now, by));
        return concern;
    }

    /// <summary>A broker reads it. Noted each time.</summary>
    public void OpenedBy(CaseWorker by, DateTime now) => Happens(Event(HappeningKind.ConcernOpened, now, by.Account));

    /// <summary>A broker says that they look, and when. Another may take it over.</summary>
    public Result TakeUp(CaseWorker by, DateOnly? day)
    {
        if (DoneAt is not null) return new CaseIsClosed();
        if (day is null) return new MomentMissing();
        (LooksAfter, LookOn) = (by, day);
        return Domain.Result.Done;
    }

    /// <summary>Whoever looks says what came of it.</summary>
    public Result Finish(CaseWorker by, string? words, Sealing seal, DateTime now)
    {
        if (DoneAt is not null) return Domain.Result.Done;
        if (LooksAfter is not { } looks) return new CaseNotTaken();
        if (looks.Account != by.Account) return new CaseIsTaken(looks.Name);
        var result = SealedWords.Needed(words);
        if (result.Refusal is { } refusal) return refusal;
        (Result, DoneAt) = (seal(Id.Value, SealedField.ConcernResult, result.Value), now);
        return Domain.Result.Done;
    }

    /// <summary>Seals the words again with today's key.</summary>
    public void Reseal(Resealing again)
    {
        Words = again(Id.Value, SealedField.Concern, Words);
        if (Result is not null) Result = again(Id.Value, SealedField.ConcernResult, Result);
    }

    private Happening Event(HappeningKind kind, DateTime now, Guid by) => new(kind, now) { Subject = Id.Value, By = About, EnteredBy = by };
}
