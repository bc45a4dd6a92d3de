using Buuv.Domain.Events;

namespace Buuv.Domain.Conversations;

/// <summary>Two who talk ask that somebody of Buuv thinks along. Nobody reads anything of it before both agreed, and either ends it at any
/// time.</summary>
public sealed class Mediation : Entity
{
    private Mediation(MediationId id, ConversationId conversationId, ResidentId wantedBy, DateTime wantedAt)
    {
        Id = id;
        ConversationId = conversationId;
        WantedBy = wantedBy;
        WantedAt = wantedAt;
    }

    public MediationId Id { get; private set; }

    public ConversationId ConversationId { get; private set; }

    /// <summary>Who of the two asked.</summary>
    public ResidentId WantedBy { get; private set; }

    public DateTime WantedAt { get; private set; }

    /// <summary>When the other agreed; null as long as they did not.</summary>
    public DateTime? AgreedAt { get; private set; }

    /// <summary>Account of the broker who thinks along; null as long as nobody does.</summary>
    public Guid? BrokerId { get; private set; }

    /// <summary>First name of that broker, as both read it.</summary>
    public string? BrokerName { get; private set; }

    public DateTime? JoinedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public bool IsOpen => EndedAt is null;

    /// <summary>Whether a broker may read: both agreed, and nobody ended it.</summary>
    public bool IsAgreed => IsOpen && AgreedAt is not null;

    /// <summary>"Mag er iemand van Buuv meedenken?"</summary>
    public static Result<Mediation> Want(MediationId id, Conversation conversation, ResidentId by, DateTime now)
    {
        if (!conversation.Includes(by)) return new NotAllowed();
        if (conversation.StoppedAt is not null) return new ConversationStopped();
        var wanted = new Mediation(id, conversation.Id, by, now);
        wanted.Raise(DomainEventKind.MediatorWanted, conversation, now, by);
        return wanted;
    }

    /// <summary>The other agrees too.</summary>
    public Result Agree(Conversation conversation, ResidentId by, DateTime now)
    {
        if (!conversation.Includes(by)) return new NotAllowed();
        if (!IsOpen) return new MediationOver();
        // Who asked waits for the other; pressed twice it is agreed once.
        if (by == WantedBy || AgreedAt is not null) return Result.Done;
        AgreedAt = now;
        Raise(DomainEventKind.MediatorAgreed, conversation, now, by);
        return Result.Done;
    }

    /// <summary>A broker thinks along from now on: one, whom both know by name.</summary>
    public Result Join(Conversation conversation, Guid account, string name, DateTime now)
    {
        if (!IsAgreed) return new MediationOver();
        if (BrokerId is not null) return BrokerId == account ? Result.Done : new MediatorThere(BrokerName!);
        (BrokerId, BrokerName, JoinedAt) = (account, name, now);
        Raise(DomainEventKind.MediatorJoined, conversation, now, null, account);
        return Result.Done;
    }

    /// <summary>Each reading is written down.</summary>
    public Result Read(Conversation conversation, Guid account, DateTime now)
    {
        if (!IsMediator(account)) return new NotAllowed();
        Raise(DomainEventKind.MediatorRead, conversation, now, null, account);
        return Result.Done;
    }

    /// <summary>The broker says something to both.</summary>
    public Result<MediatorWord> Say(MessageId id, Conversation conversation, Guid account, string? text, DateTime now)
    {
        if (!IsMediator(account)) return new NotAllowed();
        if (conversation.StoppedAt is not null) return new ConversationStopped();
        var words = TidyText.Words(text);
        if (!words.IsDone) return words.Refusal;
        if (words.Value.Length > Conversation.MaxMessage) return new MessageTooLong(words.Value.Length, Conversation.MaxMessage);
        // To each of the two on their own.
        foreach (var one in (ResidentId[])[conversation.AskerId, conversation.HelperId])
            Raise(DomainEventKind.MediatorSaid, conversation, now, null, account, one);
        return new MediatorWord(id, Id, BrokerName!, words.Value, now);
    }

    /// <summary>One of the two does not want it, or not any more.</summary>
    public Result End(Conversation conversation, ResidentId by, DateTime now) =>
        conversation.Includes(by) ? EndNow(conversation, now, by, null) : new NotAllowed();

    /// <summary>The broker goes.</summary>
    public Result Leave(Conversation conversation, Guid account, DateTime now) =>
        BrokerId == account ? EndNow(conversation, now, null, account) : new NotAllowed();

    private bool IsMediator(Guid account) => IsAgreed && BrokerId == account;

    private Result EndNow(Conversation conversation, DateTime now, ResidentId? by, Guid? account)
    {
        if (!IsOpen) return Result.Done;
        EndedAt = now;
        Raise(DomainEventKind.MediatorLeft, conversation, now, by, account);
        return Result.Done;
    }

    private void Raise(
        DomainEventKind kind, Conversation about, DateTime now, ResidentId? by, Guid? account = null, ResidentId? to = null) =>
        Raise(
            new(kind, now)
            {
                PostId = about.PostId,
                ConversationId = about.Id,
                ResponseId = about.ResponseId,
                SubjectId = to?.Value ?? Id.Value,
                ActorId = by,
                EnteredById = account,
            }
        );
}

/// <summary>What a broker said in a talk of two neighbours.</summary>
public sealed class MediatorWord
{
    internal MediatorWord(MessageId id, MediationId mediationId, string byName, string text, DateTime at)
    {
        Id = id;
        MediationId = mediationId;
        ByName = byName;
        Text = text;
        At = at;
    }

    public MessageId Id { get; private set; }

    public MediationId MediationId { get; private set; }

    /// <summary>First name of the broker.</summary>
    public string ByName { get; private set; }

    public string Text { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>Not both agreed, or one of the two ended it.</summary>
public sealed record MediationOver : Refusal;

/// <param name="Name">First name of the colleague who thinks along.</param>
public sealed record MediatorThere(string Name) : Refusal;
