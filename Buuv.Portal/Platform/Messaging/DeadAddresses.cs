using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>An address that no longer reaches a resident.</summary>
/// <param name="Since">UTC; when that was last reported.</param>
public sealed record DeadAddress(OutgoingChannel Channel, DateTime Since);

/// <summary>Addresses that no longer reach a resident, so that staff can ask for another. Known as long as messages are kept; over when the
/// address changes or a message reaches it.</summary>
public static class DeadAddresses
{
    public static async Task<IReadOnlyList<DeadAddress>> OfAsync(BuuvDb db, Resident person)
    {
        var dead = new List<DeadAddress>();
        foreach (var address in new[] { person.Email?.Value, person.Phone?.E164 })
            if (address is not null && await LastAsync(db, address) is { RefusedAt: { } since } message)
                dead.Add(new(message.Channel, since));
        return dead;
    }

    private static Task<OutgoingMessage?> LastAsync(BuuvDb db, string address) =>
        db
            .Outgoing.Where(message =>
                message.To == address && (message.RefusedAt != null || (message.SentAt != null && message.SentBy != MessageSenders.File))
            )
            .OrderByDescending(message => message.RefusedAt ?? message.SentAt)
            .FirstOrDefaultAsync();
}
