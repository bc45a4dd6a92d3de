using System.Buffers.Text;
using System.Security.Cryptography;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Notifications;

/// <summary>"Is het nog nodig?" is asked some days before a note comes down. The link in the message answers for its author, without signing in, and once:
/// it holds the day the note would come down, which a yes moves.</summary>
public sealed class StillNeeded(IDbContextFactory<BuuvDb> reading, WriteGate gate, NewsLetters letters, Postman postman, SecretKey key, TimeProvider clock)
{
    private const int Batch = 50;

    // 128 bits of the keyed hash: too many to guess, short enough for a text message.
    private const int SealBytes = 16;

    private const int PostBytes = 16;
    private const int DayBytes = 4;

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
                    var news = new News(post.Author, nameof(NotificationsText.StillNeeded), $"/nog-nodig/{TokenFor(post)}", $"still:{post.Id.Value}:{post.ExpiresAt:yyyyMMdd}", post.Text.Title);
                    if (await db.Residents.AsNoTracking().FirstOrDefaultAsync(resident => resident.Id == post.Author, cancel) is not { } author) continue;
                    if (letters.For(author, news) is { } message) await Outbox.AddAsync(db, message, now);
                }
                return Result.Done;
            }, cancel);
        }
        postman.Wake();
    }

    public string TokenFor(Post post)
    {
        byte[] asked = [.. post.Id.Value.ToByteArray(), .. BitConverter.GetBytes(LastDay(post))];
        return Base64Url.EncodeToString([.. asked, .. Seal(asked)]);
    }

    /// <summary>The note a link is about.</summary>
    /// <returns>Null for a link we never made. <c>IsOpen</c> as long as the question was not answered.</returns>
    public async Task<(Post Post, bool IsOpen)?> FindAsync(string? token)
    {
        if (token is null || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length != PostBytes + DayBytes + SealBytes) return null;
        var asked = bytes[..^SealBytes];
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(asked.Length), Seal(asked))) return null;
        var id = new PostId(new Guid(asked[..PostBytes]));
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Posts.FirstOrDefaultAsync(post => post.Id == id) is not { } post) return null;
        return (post, post.IsLive && BitConverter.ToInt32(asked, PostBytes) == LastDay(post));
    }

    private static int LastDay(Post post) => DateOnly.FromDateTime(post.ExpiresAt).DayNumber;

    private byte[] Seal(byte[] asked) => key.Hash("still-needed", Convert.ToHexString(asked))[..SealBytes];
}
