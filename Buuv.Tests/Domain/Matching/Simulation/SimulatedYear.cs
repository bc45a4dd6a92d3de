using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>Lives the year of a town by a moved clock: how people behave is assumed, what is asked of them is decided by the real
/// rules.</summary>
public sealed class SimulatedYear
{
    // What the last vraag gets as well.
    private const int DaysAfter = 28;

    private static readonly TimeSpan AskOneWaits = TimeSpan.FromHours(8.7);

    private readonly Assumptions assumed;
    private readonly Policy policy;
    private readonly Town town;
    private readonly Dice dice;
    private readonly Conduct conduct;
    private readonly PriorityQueue<Action, (DateTime At, long Number)> coming = new();
    private readonly List<OpenVraag> vragen = [];
    private readonly List<OpenVraag> callBacks = [];
    private readonly List<(Question Question, int Tries)> calls = [];
    private readonly Dictionary<(PostId, ResidentId), DateTime> notReached = [];
    private readonly Dictionary<PostId, DateTime> brokerLooksAt = [];
    private readonly Dictionary<PostId, DateTime> scheduled = [];
    private long number;

    public SimulatedYear(Assumptions assumed, Policy policy, int seed)
        : this(assumed, policy, seed, new TownMaking(assumed, seed)) { }

    private SimulatedYear(Assumptions assumed, Policy policy, int seed, TownMaking making)
    {
        (this.assumed, this.policy, dice) = (assumed, policy, new(seed * 7919 + 1));
        conduct = new(assumed, dice);
        town = new(making.Places, dice) { HasBroker = policy == Policy.Buuv, Calls = CallsLeft };
        foreach (var person in making.People()) town.Add(person);
        foreach (var vraag in making.Vragen(town.Neighbours)) At(vraag.At, () => Place(vraag));
        var days = assumed.Days + DaysAfter;
        foreach (var moment in Staff.CallMoments(TownMaking.Start, days, assumed.Calls.PerTurn)) At(moment, Call);
        if (policy == Policy.Buuv)
            foreach (var hour in Staff.BrokerHours(TownMaking.Start, days)) At(hour, Broker);
        End = TownMaking.Start.AddDays(days);
    }

    public Town Town => town;

    public IReadOnlyList<OpenVraag> Vragen => vragen;

    public DateTime Now { get; private set; }

    public DateTime End { get; }

    /// <summary>Questions to helpers by phone that were overtaken before anybody rang.</summary>
    public int NeverRung { get; private set; }

    public static SimulatedYear Live(Assumptions assumed, Policy policy, int seed)
    {
        var year = new SimulatedYear(assumed, policy, seed);
        while (year.coming.TryDequeue(out var act, out var when) && when.At < year.End)
        {
            year.Now = when.At;
            act();
        }
        return year;
    }

    private void At(DateTime when, Action act) => coming.Enqueue(act, (when, number++));

    private void Awake(double hours, Action act) => At(Town.Awake.After(Now, TimeSpan.FromHours(hours)), act);

    private void Place(ComingVraag said)
    {
        if (said.Asker.LeftAt is not null) return;
        var promised = policy is Policy.Buuv or Policy.BuuvWithoutBroker;
        var vraag = town.Place(said.Asker, said.Facts, said.Draft, said.Attraction, promised, Now);
        vragen.Add(vraag);
        Notice(vraag);
        At(vraag.Post.ExpiresAt, () =>
        {
            town.Expire(vraag, Now);
            Keep(vraag);
        });
        for (var answers = dice.Poisson(assumed.Feed.Answers * vraag.Attraction); answers > 0; answers--)
            At(Town.Awake.NextAwake(Now.AddDays(dice.Exponential(assumed.Feed.Days))), () => AnswerFromFeed(vraag));
        if (policy == Policy.AskEveryone) AskEveryone(vraag);
        else if (policy == Policy.AskOne) At(Town.Awake.NextAwake(Now), () => AskNext(vraag));
        else Keep(vraag);
    }

