using Buuv.Domain;
using Buuv.Domain.Conversations;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>Talks to which two neighbours asked somebody of Buuv: one that waits too long, one of today.</summary>
public static class MediationsOfSaskia
{
    public static void Fill(DemoOffice office)
    {
        var talks = office.Town.Conversations
            .Where(talk => office.Live.Any(post => post.Id == talk.PostId && post.Municipality.Value == "GM0546"))
            .Take(2);
        foreach (var (turn, talk) in talks.Index())
        {
            var at = office.Now.AddHours(turn == 0 ? -40 : -3);
            var wanted = office.Town.Keep(Mediation.Want(Id.New<MediationId>(), talk, talk.AskerId, at).Value);
            DemoOffice.Do(wanted.Agree(talk, talk.HelperId, at.AddMinutes(20)));
        }
    }
}
