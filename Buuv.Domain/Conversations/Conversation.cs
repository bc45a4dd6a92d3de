using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Conversations;

/// <summary>The conversation of two neighbours about one post. Neither sees the other's phone number or mail address.</summary>
public sealed class Conversation : Entity
{
    /// <summary>Longest message, in characters.</summary>
    public const int MaxMessage = 1000;

    private Conversation(ConversationId id, PostId postId, ResponseId responseId, ResidentId askerId, ResidentId helperId)
    {
        Id = id;
        PostId = postId;
        ResponseId = responseId;
        AskerId = askerId;
        HelperId = helperId;
    }

    public ConversationId Id { get; private set; }

    public PostId PostId { get; private set; }

    public ResponseId ResponseId { get; private set; }

    /// <summary>The author of the post.</summary>
    public ResidentId AskerId { get; private set; }

    /// <summary>The neighbour who answered it.</summary>
    public ResidentId HelperId { get; private set; }

    /// <summary>When a moderator ended it; null as long as the two may write.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Opens the conversation with the answer as its first message.</summary>
    public static (Conversation Conversation, Message First) Open(ConversationId id, Post post, Response response)
    {
        var conversation = new Conversation(id, post.Id, response.Id, post.AuthorId, response.HelperId);
        return (conversation, new Message(Domain.Id.New<MessageId>(), id, response.HelperId, response.Text, response.At));
    }

    public bool Includes(ResidentId resident) => resident == AskerId || resident == HelperId;

    /// <summary>The other neighbour when <paramref name="speaker"/> writes.</summary>
    public ResidentId OtherThan(ResidentId speaker) => speaker == AskerId ? HelperId : AskerId;

    /// <summary>Checks a message that a neighbour wants to send now.</summary>
    public Result<string> WordsOf(ResidentId by, string? text)
    {
        if (!Rights.Allows(Permission.Converse, Includes(by) ? Relation.Matched : Relation.Other)) return new NotAllowed();
        if (StoppedAt is not null) return new ConversationStopped();
        var words = TidyText.Words(text);
        return words.IsDone && words.Value.Length > MaxMessage ? new MessageTooLong(words.Value.Length, MaxMessage) : words;
    }

    /// <summary>A moderator ends the conversation: its messages stay, and no new ones can be sent.</summary>
    public void Stop(DateTime now) => StoppedAt ??= now;

    /// <summary>A moderator reopens the conversation.</summary>
    public void Resume() => StoppedAt = null;

    public Result<Message> Say(MessageId id, ResidentId by, string? text, DateTime now)
    {
        var words = WordsOf(by, text);
        if (!words.IsDone)
            return words.Refusal;
        Raise(
            new(DomainEventKind.MessageSaid, now)
            {
                PostId = PostId,
                ConversationId = Id,
                ResponseId = ResponseId,
                SubjectId = id.Value,
                ActorId = by,
            }
        );
        return new Message(id, Id, by, words.Value, now);
    }
}

/// <summary>One message of a conversation.</summary>
public sealed class Message
{
    internal Message(MessageId id, ConversationId conversationId, ResidentId authorId, string text, DateTime at)
    {
        Id = id;
        ConversationId = conversationId;
        AuthorId = authorId;
        Text = text;
        At = at;
    }

    public MessageId Id { get; private set; }

    public ConversationId ConversationId { get; private set; }

    public ResidentId AuthorId { get; private set; }

    public string Text { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>A moderator ended this conversation.</summary>
public sealed record ConversationStopped : Refusal;
