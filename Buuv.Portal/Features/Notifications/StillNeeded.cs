using System.Buffers.Text;
using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Notifications;

/// <summary>"Is het nog nodig?" is asked some days before a note comes down. The link in the message answers for its author, without signing in.</summary>
public sealed class StillNeeded(IDbContextFactory<BuuvDb> reading, WriteGate gate, NewsLetters letters, Postman postman, SecretKey key, TimeProvider clock)
{
    private const int Batch = 50;

    // 128 bits of the keyed hash: too many to guess, short enough for a text message.
    private const int SealBytes = 16;

    public async Task AskAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now.AddDays(Post.AskDaysBeforeExpiry);
        await using var read = await reading.CreateDbContextAsync(cancel);
        // A note for one day is not asked about: after that day it is not needed.
        var ending = await read.Posts.Where(post => post.Closure == null && post.ExpiresAt > now && post.ExpiresAt <= until && post.Timing.Date == null).ToListAsync(cancel);
        foreach (var some in ending.Chunk(Batch))
        {
            await gate.WriteAsync(async db =>
            {
                foreach (var post in some)
                {
                    var news = new News(post.Author, nameof(NotificationsText.StillNeeded), $"/nog-nodig/{TokenFor(post.Id)}", $"still:{post.Id.Value}:{post.ExpiresAt:yyyyMMdd}", post.Text.Title);
                    var author = await db.Residents.AsNoTracking().FirstAsync(resident => resident.Id == post.Author, cancel);
                    if (letters.For(author, news) is { } message) await Outbox.AddAsync(db, message, now);
                }
                return Result.Done;
            }, cancel);
        }
        postman.Wake();
    }

    public string TokenFor(PostId post) => Base64Url.EncodeToString([.. post.Value.ToByteArray(), .. Seal(post)]);

    /// <returns>The post that this token speaks for; null for a token we never made.</returns>
    public PostId? Read(string? token)
    {
        if (token is null || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length != 16 + SealBytes) return null;
        var post = new PostId(new Guid(bytes[..16]));
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(16), Seal(post)) ? post : null;
    }

    private byte[] Seal(PostId post) => key.Hash("still-needed", post.Value.ToString())[..SealBytes];
}
