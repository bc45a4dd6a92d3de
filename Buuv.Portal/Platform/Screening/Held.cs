using System.Text.Json.Serialization;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Platform.Screening;

/// <summary>A command that waits until a person let it through. Until then it is nowhere but in its review: what was not written cannot
/// leak.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(HeldPost), "post")]
[JsonDerivedType(typeof(HeldChange), "change")]
[JsonDerivedType(typeof(HeldResponse), "answer")]
[JsonDerivedType(typeof(HeldMessage), "message")]
[JsonDerivedType(typeof(HeldYes), "yes")]
public abstract record Held(ResidentId ActorId, EnteredBy? Entered)
{
    [JsonIgnore]
    public ResidentActor Actor => ResidentActor.Again(ActorId, Entered);

    public string Pack() => StoredJson.Write(this);

    /// <summary>Null when it cannot be read any more.</summary>
    public static Held? Unpack(string packed) => StoredJson.Read<Held>(packed);
}

/// <summary>What a post says, field by field.</summary>
public sealed record HeldText(string Title, string Details, DayPart DayPart, Rhythm Rhythm, DateOnly? Date, PostExtras Extras)
{
    public static HeldText Of(PostText text, Timing timing, PostExtras extras) =>
        new(text.Title, text.Details, timing.DayPart, timing.Rhythm, timing.Date, extras);

    public Result<(PostText Text, Timing Timing)> Read(DateOnly today)
    {
        var timing = Timing.From(DayPart, Rhythm, Date, today);
        return PostText.From(Title, Details).Then<(PostText, Timing)>(text => timing.IsDone ? (text, timing.Value) : timing.Refusal);
    }
}

/// <param name="Id">What it will be called once it hangs.</param>
public sealed record HeldPost(
    ResidentId ActorId,
    EnteredBy? Entered,
    PostId Id,
    PostKind Kind,
    Category Category,
    HeldText Text,
    int People,
    bool OnPaper,
    Reach Reach
) : Held(ActorId, Entered)
{
    public bool PaperAsWritten { get; init; }

    public static HeldPost Of(ResidentActor actor, PostId id, Draft draft) =>
        new(
            actor.PersonId,
            actor.Entered,
            id,
            draft.Kind,
            draft.Category,
            HeldText.Of(draft.Text, draft.Timing, draft.Extras),
            draft.PeopleNeeded,
            draft.OnPaper,
            draft.Reach
        )
        {
            PaperAsWritten = draft.PaperAsWritten,
        };

    public Result<Draft> Read(DateOnly today) =>
        Text.Read(today)
            .Then<Draft>(read => new Draft(Kind, Category, read.Text, read.Timing)
            {
                PeopleNeeded = People,
                OnPaper = OnPaper,
                PaperAsWritten = PaperAsWritten,
                Reach = Reach,
                Extras = Text.Extras,
            });
}

/// <summary>New words for a post that hangs.</summary>
public sealed record HeldChange(ResidentId ActorId, EnteredBy? Entered, PostId PostId, HeldText Text) : Held(ActorId, Entered);

/// <param name="ConversationId">The conversation that opens with it.</param>
public sealed record HeldResponse(
    ResidentId ActorId,
    EnteredBy? Entered,
    PostId PostId,
    ConversationId ConversationId,
    string Text,
    string? Board
) : Held(ActorId, Entered)
{
    /// <summary>The link by which a neighbour passed the vraag on; null for who came another way.</summary>
    public PassedOnId? PassedOn { get; init; }
}

public sealed record HeldMessage(ResidentId ActorId, EnteredBy? Entered, ConversationId ConversationId, MessageId Id, string Text)
    : Held(ActorId, Entered);

/// <summary>A yes to the answer that the talk began with.</summary>
public sealed record HeldYes(ResidentId ActorId, EnteredBy? Entered, ConversationId ConversationId) : Held(ActorId, Entered);
