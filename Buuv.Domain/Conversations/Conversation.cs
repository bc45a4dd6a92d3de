using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Conversations;

/// <summary>The conversation of two neighbours about one post. Neither sees the other's phone number or mail address.</summary>
public sealed class Conversation : Entity
{
    /// <summary>Longest message, in characters.</summary>
    public const int MaxMessage = 1000;

    private Conversation(ConversationId id, PostId post, ResponseId response, ResidentId asker, ResidentId helper)
    {
        Id = id;
        Post = post;
        Response = response;
        Asker = asker;
        Helper = helper;
    }

    public ConversationId Id { get; private set; }

    public PostId Post { get; private set; }

    public ResponseId Response { get; private set; }

    /// <summary>The author of the post.</summary>
    public ResidentId Asker { get; private set; }

    /// <summary>The neighbour who answered it.</summary>
    public ResidentId Helper { get; private set; }

    /// <summary>When a moderator ended it; null as long as the two may write.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Opens the conversation with the answer as its first message.</summary>
    public static (Conversation Conversation, Message First) Open(ConversationId id, Post post, Response response)
    {
        var conversation = new Conversation(id, post.Id, response.Id, post.Author, response.By);
        return (conversation, new Message(Domain.Id.New<MessageId>(), id, response.By, response.Text, response.At));
    }

    public bool Includes(ResidentId resident) => resident == Asker || resident == Helper;

    /// <summary>The other neighbour when <paramref name="speaker"/> writes.</summary>
    public ResidentId OtherThan(ResidentId speaker) => speaker == Asker ? Helper : Asker;

    /// <summary>Checks a message that a neighbour wants to send now.</summary>
    public Result<string> WordsOf(ResidentId by, string? text)
    {
        if (!Rights.Allows(Permission.Talk, Includes(by) ? Relation.Matched : Relation.Other)) return new NotAllowed();
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
        if (!words.IsDone) return words.Refusal;
        Raise(new(DomainEventKind.MessageSaid, now) { Post = Post, Conversation = Id, Response = Response, Subject = id.Value, By = by });
        return new Message(id, Id, by, words.Value, now);
    }
}

/// <summary>One message of a conversation.</summary>
public sealed class Message
{
    internal Message(MessageId id, ConversationId conversation, ResidentId by, string text, DateTime at)
    {
        Id = id;
        Conversation = conversation;
        By = by;
        Text = text;
        At = at;
    }

    public MessageId Id { get; private set; }

    public ConversationId Conversation { get; private set; }

    public ResidentId By { get; private set; }

    public string Text { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>A moderator ended this conversation.</summary>
public sealed record ConversationStopped : Refusal;
