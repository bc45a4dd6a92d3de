using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;

namespace Buuv.Tests.Domain.Matching.Simulation;

public enum Step
{
    Wait,
    Place,
    Yes,
    No,
    NotNow,
    FromFeed,
    Accept,
    Decline,
    BrokerAsks,
    Block,
    Withdraw,
    FoundElsewhere,
    AskedAgain,
    Leave,
}

/// <summary>Something that happens in a little town.</summary>
/// <param name="Which">Picks who or what it happens to.</param>
/// <param name="Hours">Since what happened before.</param>
public sealed record Moment(Step Step, int Which, int Hours);

/// <summary>A little town in which anything may happen. Every rule is counted again, out of what happened, without the rules of the
/// domain.</summary>
public sealed class LittleHistory
{
    private const int MostAsked = 6;

    private readonly Town town;
    private readonly TownMaking making;
    private readonly List<OpenVraag> vragen = [];
    private readonly List<Question> asked = [];
    private DateTime now = TownMaking.Start;
    private string? fault;

    private LittleHistory(int seed)
    {
        var assumed = new Assumptions { Helpers = 12, Others = 2, Side = 2, MoreCategories = 12, ComeLater = 0 };
        making = new(assumed, seed);
        // So few that the little town comes to the end of them.
        town = new(making.Places, new(seed)) { Waves = new(MostPerWave: 4, Most: MostAsked) };
        foreach (var person in making.People()) town.Add(person);
    }

    /// <summary>The first rule that is broken, in words; null when none is.</summary>
    /// <param name="askings">Is told how many questions were asked.</param>
    public static string? FirstFault(IReadOnlyList<Moment> moments, int seed, Action<int>? askings = null)
    {
        var history = new LittleHistory(seed);
        foreach (var moment in moments)
        {
            history.now = history.now.AddHours(moment.Hours);
            history.Do(moment);
            history.KeepAll();
            if (history.fault is not null) break;
        }
        askings?.Invoke(history.asked.Count);
        return history.fault;
    }

    private void Do(Moment moment)
    {
        var who = town.Neighbours[moment.Which % town.Neighbours.Count];
        var vraag = vragen.Count > 0 ? vragen[moment.Which % vragen.Count] : null;
        var open = asked.Where(question => question.Invitation.Answer == InvitationAnswer.Waiting && !question.WasOvertaken).ToArray();
        var question = open.Length > 0 ? open[moment.Which % open.Length] : null;
        var waits = vraag?.Post.Responses.FirstOrDefault(response => response.IsWaiting);
        switch (moment.Step)
        {
            case Step.Place when who.LeftAt is null: Place(who); break;
            case Step.Yes when question is not null: town.Answer(question, InvitationAnswer.Yes, now); break;
            case Step.No when question is not null: town.Answer(question, InvitationAnswer.No, now); break;
            case Step.NotNow when question is not null: town.Answer(question, InvitationAnswer.NotNow, now); break;
            case Step.FromFeed when vraag is not null && who.LeftAt is null: town.Respond(vraag, who, now); break;
            case Step.Accept or Step.Decline when waits is not null: town.Decide(vraag!, waits, moment.Step == Step.Accept, now); break;
            case Step.BrokerAsks when vraag is not null: BrokerAsks(vraag); break;
            case Step.Block when vraag is not null: town.Block(who, vraag.Asker); break;
            case Step.Withdraw when vraag is not null: town.Withdraw(vraag, now); break;
            case Step.FoundElsewhere or Step.AskedAgain when vraag is not null:
                town.FoundElsewhere(vraag, moment.Step == Step.AskedAgain, now);
                break;
            // One in four at most, or nobody is left.
            case Step.Leave when moment.Which % 4 == 0: who.Leave(now); break;
            default: break;
        }
    }

    private void Place(Neighbour asker)
    {
        var said = making.Vraag(asker, now);
        now = said.At;
        vragen.Add(town.Place(asker, said.Facts, said.Draft, said.Attraction, promised: true, now));
    }

