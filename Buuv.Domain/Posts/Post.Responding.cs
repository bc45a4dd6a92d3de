using Buuv.Domain.Events;
using Buuv.Domain.Posts.Matches;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;

namespace Buuv.Domain.Posts;

public sealed partial class Post
{
    /// <summary>A neighbour answers. One answer per neighbour: they write more in the conversation that it opens.</summary>
    public Result<Response> Respond(ResponseId id, Resident neighbour, string? text, DateTime now, EnteredBy? enteredBy = null)
    {
        if (neighbour.HasStopped) return new NotAllowed();
        if (neighbour.Id != AuthorId && AnswerOf(neighbour.Id) is { } earlier) return earlier;
        var said = WordsFor(neighbour, text);
        if (!said.IsDone) return said.Refusal;
        var response = new Response(id, Id, neighbour.Id, neighbour.PublicName, said.Value, now) { EnteredBy = enteredBy };
        responses.Add(response);
        Raise(Event(DomainEventKind.ResponseGiven, now, neighbour.Id) with { ResponseId = id });
        return response;
    }

    /// <summary>The answer that this neighbour gave and did not withdraw; null for none.</summary>
    public Response? AnswerOf(ResidentId neighbour) =>
        responses.FirstOrDefault(response => response.HelperId == neighbour && response.Outcome != ResponseOutcome.TakenBack);

    /// <summary>Checks an answer that a neighbour wants to give now.</summary>
    public Result<string> WordsFor(Resident neighbour, string? text) =>
        neighbour.Id == AuthorId ? new OwnPost() : IsLive ? Response.Words(text) : new PostClosed(Closure!.Reason);

    /// <summary>The answer that this resident may accept now, or why not.</summary>
    public Result<Response> Undecided(ResponseId to, ResidentId by)
    {
        if (!May(by, Permission.DecideOnAnswer)) return new NotAllowed();
        if (responses.Find(response => response.Id == to) is not { } response) return new NotFound();
        if (!IsLive) return new PostClosed(Closure!.Reason);
        return response.IsWaiting ? response : new AlreadyDecided(response.Outcome);
    }

    /// <summary>"Ja, leuk": both agree. Closes the post when no more people are needed; a standing post stays.</summary>
    public Result<Match> SayYes(ResponseId to, ResidentId by, DateTime now)
    {
        if (matches.Find(match => match.ResponseId == to) is { } earlier && May(by, Permission.DecideOnAnswer)) return earlier;
        var open = Undecided(to, by);
        if (!open.IsDone) return open.Refusal;
        var response = open.Value;
        response.Decide(ResponseOutcome.Accepted, now);
        var match = Match.Between(this, response, now);
        matches.Add(match);
        Raise(Event(DomainEventKind.ResponseAccepted, now, by) with { ResponseId = to, SubjectId = match.Id.Value });
        if (Timing.Rhythm != Rhythm.Standing && matches.Count >= PeopleNeeded)
            Close(ClosureReason.Matched, DomainEventKind.PostMatched, now, by);
        return match;
    }

    /// <summary>The two agreed outside Buuv, and a broker who heard it from both writes it down: an answer and a yes at once, whatever they
    /// said here before.</summary>
    /// <param name="words">What stands in their talk as the answer.</param>
    /// <param name="by">The broker.</param>
    public Result<Match> PlaceMatch(ResponseId id, Resident neighbour, string words, EnteredBy by, DateTime now)
    {
        var answer = Respond(id, neighbour, words, now, by);
        if (!answer.IsDone) return answer.Refusal;
        if (matches.Find(match => match.ResponseId == answer.Value.Id) is { } earlier) return earlier;
        var match = SayYes(answer.Value.Id, AuthorId, now);
        if (!match.IsDone) return match;
        match.Value.WasPlacedBy(by.Who, by.Name);
        Raise(Event(DomainEventKind.MatchPlaced, now, null) with { ResponseId = answer.Value.Id, SubjectId = match.Value.Id.Value });
        WasEnteredBy(by.Who);
        return match;
    }

    /// <summary>"Nee, dank je": declines the answer. No reason is asked or given.</summary>
    public Result SayNo(ResponseId to, ResidentId by, DateTime now)
    {
        if (!May(by, Permission.DecideOnAnswer)) return new NotAllowed();
        if (responses.Find(response => response.Id == to) is not { } response) return new NotFound();
        if (response.Outcome == ResponseOutcome.Declined) return Result.Done;
        if (!response.IsWaiting) return new AlreadyDecided(response.Outcome);
        response.Decide(ResponseOutcome.Declined, now);
        Raise(Event(DomainEventKind.ResponseDeclined, now, by) with { ResponseId = to });
        return Result.Done;
    }

    /// <summary>The neighbour withdraws the answer, as long as it is open.</summary>
    public Result TakeBack(ResponseId which, ResidentId by, DateTime now)
    {
        if (responses.Find(response => response.Id == which) is not { } response) return new NotFound();
        if (!Rights.Allows(Permission.TakeBackAnswer, response.HelperId == by ? Relation.Own : Relation.Other)) return new NotAllowed();
        if (response.Outcome == ResponseOutcome.TakenBack) return Result.Done;
        if (!response.IsWaiting) return new AlreadyDecided(response.Outcome);
        response.Decide(ResponseOutcome.TakenBack, now);
        Raise(Event(DomainEventKind.ResponseWithdrawn, now, by) with { ResponseId = which });
        return Result.Done;
    }
}
