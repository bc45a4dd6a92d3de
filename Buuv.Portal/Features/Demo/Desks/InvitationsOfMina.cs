using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Demo.Desks;

/// <summary>"Ik weet iemand": neighbours whom the ambassador asked, who said yes, no, or nothing yet.</summary>
public static class InvitationsOfMina
{
    private const int Asked = 5;

    public static void Fill(DemoOffice office)
    {
        var silent = office
            .Live.Where(post => post.Kind == PostKind.Request && post.Responses.Count == 0 && post.PlacedAt < office.Now.AddHours(-26))
            .OrderBy(post => post.Neighbourhood.Value is not ("BU05460800" or "BU05460302"))
            .Take(Asked)
            .ToArray();
        var helpers = office
            .Live.Where(post => post.Kind == PostKind.Offer)
            .Select(post => post.AuthorId)
            .Distinct()
            .Select(office.Person)
            .Where(person => !person.IsToldByPhone)
            .Skip(3)
            .Take(silent.Length)
            .ToArray();
        foreach (var (turn, (post, helper)) in silent.Zip(helpers).Index())
        {
            var at = office.Now.AddHours(-20 + 2 * turn);
            var asked = office.Town.Keep(Invitation.Send(Id.New<InvitationId>(), post, helper, "Mina", at).Value);
            if (turn % 4 == 1) DemoOffice.Do(asked.Decline(helper.Id, at.AddHours(3)));
            if (turn % 4 == 2) DemoOffice.Do(asked.Accept(helper.Id, at.AddHours(2)));
        }
    }
}
