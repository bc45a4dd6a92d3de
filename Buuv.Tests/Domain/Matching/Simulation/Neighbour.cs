using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>A resident of a simulated town: what they told, and what happened to them. Facts of being asked are counted out of their
/// questions, as the portal does.</summary>
/// <param name="told">What they told about helping, without the facts.</param>
/// <param name="place">Index of their neighbourhood.</param>
public sealed class Neighbour(Resident resident, Helper told, int place, DateTime joinedAt)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), FourWeeks = TimeSpan.FromDays(28), New = TimeSpan.FromDays(30);

    private static readonly TimeSpan RepeatingFor = TimeSpan.FromDays(180);

    private readonly List<Question> questions = [];
    private readonly List<Help> helps = [];
    private Helper facts = told;
    private DateTime factsUntil = DateTime.MinValue;

    public Resident Resident { get; } = resident;

    public ResidentId Id { get; } = resident.Id;

    public int Place { get; } = place;

    public DateTime JoinedAt { get; } = joinedAt;

    /// <summary>How gladly they help, compared with others.</summary>
    public double Willingness { get; init; } = 1;

    /// <summary>Hears no question before this moment.</summary>
    public DateTime DeafUntil { get; set; }

    public DateTime? LeftAt { get; private set; }

    public DateOnly? NotBefore { get; private set; }

    /// <summary>The first vraag came that they could have been asked for.</summary>
    public DateTime? FittedAt { get; set; }

    public Helper Told { get; } = told;

    public bool IsByPhone => Told.Reachability == Reachability.Phone;

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<Question> Questions => questions;

    public int TimesHelped => helps.Count;

    public bool IsThere(DateTime now) => JoinedAt <= now && LeftAt is null;

    public void Leave(DateTime now) => (LeftAt, factsUntil) = (LeftAt ?? now, DateTime.MinValue);

    public void Rest(DateOnly until) => (NotBefore, factsUntil) = (until, DateTime.MinValue);

    public void WasAsked(Question question)
    {
        questions.Add(question);
        factsUntil = DateTime.MinValue;
    }

    public void Answered() => factsUntil = DateTime.MinValue;

    public void Helped(ResidentId asker, Category category, bool repeating, DateTime now)
    {
        helps.Add(new(asker, category, repeating, now));
        factsUntil = DateTime.MinValue;
    }

    public int AskedWithin(TimeSpan span, DateTime now)
    {
        var count = 0;
        for (var at = questions.Count - 1; at >= 0 && now - questions[at].At < span; at--) count++;
        return count;
    }

    /// <summary>Matches with this asker: in ninety days, and whether there was one ever.</summary>
    public (int Lately, bool Ever) With(ResidentId asker, DateTime now)
    {
        var (lately, ever) = (0, false);
        foreach (var help in helps)
            if (help.Asker == asker)
                (lately, ever) = (now - help.At < TimeSpan.FromDays(AskRules.CarriesDays) ? lately + 1 : lately, true);
        return (lately, ever);
    }

    /// <summary>What is known of them now. Counted again only when something changed or a question left a week.</summary>
    public Helper Facts(DateTime now)
    {
        if (now < factsUntil) return facts;
        facts = Told with
        {
            IsGone = !IsThere(now),
            NotBefore = NotBefore,
            IsNew = now - JoinedAt < New,
            Helped = CategorySet.Of(helps.Select(help => help.Category)),
            AskedAt = questions.Count > 0 ? questions[^1].At : null,
            AskedInWeek = AskedWithin(Week, now),
            AskedInFourWeeks = AskedWithin(FourWeeks, now),
            UnansweredInARow = Unanswered(),
            SaidYesAt = questions.Max(question =>
                question.Invitation.Answer == InvitationAnswer.Yes ? question.Invitation.AnsweredAt : null),
            HelpedAt = helps.Count > 0 ? helps[^1].At : null,
            Repeating = helps.Count(help => help.Repeats && now - help.At < RepeatingFor),
        };
        factsUntil = now - JoinedAt < New ? JoinedAt + New : now.AddDays(1);
        if (now < JoinedAt) factsUntil = JoinedAt;
        foreach (var question in questions)
        {
            Until(question.At + Week);
            Until(question.At + FourWeeks);
        }
        return facts;

        void Until(DateTime moment)
        {
            if (moment > now && moment < factsUntil) factsUntil = moment;
        }
    }

    // What was overtaken by another answer could not be answered any more.
    private int Unanswered()
    {
        var count = 0;
        for (var at = questions.Count - 1; at >= 0 && questions[at].Invitation.Answer == InvitationAnswer.Waiting; at--)
            if (!questions[at].WasOvertaken)
                count++;
        return count;
    }

    private sealed record Help(ResidentId Asker, Category Category, bool Repeats, DateTime At);
}

/// <summary>A neighbour is asked for a vraag.</summary>
public sealed class Question(Invitation invitation, Neighbour neighbour, OpenVraag about)
{
    public Invitation Invitation { get; } = invitation;

    public Neighbour Neighbour { get; } = neighbour;

    public OpenVraag About { get; } = about;

    public DateTime At => Invitation.At;

    /// <summary>The vraag was over before they answered.</summary>
    public bool WasOvertaken { get; set; }
}