    // Somebody for whom a vraag came that fits, and who is asked for none, is forgotten.
    private void Notice(OpenVraag vraag)
    {
        var rows = town.Candidates(vraag, Now);
        for (var at = 0; at < rows.Length; at++)
            if (town.Neighbours[at].FittedAt is null
                && town.Rules.Why(vraag.Facts, rows[at].Helper, rows[at].Between, Ring.Widest, Town.Today(Now), Now) is null)
                town.Neighbours[at].FittedAt = Now;
    }

    private void Keep(OpenVraag vraag)
    {
        foreach (var question in town.Keep(vraag, Now)) Ask(question);
        if (vraag.Promise?.NextAt is not { } next || scheduled.GetValueOrDefault(vraag.Post.Id) == next) return;
        scheduled[vraag.Post.Id] = next;
        At(next, () =>
        {
            if (vraag.Promise.NextAt == next) Keep(vraag);
        });
    }

    private void AskEveryone(OpenVraag vraag)
    {
        foreach (var (helper, between) in town.Candidates(vraag, Now))
        {
            var unguarded = helper with
            {
                SaidYesAt = null, AskedInWeek = 0, AskedInFourWeeks = 0, UnansweredInARow = 0, Repeating = 0, PerWeek = null,
            };
            if (town.Rules.Why(vraag.Facts, unguarded, between, Ring.Widest, Town.Today(Now), Now) is null) Send(vraag, helper.Id, 1);
        }
    }

    private void AskNext(OpenVraag vraag)
    {
        if (!vraag.Post.IsLive || IsEnough(vraag)) return;
        var order = town.Ranking.Order(vraag.Facts, town.Candidates(vraag, Now), Ring.Widest, Town.Today(Now), Now);
        if (order.FirstOrDefault(row => row.Helper.Reachability != Reachability.Phone || CallsLeft() > 0) is { } next)
            Send(vraag, next.Helper.Id, 1);
        var asked = vraag.Questions.Count;
        Awake(AskOneWaits.TotalHours, () =>
        {
            if (vraag.Questions.Count == asked) AskNext(vraag);
        });
    }

    private void Send(OpenVraag vraag, ResidentId to, int? wave)
    {
        if (town.Send(vraag, town.Find(to), Invitation.ByBuuv, wave, Now) is { } question) Ask(question);
    }

    // What the neighbour who is asked will do.
    private void Ask(Question question)
    {
        var who = question.Neighbour;
        if (who.IsByPhone)
        {
            calls.Add((question, 0));
            return;
        }
        var answer = conduct.AnswerTo(question, town.Places, isRung: false, Now);
        if (conduct.Leaves(question, Now)) who.Leave(Now);
        if (answer is { } said) Awake(conduct.DelayOf(who.Told.Reachability), () => Answer(question, said));
    }

    private void Answer(Question question, InvitationAnswer answer)
    {
        var vraag = question.About;
        if (question.Neighbour.LeftAt is not null) return;
        if (answer == InvitationAnswer.Yes)
        {
            vraag.Yeses++;
            if (!vraag.Post.IsLive || IsEnough(vraag)) vraag.YesesAfterEnough++;
        }
        if (!question.WasOvertaken && town.Answer(question, answer, Now) is { } response) Take(vraag, response);
        if (policy == Policy.AskOne && answer != InvitationAnswer.Yes) AskNext(vraag);
        Keep(vraag);
    }

    private void AnswerFromFeed(OpenVraag vraag)
    {
        if (!vraag.Post.IsLive) return;
        List<Neighbour> fitting = [];
        for (var look = 0; look < 60 && fitting.Count < 5; look++)
            if (town.Neighbours[dice.Below(town.Neighbours.Count)] is { IsByPhone: false } who && who.IsThere(Now)
                && who.Id != vraag.Asker.Id && !vraag.Known.Contains(who.Id) && Ranking.FitOf(vraag.Facts, who.Facts(Now)) > 0)
                fitting.Add(who);
        if (fitting.Count == 0) return;
        var helper = fitting[dice.Pick([.. fitting.Select(one => one.Willingness)])];
        if (town.Respond(vraag, helper, Now) is { } response) Take(vraag, response);
        Keep(vraag);
    }

