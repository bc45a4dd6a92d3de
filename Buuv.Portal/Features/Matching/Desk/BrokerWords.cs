using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;

namespace Buuv.Portal.Features.Matching.Desk;

/// <summary>The sentences of the desk that depend on a request or a neighbour.</summary>
public static class BrokerWords
{
    /// <summary>Until when an answer was promised, or that it is late.</summary>
    public static string Due(PromiseLine line, DateTime now) =>
        string.Format(line.IsLateAt(now) ? BrokerText.Late : BrokerText.DueBefore, DisplayNames.Moment(line.DueAt));

    /// <summary>Whose it is.</summary>
    public static string Owner(PromiseLine line, Guid reader) =>
        line.Owner is null ? BrokerText.OfNobody
        : line.Owner == reader ? BrokerText.OfYou
        : string.Format(BrokerText.OfColleague, line.OwnerName);

    /// <summary>How many were asked, and what came of it.</summary>
    public static string Asked(PromiseView view) => view switch
    {
        { Asked: 0 } => BrokerText.AskedNobody,
        { Asked: 1 } => string.Format(BrokerText.AskedOne, view.Looked, view.SaidNo),
        _ => string.Format(BrokerText.AskedMany, view.Asked, view.Looked, view.SaidNo),
    };

    /// <summary>Why this neighbour is suggested, as sentences, the strongest first.</summary>
    public static IEnumerable<string> Why(Suggestion one, PromiseView view, DateTime now) =>
        RankWords.Why(one.Rank, one.Name, one.Neighbourhood, view.Vraag, now);

    /// <summary>Why this neighbour is left in peace.</summary>
    public static string WhyNot(LeftOutNeighbour one) => string.Format(Find($"LeftOut_{one.Why}"), one.Name);

    private static string Find(string key) =>
        BrokerText.ResourceManager.GetString(key, BrokerText.Culture) ?? throw new InvalidOperationException($"No text for {key}");
}
