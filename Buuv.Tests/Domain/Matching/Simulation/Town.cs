using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>A town in memory that keeps the promise of an answer by the rules of the domain, as the portal does with its database:
/// posts, invitations, promises and the order of helpers are the real ones.</summary>
public sealed class Town(Places places, Dice dice)
{
    public static readonly AwakeHours Awake = new(new(8, 0), new(21, 0), DutchTime.Zone);

    private readonly List<Neighbour> neighbours = [];
    private readonly Dictionary<ResidentId, Neighbour> byId = [];
    private readonly List<OpenVraag> owned = [];
    private readonly HashSet<(ResidentId, ResidentId)> blocks = [];
    private readonly (Guid Account, string Name)[] brokers = [(Guid.Parse("00000000-0000-0000-0000-000000000001"), "Saskia")];
    private long feedOrder;

    public Places Places { get; } = places;

    public AskRules Rules { get; init; } = new();

    public Waves Waves { get; init; } = new();

    public bool HasBroker { get; init; } = true;

    /// <summary>How many helpers can still be rung soon.</summary>
    public Func<int> Calls { get; init; } = () => int.MaxValue;

    public IReadOnlyList<Neighbour> Neighbours => neighbours;

    /// <summary>Those that a broker looks after and that wait for an answer, the nearest promise first.</summary>
    public IReadOnlyList<OpenVraag> Owned => owned;

    public Ranking Ranking => field ??= new(Rules, new());

    private WavePlan Plan => field ??= new(Ranking, Waves, Awake);

    public void Add(Neighbour neighbour)
    {
        neighbours.Add(neighbour);
        byId.Add(neighbour.Id, neighbour);
    }

    public Neighbour Find(ResidentId id) => byId[id];

    public void Block(Neighbour by, Neighbour other) => blocks.Add((by.Id, other.Id));

    public bool AreApart(Neighbour one, Neighbour other) => blocks.Contains((one.Id, other.Id)) || blocks.Contains((other.Id, one.Id));

    /// <summary>A vraag is placed.</summary>
    /// <param name="promised">Whether its answer is promised; otherwise nobody asks for it.</param>
    public OpenVraag Place(Neighbour asker, Vraag facts, Draft draft, double attraction, bool promised, DateTime now)
    {
        var post = Post.Place(
            facts.Id, asker.Resident, draft, Places.All[asker.Place], new(0), ++feedOrder, now) is { IsDone: true } placed
            ? placed.Value
            : throw new InvalidOperationException("A vraag that cannot be placed");
        var vraag = new OpenVraag(post, asker, facts, attraction);
        if (promised) vraag.Promise = AnswerPromise.Begin(post, new(), Awake, now);
        return vraag;
    }

    /// <summary>Everybody, with what is between them and this vraag.</summary>
    public (Helper Helper, Between Between)[] Candidates(OpenVraag vraag, DateTime now)
    {
        var rows = new (Helper, Between)[neighbours.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var who = neighbours[at];
            var (lately, ever) = who.With(vraag.Asker.Id, now);
            rows[at] = (who.Facts(now), new(
                Places.Hectometres(vraag.Asker.Place, who.Place),
                Places.IsWithin(vraag.Post.Reach, vraag.Asker.Place, who.Place),
                blocks.Count > 0 && AreApart(who, vraag.Asker),
                vraag.Known.Contains(who.Id),
                lately,
                ever));
        }
        return rows;
    }

    /// <summary>Keeps the promise of this vraag: follows what changed, and does what is due.</summary>
    /// <returns>Who is asked now.</returns>
    public IReadOnlyList<Question> Keep(OpenVraag vraag, DateTime now)
    {
        if (vraag.Promise is not { IsOpen: true } promise) return [];
        var (waits, asked) = (vraag.Post.Responses.Any(response => response.IsWaiting), NoQuestions);
        if (!vraag.Post.IsLive) promise.End(now);
        else if (waits) promise.Answer(now);
        else if (promise.State == PromiseState.Answered) promise.AskOn(Awake, now);
        else if (promise.State == PromiseState.Waiting && now < promise.DueAt && Awake.IsAwake(now) && WasRefused(vraag, promise))
            asked = Ask(vraag, promise, promise.Wave, now);
        if (promise.NextAt <= now) asked = [.. asked, .. Decide(vraag, promise, now)];
        owned.Remove(vraag);
        if (promise.State == PromiseState.Owned) owned.Add(vraag);
        return asked;
    }

    /// <summary>Somebody is asked, by a wave or by a person.</summary>
    /// <param name="wave">Null when a person asks.</param>
    public Question? Send(OpenVraag vraag, Neighbour neighbour, string by, int? wave, DateTime now)
    {
        var sent = Invitation.Send(dice.Id<InvitationId>(), vraag.Post, neighbour.Resident, by, now, wave);
        if (!sent.IsDone) return null;
        var question = new Question(sent.Value, neighbour, vraag);
        sent.Value.TakeEvents();
        vraag.Questions.Add(question);
        vraag.Known.Add(neighbour.Id);
        neighbour.WasAsked(question);
        return question;
    }

    /// <summary>A neighbour answers the question they were asked.</summary>
    /// <returns>Their answer to the vraag, for who asks to decide on; null for a no, and when it is over.</returns>
    public Response? Answer(Question question, InvitationAnswer answer, DateTime now)
    {
        var (invitation, who) = (question.Invitation, question.Neighbour);
        var done = answer switch
        {
            InvitationAnswer.Yes => invitation.Accept(who.Id, now),
            InvitationAnswer.NotNow => invitation.Postpone(who.Id, now),
            _ => invitation.Decline(who.Id, now),
        };
        if (!done.IsDone) return null;
        invitation.TakeEvents();
        who.Answered();
        if (answer == InvitationAnswer.NotNow) who.Rest(Today(now).AddDays(14));
        return answer == InvitationAnswer.Yes ? Respond(question.About, who, now) : null;
    }

