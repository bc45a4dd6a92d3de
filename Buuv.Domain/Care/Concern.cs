using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;

namespace Buuv.Domain.Care;

/// <summary>"Ik maak me zorgen": a resident or member of staff worries about a resident or a place, and tells the brokers. The text is
/// sealed; the resident it is about is not told.</summary>
public sealed class Concern : Entity
{
    /// <summary>Longest description of where a place is, in characters.</summary>
    public const int MaxPlace = 120;

    private Concern(
        ConcernId id,
        ResidentId? subjectId,
        NeighbourhoodCode neighbourhood,
        byte[] words,
        Guid raisedById,
        string raisedByName,
        DateTime at
    )
    {
        Id = id;
        SubjectId = subjectId;
        Neighbourhood = neighbourhood;
        Words = words;
        RaisedById = raisedById;
        RaisedByName = raisedByName;
        At = at;
    }

    public ConcernId Id { get; private set; }

    /// <summary>The resident it is about; null for a place.</summary>
    public ResidentId? SubjectId { get; private set; }

    public bool IsAboutPlace => SubjectId is null;

    /// <summary>Description of the place, sealed; null for a resident.</summary>
    public byte[]? Place { get; private set; }

    public NeighbourhoodCode Neighbourhood { get; private set; }

    public byte[] Words { get; private set; }

    /// <summary>Resident id of a neighbour, or account of a member of staff.</summary>
    public Guid RaisedById { get; private set; }

    public string RaisedByName { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The broker who looks into it; null as long as there is none.</summary>
    public CaseWorker? LooksAfter { get; private set; }

    /// <summary>The day on which the broker looks into it.</summary>
    public DateOnly? LookOn { get; private set; }

    /// <summary>The outcome, sealed; for a place see <see cref="ToldBack"/>.</summary>
    public byte[]? Result { get; private set; }

    /// <summary>The outcome as it is told to the resident who reported a place. Not sealed: it is sent by mail.</summary>
    public string? ToldBack { get; private set; }

    public DateTime? DoneAt { get; private set; }

    /// <param name="by">Resident id of a neighbour, or account of a member of staff.</param>
    public static Result<Concern> Raise(ConcernId id, Resident about, string? words, Guid by, string name, Sealing seal, DateTime now)
    {
        if (by == about.Id.Value) return new OnOwnBehalf();
        var said = SealedWords.Needed(words);
        if (said.Refusal is { } refusal) return refusal;
        var concern = new Concern(id, about.Id, about.Neighbourhood, seal(id.Value, SealedField.Concern, said.Value), by, name, now);
        concern.Raise(concern.Event(DomainEventKind.ConcernRaised, now, by));
        return concern;
    }

    /// <summary>"De bank is kapot": a report about a place, not about a person.</summary>
    /// <param name="place">Description of the place.</param>
    /// <param name="by">Resident id of a neighbour, or account of a member of staff.</param>
    public static Result<Concern> RaiseAboutPlace(
        ConcernId id, NeighbourhoodCode where, string? place, string? words, Guid by, string name, Sealing seal, DateTime now)
    {
        var spot = TidyText.Line(place);
        if (!TidyText.IsReadable(spot)) return new SpotMissing();
        if (spot.Length > MaxPlace) return new Posts.Matches.PlaceTooLong(spot.Length, MaxPlace);
        var said = SealedWords.Needed(words);
        if (said.Refusal is { } refusal) return refusal;
        var concern = new Concern(id, null, where, seal(id.Value, SealedField.Concern, said.Value), by, name, now)
        {
            Place = seal(id.Value, SealedField.ConcernPlace, spot),
        };
        concern.Raise(new(DomainEventKind.ConcernRaised, now) { SubjectId = id.Value });
        return concern;
    }

    /// <summary>Records that a broker reads it, once per reading.</summary>
    /// <param name="before">When they were last recorded to open it; null for never.</param>
    public void OpenedBy(CaseWorker by, DateTime? before, DateTime now)
    {
        if (Reading.IsNew(before, now)) Raise(Event(DomainEventKind.ConcernOpened, now, by.Account));
    }

    /// <summary>A broker takes it, and says when they look into it. Another broker may take it over.</summary>
    public Result TakeUp(CaseWorker by, DateOnly? day)
    {
        if (DoneAt is not null) return new CaseIsClosed();
        if (day is null) return new MomentMissing();
        (LooksAfter, LookOn) = (by, day);
        return Domain.Result.Done;
    }

    /// <summary>The broker records the outcome. Of a place, the resident who reported it is told.</summary>
    public Result Finish(CaseWorker by, string? words, Sealing seal, DateTime now)
    {
        if (DoneAt is not null) return Domain.Result.Done;
        if (LooksAfter is not { } looks) return new CaseNotTaken();
        if (looks.Account != by.Account) return new CaseIsTaken(looks.Name);
        var result = SealedWords.Needed(words);
        if (result.Refusal is { } refusal) return refusal;
        DoneAt = now;
        if (IsAboutPlace)
        {
            ToldBack = result.Value;
            Raise(new(DomainEventKind.PlaceLookedAt, now) { SubjectId = Id.Value, EnteredById = by.Account });
        }
        else
        {
            Result = seal(Id.Value, SealedField.ConcernResult, result.Value);
        }
        return Domain.Result.Done;
    }

    /// <summary>Seals the text again with the current key.</summary>
    public void Reseal(Resealing again)
    {
        Words = again(Id.Value, SealedField.Concern, Words);
        if (Place is not null) Place = again(Id.Value, SealedField.ConcernPlace, Place);
        if (Result is not null) Result = again(Id.Value, SealedField.ConcernResult, Result);
    }

    private DomainEvent Event(DomainEventKind kind, DateTime now, Guid by) =>
        new(kind, now)
        {
            SubjectId = Id.Value,
            ActorId = SubjectId,
            EnteredById = by,
        };
}
