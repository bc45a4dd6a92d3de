using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Conversations;

/// <summary>Tells how to reach a match.</summary>
public static class ContactWords
{
    public static string Of(ContactView contact) => contact.By switch
    {
        Reachability.Phone or Reachability.Text => string.Format(ConversationsText.ReachByPhone, contact.FirstName, contact.Address),
        Reachability.Mail => string.Format(ConversationsText.ReachByMail, contact.FirstName, contact.Address),
        _ => string.Format(ConversationsText.ReachHere, contact.FirstName),
    };
}