    /// <summary>A neighbour answers a vraag.</summary>
    public Response? Respond(OpenVraag vraag, Neighbour who, DateTime now)
    {
        var given = vraag.Post.Respond(dice.Id<ResponseId>(), who.Resident, "Dat doe ik graag.", now);
        vraag.Post.TakeEvents();
        vraag.Known.Add(who.Id);
        return given.IsDone ? given.Value : null;
    }

    /// <summary>Who asks says yes or no to an answer.</summary>
    public void Decide(OpenVraag vraag, Response response, bool yes, DateTime now)
    {
        if (!response.IsWaiting || !vraag.Post.IsLive) return;
        if (!yes) vraag.Post.SayNo(response.Id, vraag.Asker.Id, now);
        else if (vraag.Post.SayYes(response.Id, vraag.Asker.Id, now).IsDone)
            byId[response.HelperId]
                .Helped(vraag.Asker.Id, vraag.Facts.Category, vraag.Post.Timing.Rhythm == Rhythm.Repeating, now);
        vraag.Post.TakeEvents();
        if (!vraag.Post.IsLive) Overtake(vraag);
    }

    /// <summary>The vraag comes down.</summary>
    public void Expire(OpenVraag vraag, DateTime now)
    {
        vraag.Post.Expire(now);
        vraag.Post.TakeEvents();
        if (!vraag.Post.IsLive) Overtake(vraag);
    }

    /// <summary>Who asks takes it down.</summary>
    public void Withdraw(OpenVraag vraag, DateTime now)
    {
        vraag.Post.Withdraw(vraag.Asker.Id, now);
        vraag.Post.TakeEvents();
        Overtake(vraag);
    }

    /// <summary>It was found outside Buuv, or is asked again after that.</summary>
    public void FoundElsewhere(OpenVraag vraag, bool again, DateTime now)
    {
        if (again) vraag.Promise?.Reopen(Awake, now);
        else vraag.Promise?.FoundElsewhere(brokers[0].Account, now);
        vraag.Promise?.TakeEvents();
    }

    public static DateOnly Today(DateTime now) => DateOnly.FromDateTime(DutchTime.Of(now));

    private static readonly IReadOnlyList<Question> NoQuestions = [];

    private static bool WasRefused(OpenVraag vraag, AnswerPromise promise) =>
        vraag.Questions.Any(asked =>
            asked.Invitation is { Wave: not null, Answer: InvitationAnswer.No or InvitationAnswer.NotNow, AnsweredAt: { } at }
            && at > promise.LookedAt);

    private static void Overtake(OpenVraag vraag)
    {
        foreach (var question in vraag.Questions)
            if (question.Invitation.Answer == InvitationAnswer.Waiting)
            {
                question.WasOvertaken = true;
                question.Neighbour.Answered();
            }
    }

    private IReadOnlyList<Question> Decide(OpenVraag vraag, AnswerPromise promise, DateTime now)
    {
        if (!Awake.IsAwake(now)) promise.LookAgain(Awake.NextAwake(now), now);
        else if (promise.State == PromiseState.Answered || now >= promise.DueAt) GiveToBroker(promise, now);
        else if (Ask(vraag, promise, promise.Wave + 1, now) is { Count: > 0 } asked) return asked;
        else if (IsNobodyLeft(vraag, now)) GiveToBroker(promise, now);
        return [];
    }

    private IReadOnlyList<Question> Ask(OpenVraag vraag, AnswerPromise promise, int wave, DateTime now)
    {
        // What a question was worth when it was asked stands nowhere: as a middling fit of its own wave.
        var worth = vraag.Questions.Where(asked => asked.Invitation.Answer is InvitationAnswer.Waiting or InvitationAnswer.Yes)
            .Sum(asked => Waves.WorthOf(asked.Neighbour.Told.Reachability, 850, asked.Invitation.Wave ?? 1));
        var chosen = Plan.Next(
            vraag.Facts, Candidates(vraag, now), wave, worth, vraag.Questions.Count, vraag.Missing, Calls(), Today(now),
            now);
        List<Question> asked = [];
        foreach (var next in chosen)
            if (Send(vraag, byId[next.Helper.Id], Invitation.ByBuuv, wave, now) is { } sent)
                asked.Add(sent);
        if (wave == promise.Wave)
        {
            promise.Replaced(now);
            return asked;
        }
        var again = Plan.AgainAt(promise, [.. chosen.Select(next => next.Helper.Reachability)], now);
        if (chosen.Count > 0) promise.Asked(again, now);
        else promise.LookAgain(again, now);
        return asked;
    }

    private bool IsNobodyLeft(OpenVraag vraag, DateTime now) =>
        vraag.Questions.All(asked => asked.Invitation.Answer != InvitationAnswer.Waiting)
        && Ranking.Order(vraag.Facts, Candidates(vraag, now), Ring.Widest, Today(now), now).Count == 0;

    private void GiveToBroker(AnswerPromise promise, DateTime now)
    {
        if (HasBroker) promise.TakeOn(brokers[0].Account, brokers[0].Name, now);
        else promise.LookAgain(Awake.After(now, WavePlan.ForABroker), now);
        promise.TakeEvents();
    }
}
