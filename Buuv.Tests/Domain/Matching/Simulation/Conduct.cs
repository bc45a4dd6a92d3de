using Buuv.Domain.Ambassadors;
using Buuv.Domain.Matching;
using Buuv.Domain.Residents;

namespace Buuv.Tests.Domain.Matching.Simulation;

/// <summary>How people of a simulated town behave when they are asked.</summary>
public sealed class Conduct(Assumptions assumed, Dice dice)
{
    private const int NextDoor = 10, Cycling = 30;

    /// <summary>Null for silence. Somebody who was asked too much hears no question for some days.</summary>
    /// <param name="isRung">Somebody rings them, whichever way they are told things otherwise.</param>
    public InvitationAnswer? AnswerTo(Question question, Places places, bool isRung, DateTime now)
    {
        var (who, vraag) = (question.Neighbour, question.About);
        var isDeaf = now < who.DeafUntil;
        var often = who.AskedWithin(TimeSpan.FromDays(7), now) > 2;
        if (dice.Falls(often ? assumed.Deafens.TooMany : assumed.Deafens.Ordinary))
            who.DeafUntil = now.AddDays(dice.Exponential(assumed.DeafDays));
        if (isDeaf) return null;
        var distance = places.Hectometres(vraag.Asker.Place, who.Place);
        var channel = isRung ? assumed.Hazard.Call : HazardOf(who.Told.Reachability);
        var hazard = channel * FitOf(vraag.Facts, who.Facts(now)) * who.Willingness * vraag.Attraction
            * (distance <= NextDoor ? 1 : distance <= Cycling ? 0.75 : 0.5);
        if (dice.Falls(1 - Math.Exp(-hazard))) return InvitationAnswer.Yes;
        var said = dice.Next() * (isRung ? assumed.Refuses.No + assumed.Refuses.NotNow : 1);
        return said < assumed.Refuses.NotNow ? InvitationAnswer.NotNow
            : said < assumed.Refuses.NotNow + assumed.Refuses.No ? InvitationAnswer.No
            : null;
    }

    /// <summary>Whether this question is the one too many.</summary>
    public bool Leaves(Question question, DateTime now) =>
        question.Neighbour.AskedWithin(TimeSpan.FromDays(7), now) > 3 && dice.Falls(assumed.Leaves);

    /// <summary>Awake hours until they answer.</summary>
    public double DelayOf(Reachability by) => dice.Exponential(by switch
    {
        Reachability.Text => assumed.Delay.Text,
        Reachability.Mail => assumed.Delay.Mail,
        _ => assumed.Delay.Web,
    });

    private double HazardOf(Reachability by) => by switch
    {
        Reachability.Text => assumed.Hazard.Text,
        Reachability.Mail => assumed.Hazard.Mail,
        _ => assumed.Hazard.Web,
    };

    private static double FitOf(Vraag vraag, Helper helper) =>
        Ranking.FitOf(vraag, helper) switch { >= 1000 => 1, >= 850 => 0.9, >= 650 => 0.7, _ => 0.4 };
}
