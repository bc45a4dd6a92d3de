using System.Security.Cryptography;
using System.Text;
using Buuv.Domain;
using Buuv.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Shared;

/// <summary>A form that is being filled in. Its id is the id of the command it will become, so that it is carried out once.</summary>
public sealed record DraftOf<T>(Guid Id, T Fields);

/// <summary>Keeps what people type on the server at each step: a dropped line, a sleeping phone or a restart costs nothing.
/// Found again by a token in a cookie; only the hash of the token is stored.</summary>
public sealed class Drafts(WriteGate gate, IDbContextFactory<BuuvDb> reading, IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>How long an unfinished form is kept, in days.</summary>
    public const int KeptDays = 2;

    // Two presses of one button come in at the same time; per draft they wait for each other.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A draft belongs to a request");

    /// <summary>The draft of this form, if one was begun in this browser.</summary>
    public async Task<DraftOf<T>?> FindAsync<T>(string form) where T : class
    {
        if (Context.Request.Cookies[CookieOf(form)] is not { Length: > 0 } token) return null;
        await using var db = await reading.CreateDbContextAsync();
        var hash = Hash(token);
        var row = await db.Drafts.FirstOrDefaultAsync(draft => draft.TokenHash == hash);
        return row is not null && StoredJson.Read<T>(row.Fields) is { } fields ? new(row.Id, fields) : null;
    }

    /// <summary>Saves the fields; begins a draft, and sets its cookie, when there is none.</summary>
    public async Task<Result<DraftOf<T>>> SaveAsync<T>(string form, DraftOf<T>? draft, T fields) where T : class
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var json = StoredJson.Write(fields);
        var token = draft is null ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) : null;
        var id = draft?.Id ?? Guid.CreateVersion7();
        var saved = await gate.WriteAsync(async db =>
        {
            if (token is not null) db.Drafts.Add(new() { Id = id, TokenHash = Hash(token), Resident = Context.User.Resident(), Fields = json, SavedAt = now });
            else if (await db.Drafts.FindAsync(id) is { } row) (row.Fields, row.SavedAt) = (json, now);
            else return new NotFound();
            return Result.Done;
        });
        if (!saved.IsDone) return saved.Refusal!;
        if (token is not null)
            Context.Response.Cookies.Append(CookieOf(form), token, new()
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(KeptDays),
            });
        return new DraftOf<T>(id, fields);
    }

    /// <summary>The form is done: the browser forgets it, and nothing of what was typed stays behind. A second press is known by the id of the command.</summary>
    public async Task FinishAsync(string form, Guid draft)
    {
        Context.Response.Cookies.Delete(CookieOf(form));
        await gate.WriteAsync(async db =>
        {
            if (await db.Drafts.FindAsync(draft) is { } row) db.Drafts.Remove(row);
            return Result.Done;
        });
    }

    /// <summary>Whoever sits at this browser wants nothing kept of what was typed, in any form.</summary>
    public async Task ForgetAsync()
    {
        var cookies = Context.Request.Cookies.Where(cookie => cookie.Key.StartsWith(CookieOf(""), StringComparison.Ordinal)).ToArray();
        var hashes = cookies.Select(cookie => Hash(cookie.Value)).ToArray();
        foreach (var cookie in cookies) Context.Response.Cookies.Delete(cookie.Key);
        await gate.WriteAsync(async db =>
        {
            await db.Drafts.Where(draft => hashes.Contains(draft.TokenHash)).ExecuteDeleteAsync();
            return Result.Done;
        });
    }

    /// <summary>Was the form with this id carried out already? Then the id of what it made.</summary>
    public async Task<T?> FindMadeAsync<T>(Guid draft) where T : struct, IId<T>
    {
        await using var db = await reading.CreateDbContextAsync();
        return await db.FinishedCommands.FindAsync(draft) is { } command ? T.From(command.Made) : null;
    }

    /// <summary>Waits until an earlier press of the same form is done.</summary>
    public static async Task<IDisposable> TakeTurnAsync(Guid draft)
    {
        var turn = Turns[(uint)draft.GetHashCode() % (uint)Turns.Length];
        await turn.WaitAsync();
        return new Turn(turn);
    }

    private static string CookieOf(string form) => "buuv-draft-" + form;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
