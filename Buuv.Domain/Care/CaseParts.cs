namespace Buuv.Domain.Care;

/// <summary>In what way a broker went on with a file.</summary>
public enum CaseStepKind
{
    Other,

    /// <summary>By phone with the person, or somebody about them.</summary>
    Call,

    /// <summary>At the person's home, or somewhere together.</summary>
    Visit,

    /// <summary>With the organisation that helps.</summary>
    Partner,
}

/// <summary>A line about what was done, and on which day.</summary>
public sealed class CaseStep
{
    internal CaseStep(CaseStepId id, CaseFileId caseId, CaseStepKind kind, DateOnly day, string by, byte[] words)
    {
        Id = id;
        CaseId = caseId;
        Kind = kind;
        Day = day;
        By = by;
        Words = words;
    }

    public CaseStepId Id { get; private set; }

    public CaseFileId CaseId { get; private set; }

    public CaseStepKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>First name of the member of staff who wrote it.</summary>
    public string By { get; private set; }

    public byte[] Words { get; private set; }

    internal void Reseal(Resealing again) => Words = again(Id.Value, SealedField.Step, Words);
}

/// <summary>A member of staff opened a file that is not theirs, and gave a reason.</summary>
public sealed class CaseNeed
{
    internal CaseNeed(CaseNeedId id, CaseFileId caseId, CaseWorker by, byte[] reason, DateTime at)
        : this(id, caseId, reason, at) => By = by;

    private CaseNeed(CaseNeedId id, CaseFileId caseId, byte[] reason, DateTime at)
    {
        Id = id;
        CaseId = caseId;
        Reason = reason;
        At = at;
    }

    public CaseNeedId Id { get; private set; }

    public CaseFileId CaseId { get; private set; }

    public CaseWorker By { get; private set; } = null!;

    public byte[] Reason { get; private set; }

    public DateTime At { get; private set; }

    internal void Reseal(Resealing again) => Reason = again(Id.Value, SealedField.Need, Reason);
}

/// <summary>A post that was split off from a file.</summary>
public sealed class CasePost
{
    internal CasePost(CaseFileId caseId, PostId postId, DateTime at)
    {
        CaseId = caseId;
        PostId = postId;
        At = at;
    }

    public CaseFileId CaseId { get; private set; }

    public PostId PostId { get; private set; }

    public DateTime At { get; private set; }
}