    // An answer for who asks: by phone they hear of it when they are rung.
    private void Take(OpenVraag vraag, Response response)
    {
        vraag.FirstAnswerAt ??= Now;
        if (vraag.Asker.IsByPhone) callBacks.Add(vraag);
        else Hear(vraag, response);
    }

    private void Hear(OpenVraag vraag, Response response)
    {
        vraag.FirstHeardAt ??= Now;
        if (vraag.Heard.Add(response.Id)) Awake(dice.Exponential(assumed.Decides.Hours), () => Decide(vraag, response));
    }

    private void Decide(OpenVraag vraag, Response response)
    {
        town.Decide(vraag, response, dice.Falls(assumed.Decides.Yes), Now);
        if (policy == Policy.AskOne) AskNext(vraag);
        Keep(vraag);
    }

    /// <summary>One call of the phone team: first who asked is told of an answer, then helpers are asked.</summary>
    private void Call()
    {
        callBacks.RemoveAll(vraag => !vraag.Post.IsLive);
        if (callBacks is [var vraag, ..])
        {
            callBacks.RemoveAll(waits => waits == vraag);
            if (!dice.Falls(assumed.Calls.Reached)) callBacks.Add(vraag);
            else foreach (var response in vraag.Post.Responses.Where(response => response.IsWaiting).ToArray()) Hear(vraag, response);
            return;
        }
        NeverRung += calls.RemoveAll(call => !IsWorthRinging(call.Question));
        if (calls is not [var (question, tries), ..]) return;
        calls.RemoveAt(0);
        if (dice.Falls(assumed.Calls.Reached)) AnswerByPhone(question);
        else if (tries + 1 < assumed.Calls.Tries) calls.Add((question, tries + 1));
    }

    // Whom the phone team cannot ring in this turn is asked in the next one.
    private int CallsLeft() => Math.Max(0, assumed.Calls.PerTurn - calls.Count(call => IsWorthRinging(call.Question)));

    private static bool IsWorthRinging(Question question) =>
        !question.WasOvertaken && question.About.Post.IsLive && question.Neighbour.LeftAt is null;

    private void AnswerByPhone(Question question)
    {
        var answer = conduct.AnswerTo(question, town.Places, isRung: true, Now);
        if (conduct.Leaves(question, Now)) question.Neighbour.Leave(Now);
        Answer(question, answer ?? InvitationAnswer.No);
    }

    /// <summary>An hour of the broker: the best of the order is rung for each vraag that they look after.</summary>
    private void Broker()
    {
        var left = assumed.BrokerCalls;
        foreach (var vraag in town.Owned.OrderBy(owned => owned.Promise!.DueAt).ToArray())
        {
            if (left == 0) return;
            if (brokerLooksAt.GetValueOrDefault(vraag.Post.Id) > Now) continue;
            var next = town.Ranking.Order(vraag.Facts, town.Candidates(vraag, Now), Ring.Widest, Town.Today(Now), Now)
                .FirstOrDefault(row => notReached.GetValueOrDefault((vraag.Post.Id, row.Helper.Id)) < Now.AddDays(-1));
            if (next is null)
            {
                brokerLooksAt[vraag.Post.Id] = Now.AddHours(20);
                continue;
            }
            left--;
            if (!dice.Falls(assumed.Calls.Reached)) notReached[(vraag.Post.Id, next.Helper.Id)] = Now;
            else if (town.Send(vraag, town.Find(next.Helper.Id), "Saskia", null, Now) is { } question) AnswerByPhone(question);
        }
    }

    private static bool IsEnough(OpenVraag vraag) =>
        vraag.Post.Matches.Count + vraag.Post.Responses.Count(response => response.IsWaiting) >= vraag.Post.PeopleNeeded;
}
