using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Admin.Outgoing;

/// <summary>One message, without to whom it goes or what it says: it may hold links by which its reader answers with one press.</summary>
/// <param name="Subject">Null for a code or a link to sign in with.</param>
/// <param name="FileName">Null for one that lies in no file.</param>
public sealed record OutgoingRow(
    long Id,
    DateTime CreatedAt,
    string? Subject,
    OutgoingChannel Channel,
    OutgoingState State,
    int Attempts,
    string? FileName
)
{
    public static OutgoingRow Of(OutgoingMessage message, OutgoingState state) => new(
        message.Id,
        message.CreatedAt,
        message.HoldsCode ? null : message.Subject,
        message.Channel,
        state,
        message.Attempts,
        state == OutgoingState.File ? message.FileName : null
    );
}
