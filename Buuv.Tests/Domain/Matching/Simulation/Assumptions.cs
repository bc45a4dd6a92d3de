namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>Every figure of the simulated town that is no rule of Buuv, each with where it comes from. "Assumed" means that nobody
/// measured it: figures of a real town take its place.</summary>
public sealed record Assumptions
{
    /// <summary>Residents who agree to be asked (the trial of the design: 1,000).</summary>
    public int Helpers { get; init; } = 1_000;

    /// <summary>Residents who ask only (assumed).</summary>
    public int Others { get; init; } = 500;

    /// <summary>Neighbourhoods, along one side of a square (the trial: 36).</summary>
    public int Side { get; init; } = 6;

    /// <summary>Between the centres of two neighbourhoods, in hectometres (assumed: 36 of them in some 18 square kilometres).</summary>
    public int Apart { get; init; } = 7;

    /// <summary>Vragen in a day (Haarlem 2013: 6,164 posts in over two years, 56 in 100 of them vragen; as in the trial).</summary>
    public double PerDay { get; init; } = 3.9;

    /// <summary>Days in which vragen are placed.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Share who come in during the year, the others are there from the first day (assumed).</summary>
    public double ComeLater { get; init; } = 0.2;

    /// <summary>Share told by phone: of helpers, and of those who ask only. Together 35 in 100 are not digital (Haarlem 2013); how the
    /// two differ is assumed.</summary>
    public (double Helpers, double Others) ByPhone { get; init; } = (0.25, 0.55);

    /// <summary>Of those who are digital: by text message, on the portal only; the others by mail (assumed).</summary>
    public (double Text, double Web) ByTextOrWeb { get; init; } = (0.2, 0.2);

    /// <summary>How often a helper asks, compared with somebody who asks only (assumed; Haarlem: 40 in 100 do both).</summary>
    public double HelperAsks { get; init; } = 0.5;

    /// <summary>How unequal categories are: the n-th is asked n^-0.7 as often (design §7, assumed).</summary>
    public double Zipf { get; init; } = 0.7;

    /// <summary>Categories of one helper, beside the first: on average (assumed).</summary>
    public double MoreCategories { get; init; } = 2;

    /// <summary>Share of helpers: "ook iets anders"; with a word for what they can; with told times; with a certificate where one is
    /// needed (all assumed).</summary>
    public (double Anything, double Skill, double Times, double Conduct) Told { get; init; } = (0.3, 0.2, 0.6, 0.2);

    /// <summary>Share who speak no Dutch but one of three other languages, and share who speak one beside it (assumed).</summary>
    public (double Only, double Beside) OtherLanguage { get; init; } = (0.03, 0.12);

    /// <summary>Share of vragen with a date, at most two weeks ahead (a third: design §7, assumed); that repeat (30 in 100 contacts
    /// last: Haarlem 2013); for two or three people (assumed).</summary>
    public (double Dated, double Repeating, double ForTwo, double ForThree) Kinds { get; init; } = (1 / 3.0, 0.3, 0.1, 0.05);

    /// <summary>Shape of how gladly people help, and of how gladly people come to one vraag (design §7, assumed).</summary>
    public (double Willingness, double Attraction) Shapes { get; init; } = (0.7, 2);

    /// <summary>What a question is worth, by web, mail, text and call (the trial's 0.10, 0.15, 0.22; the web assumed). On purpose not
    /// what <c>Waves</c> believes.</summary>
    public (double Web, double Mail, double Text, double Call) Hazard { get; init; } = (0.05, 0.10, 0.15, 0.22);

    /// <summary>Awake hours until an answer, on average, by web, mail and text (the trial's 7 and 2.5; the web assumed). A call is
    /// answered at once, and waits for its turn.</summary>
    public (double Web, double Mail, double Text) Delay { get; init; } = (9, 7, 2.5);

    /// <summary>Share of those who do not say yes that say no, and "nu niet"; on the phone everybody who is reached says something
    /// (assumed).</summary>
    public (double No, double NotNow) Refuses { get; init; } = (0.35, 0.1);

    /// <summary>Share of questions after which somebody hears none for <see cref="DeafDays"/>, and of those above two in a week
    /// (the trial: 15 and 50 in 100, some five days).</summary>
    public (double Ordinary, double TooMany) Deafens { get; init; } = (0.15, 0.5);

    public double DeafDays { get; init; } = 5;

    /// <summary>Share who stop at each question above three in a week (the trial: 1 in 100).</summary>
    public double Leaves { get; init; } = 0.01;

    /// <summary>How many answers one vraag gets from the feed alone, on average, and after how many days. Chosen on the seeds 101 to 110
    /// so that "nobody steers" ends near the published half: Haarlem 3,200 matches of 6,164 posts, 52 in 100.</summary>
    public (double Answers, double Days) Feed { get; init; } = (1.1, 3.5);

    /// <summary>Awake hours until who asks decides on an answer, on average, and the share of answers they take (assumed).</summary>
    public (double Hours, double Yes) Decides { get; init; } = (5, 0.85);

    /// <summary>Calls in one turn of the phone team, morning and afternoon of a working day (design §3), and the share that is
    /// answered; tried three times (assumed).</summary>
    public (int PerTurn, double Reached, int Tries) Calls { get; init; } = (6, 0.7, 3);

    /// <summary>Vragen that come, and residents who sign up to help, within one hour of the first morning: none, but in a crisis.</summary>
    public (int Vragen, int SignUps) Crisis { get; init; }

    /// <summary>Neighbours a broker rings in an hour, from 9 to 17 on working days (design §7).</summary>
    public int BrokerCalls { get; init; } = 5;
}
