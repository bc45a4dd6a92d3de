using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Messaging.Notifications;

/// <summary>The link in a question whether a vraag is something for somebody. It answers for who was asked, without signing in, and once.
/// Looking at it changes nothing: a mail scanner looks too.</summary>
public sealed class InvitationLinks(IDbContextFactory<BuuvDb> reading, SealedLink seal)
{
    private const string Purpose = "invitation";

    public string TokenFor(Invitation invitation) => seal.Make(Purpose, invitation.Id.Value, 0);

    /// <summary>What a link is about; null for one that we never made, and when it is gone.</summary>
    public async Task<(Invitation Invitation, Post Post)?> FindAsync(string? token)
    {
        if (seal.Open(Purpose, token) is not { } asked) return null;
        var id = new InvitationId(asked.Id);
        await using var db = await reading.CreateDbContextAsync();
        return await db.Invitations.FirstOrDefaultAsync(invitation => invitation.Id == id) is { } invitation
            && await db.Posts.FirstOrDefaultAsync(post => post.Id == invitation.PostId) is { } post
            ? (invitation, post)
            : null;
    }
}