    private void BrokerAsks(OpenVraag vraag)
    {
        if (!vraag.Post.IsLive) return;
        var order = town.Ranking.Order(vraag.Facts, town.Candidates(vraag, now), Ring.Widest, Town.Today(now), now);
        if (order.Count > 0 && town.Send(vraag, town.Find(order[0].Helper.Id), "Saskia", null, now) is { } question) Note(question);
    }

    private void KeepAll()
    {
        foreach (var vraag in vragen)
        {
            town.Expire(vraag, now);
            var found = vraag.Post.Matches.Count + vraag.Post.Responses.Count(response => response.IsWaiting);
            foreach (var question in town.Keep(vraag, now))
            {
                Note(question);
                Check(found < vraag.Post.PeopleNeeded, "asked while enough yeses wait or agreed");
                Check(Town.Awake.IsAwake(now), "asked at night");
            }
            if (vraag.Promise is not { } promise) continue;
            var (moments, owners) = (promise.NextAt is null ? 0 : 1, promise.OwnerId is null ? 0 : 1);
            Check(!promise.IsOpen || moments + owners == 1, "an open vraag has neither or both of a next moment and an owner");
            Check(promise.IsOpen || moments == 0, "a vraag that is over has a next moment");
            Check(!promise.IsOpen || vraag.Post.IsLive, "what came down is still promised");
            Check(promise.NextAt is not { } next || next > now, "what is due was not done");
            Check(promise.NextAt is not { } at || promise.State == PromiseState.Answered || at <= Later(promise.DueAt),
                "something happens only after the promise passed");
        }
    }

    // What is due at night is done in the morning; without a broker it is looked at each awake hour.
    private DateTime Later(DateTime due) => Town.Awake.NextAwake(due > now ? due : now);

    private void Note(Question question)
    {
        var (who, vraag) = (question.Neighbour, question.About);
        var before = asked.Where(one => one.Neighbour == who).ToArray();
        var week = before.Count(one => now - one.At < TimeSpan.FromDays(7));
        Check(week < Math.Min(2, who.Told.PerWeek ?? 2), "asked too often in a week");
        Check(before.Count(one => now - one.At < TimeSpan.FromDays(28)) < 4, "asked too often in four weeks");
        Check(before.All(one => one.Invitation is not { Answer: InvitationAnswer.Yes, AnsweredAt: { } at }
            || now - at >= TimeSpan.FromDays(7)), "asked in the week after a yes");
        Check(before.All(one => one.Invitation is not { Answer: InvitationAnswer.NotNow, AnsweredAt: { } at }
            || Town.Today(now) >= Town.Today(at).AddDays(14)), "asked after \"nu niet\"");
        Check(before.All(one => one.About != vraag) && vraag.Post.Responses.All(one => one.HelperId != who.Id),
            "asked twice for one vraag");
        Check(!town.AreApart(who, vraag.Asker), "asked across a block");
        Check(who != vraag.Asker && who.LeftAt is null && who.Told.AskMe, "asked who may not be asked at all");
        Check(vraag.Post.IsLive, "asked for what came down");
        Check(town.Places.Hectometres(vraag.Asker.Place, who.Place) <= who.Told.HowFar, "asked too far away");
        Check(town.Places.IsWithin(vraag.Post.Reach, vraag.Asker.Place, who.Place), "asked beyond the reach of the vraag");
        var silent = before.Reverse().TakeWhile(one => one.Invitation.Answer == InvitationAnswer.Waiting)
            .Count(one => !one.WasOvertaken);
        Check(silent < 3 || now - before[^1].At >= TimeSpan.FromDays(28), "asked after three questions without an answer");
        asked.Add(question);
        Check(question.Invitation.Wave is null || asked.Count(one => one.About == vraag) <= MostAsked, "more asked than one vraag may");
    }

    private void Check(bool holds, string what)
    {
        if (!holds) fault ??= what;
    }
}
