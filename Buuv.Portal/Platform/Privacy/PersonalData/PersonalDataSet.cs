using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>What becomes of a kind of record when the person it is about stops.</summary>
public enum AfterErasure
{
    /// <summary>It goes.</summary>
    Erased,

    /// <summary>That it was there stays, without a name or words, for figures and for the other it was with.</summary>
    WithoutName,

    /// <summary>It stays, because it holds ids only, and what they pointed at is gone.</summary>
    OnlyIds,
}

/// <summary>One kind of record that Buuv keeps: whose it is, how its person reads it, how long it stays, and what stopping does to it. A
/// House test demands one
/// for every table; its plain name in both languages stands in <c>OwnDataText</c> under <c>Kind_</c> and <see cref="Name"/>.</summary>
public abstract class PersonalDataSet
{
    /// <summary>One English word: in the settings, in the export, in the audit.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<Type> Tables { get; }

    /// <summary>Columns that hold letters or bytes about a person, as "Table.Column": all of them, so that a new one is thought
    /// about.</summary>
    public virtual IReadOnlyList<string> Holds => [];

    public virtual AfterErasure AfterErasure => AfterErasure.Erased;

    /// <summary>How long it is kept; null for as long as the resident takes part.</summary>
    public virtual RetentionTerm? Term => null;

    /// <summary>The records of this kind about a resident, newest first.</summary>
    public virtual Task<IReadOnlyList<OwnRecord>> ReadAsync(BuuvDb db, ResidentId who) => Task.FromResult<IReadOnlyList<OwnRecord>>([]);

    /// <summary>The same for who rings, read out or printed by the phone desk: without what others said to them.</summary>
    public virtual Task<IReadOnlyList<OwnRecord>> ReadAtDeskAsync(BuuvDb db, ResidentId who) => ReadAsync(db, who);

    /// <summary>Erases or anonymises the records of a resident who stops.</summary>
    public virtual Task StopAsync(ErasureRequest stopping) => Task.CompletedTask;
}

/// <summary>Tables that are about no resident, each with the reason why not.</summary>
public sealed class NonPersonalDataSet(string name, string reason, RetentionTerm? term, params Type[] tables) : PersonalDataSet
{
    public override string Name => name;

    public string Reason => reason;

    public override IReadOnlyList<Type> Tables => tables;

    public override RetentionTerm? Term => term;
}

/// <summary>One record about a resident.</summary>
/// <param name="Words">What it says first; null when it is a list of facts only.</param>
public sealed record OwnRecord(DateTime? At, string? Words, params OwnFact[] Facts);

/// <param name="Value">Text, a list of texts, number, moment, yes or no, or an enum of the domain.</param>
public sealed record OwnFact(Fact Name, object? Value);

/// <summary>What a fact is about; in words in <c>OwnDataText</c> under <c>Fact_</c>.</summary>
public enum Fact
{
    Name,
    Alias,
    Neighbourhood,
    ReachedBy,
    Mail,
    Phone,
    BestTimes,
    Languages,
    LeftOut,
    Joined,
    MemberSince,
    MemberBy,
    Details,
    Category,
    Number,
    Outcome,
    EnteredBy,
    OnPaper,
    Door,
    Place,
    Appointment,
    StillInTouch,
    Duty,
    Relation,
    EndedAt,
    ReturnedAt,
    Board,
    Passkey,
    What,
    Attempts,
    Subject,
    Appeal,
    Until,
    DateOnIt,
    SeenOn,
    SeenBy,
    Wish,
    TalkWith,
    Task,
    Steps,
    AskedSince,
    CanDo,
    Anything,
    FreeTimes,
    HowFar,
    PerWeek,
    HourUntil,
    NotBefore,
}

/// <summary>What each kind of record needs to erase a resident, within one transaction.</summary>
public sealed class ErasureRequest(BuuvDb db, Resident person, IReadOnlyList<string> addresses, DateTime now)
{
    public BuuvDb Db => db;

    public Resident Person => person;

    public ResidentId Who => person.Id;

    public DateTime Now => now;

    /// <summary>Mail addresses and numbers that were theirs alone, also of an account for work: one that a household shares belongs to the
    /// others too.</summary>
    public IReadOnlyList<string> Addresses => addresses;

    /// <summary>Names of files in the outgoing folder that go once the transaction has.</summary>
    public List<string> Files { get; } = [];
}
