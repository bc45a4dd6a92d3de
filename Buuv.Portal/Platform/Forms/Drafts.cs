using System.Security.Cryptography;
using System.Text;
using Buuv.Domain;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Platform.Forms;

/// <summary>A form that is being filled in. Its id is the id of the command it will become, so that it is carried out once.</summary>
public sealed record DraftOf<T>(Guid Id, T Fields)
{
    /// <summary>The fields as they are stored; null for one that was not stored yet.</summary>
    internal string? Stored { get; init; }
}

/// <summary>Keeps what people type on the server at each step: a dropped line, a sleeping phone or a restart costs nothing. One draft a
/// form. A visitor's belongs to the browser and is found again by a token in a cookie, of which only the hash is stored; signing in makes
/// it the resident's. A resident's is found wherever they sign in, and not by another user of the same browser.</summary>
public sealed class Drafts(
    WriteGate gate, IDbContextFactory<BuuvDb> reading, IHttpContextAccessor accessor, DraftRoom room, TimeProvider clock)
{
    /// <summary>How long an unfinished form is kept, in days.</summary>
    public const int KeptDays = 2;

    // Two presses of one button come in at the same time; per draft they wait for each other.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A draft belongs to a request");

    /// <summary>Key among the items of a request: the id of the draft in a form that is drawn again.</summary>
    public static readonly object Posted = new();

    /// <summary>The draft of this form, if this resident, or a visitor in this browser, began one.</summary>
    /// <param name="posted">Id that came with the form itself: with it a visitor whose cookies are gone finds it again.</param>
    public async Task<DraftOf<T>?> FindAsync<T>(string form, Guid? posted = null) where T : class
    {
        await using var db = await reading.CreateDbContextAsync();
        var row = await Mine(db, form).FirstOrDefaultAsync();
        if (row is null && (posted ?? Context.Items[Posted] as Guid?) is { } id && await TakeAsync(form, id))
            row = await db.Drafts.FirstOrDefaultAsync(draft => draft.Id == id);
        return row is not null && StoredJson.Read<T>(row.Fields) is { } fields ? new(row.Id, fields) { Stored = row.Fields } : null;
    }

    /// <summary>The draft of a visitor in some browser. The caller must show it only to the person whose address is in it.</summary>
    /// <param name="form">Null when any will do.</param>
    public async Task<DraftOf<T>?> FindOfVisitorAsync<T>(string? form, Guid id) where T : class
    {
        await using var db = await reading.CreateDbContextAsync();
        var row = await db.Drafts.FirstOrDefaultAsync(draft =>
            draft.Id == id && (form == null || draft.Form == form) && draft.ResidentId == null
        );
        return row is not null && StoredJson.Read<T>(row.Fields) is { } fields ? new(row.Id, fields) : null;
    }

    /// <summary>Whether the visitor who began this draft went on with it elsewhere, signed in.</summary>
    public async Task<bool> HasMovedAsync(Guid id)
    {
        await using var db = await reading.CreateDbContextAsync();
        var me = Context.User.Resident();
        return await db.Drafts.AnyAsync(draft => draft.Id == id && draft.ResidentId != null && draft.ResidentId != me);
    }

    /// <summary>A visitor's draft belongs to who asks from now on: to this resident, or to this browser.</summary>
    /// <returns>False when there is no such draft, or it is a resident's.</returns>
    public async Task<bool> TakeAsync(string form, Guid id)
    {
        var me = Context.User.Resident();
        var token = me is null ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) : null;
        var taken = await gate.WriteAsync(async db =>
        {
            if (
                await db.Drafts.FirstOrDefaultAsync(draft => draft.Id == id && draft.Form == form && draft.ResidentId == null)
                is not { } row
            )
                return new NotFound();
            await Mine(db, form).Where(other => other.Id != id).ExecuteDeleteAsync();
            (row.ResidentId, row.TokenHash) = (me, token is null ? null : Hash(token));
            return Result.Done;
        });
        if (taken.IsDone && token is not null) KeepCookie(form, token);
        return taken.IsDone;
    }

    /// <summary>Removes a visitor's draft after the recipient of the message said that it is not theirs.</summary>
    public Task<Result> DropAsync(string form, Guid id) => gate.WriteAsync(async db =>
    {
        await db.Drafts.Where(draft => draft.Id == id && draft.Form == form && draft.ResidentId == null).ExecuteDeleteAsync();
        return Result.Done;
    });

    /// <summary>Saves the fields; begins a draft when there is none.</summary>
    /// <returns>The draft with all that was typed, also what was too long to keep (see <see cref="DraftFields.TooLong"/>); or
    /// <see cref="DraftsFull"/>, <see cref="DraftTooBig"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<DraftOf<T>>> SaveAsync<T>(string form, DraftOf<T>? draft, T fields) where T : class
    {
        var packed = DraftFields.Pack(fields);
        if (!packed.IsDone) return packed.Refusal;
        if (packed.Value == draft?.Stored) return draft;
        var (now, me) = (clock.GetUtcNow().UtcDateTime, Context.User.Resident());
        var token = draft is null && me is null ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) : null;
        var id = draft?.Id ?? Guid.CreateVersion7();
        var saved = await gate.WriteAsync(async db =>
        {
            if (draft is null)
            {
                if (me is null && await room.TakeAsync(db, ClientAddress.Of(Context)) is { Refusal: { } full }) return full;
                // Whoever begins this form anew lets go of how far they were.
                await Mine(db, form).ExecuteDeleteAsync();
                var hash = token is null ? null : Hash(token);
                db.Drafts.Add(new() { Id = id, Form = form, TokenHash = hash, ResidentId = me, Fields = packed.Value, SavedAt = now });
                return Result.Done;
            }
            if (await Mine(db, form).FirstOrDefaultAsync(row => row.Id == id) is not { } kept) return new NotFound();
            (kept.Fields, kept.SavedAt) = (packed.Value, now);
            return Result.Done;
        });
        if (!saved.IsDone) return saved.Refusal;
        if (token is not null) KeepCookie(form, token);
        return new DraftOf<T>(id, fields) { Stored = packed.Value };
    }

    /// <summary>Makes the drafts of this browser the resident's, when they sign in.</summary>
    public async Task AdoptAsync(ResidentId resident)
    {
        var cookies = CookiesOfDrafts();
        if (cookies.Length == 0) return;
        var hashes = cookies.Select(cookie => (byte[]?)Hash(cookie.Value)).ToArray();
        await using var seen = await reading.CreateDbContextAsync();
        var isAny = await seen.Drafts.AnyAsync(draft => draft.ResidentId == null && hashes.Contains(draft.TokenHash));
        var adopted = !isAny ? Result.Done : await gate.WriteAsync(async db =>
        {
            foreach (var row in await db.Drafts.Where(draft => draft.ResidentId == null && hashes.Contains(draft.TokenHash)).ToListAsync())
            {
                await db.Drafts.Where(earlier => earlier.ResidentId == resident && earlier.Form == row.Form).ExecuteDeleteAsync();
                (row.ResidentId, row.TokenHash) = (resident, null);
            }
            return Result.Done;
        });
        if (adopted.IsDone) foreach (var cookie in cookies) Context.Response.Cookies.Delete(cookie.Key);
    }

    /// <summary>The form is carried out, and what was typed left with that (<see cref="WriteGate.OnceAsync{T}(Guid,
    /// Func{BuuvDb, Task{Result{T}}}, CancellationToken)"/>): this browser asks for it no more.</summary>
    public void ForgetCookieOf(string form) => Context.Response.Cookies.Delete(CookieOf(form));

    /// <summary>Removes all drafts of visitors in this browser.</summary>
    public async Task ForgetAsync()
    {
        var cookies = CookiesOfDrafts();
        var hashes = cookies.Select(cookie => (byte[]?)Hash(cookie.Value)).ToArray();
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
        return await db.FinishedCommands.FindAsync(draft) is { } command ? T.From(command.ResultId) : null;
    }

    /// <summary>Waits until an earlier press of the same form is done.</summary>
    public static async Task<IDisposable> TakeTurnAsync(Guid draft)
    {
        var turn = Turns[(uint)draft.GetHashCode() % (uint)Turns.Length];
        await turn.WaitAsync();
        return new DraftLock(turn);
    }

    private IQueryable<SavedDraft> Mine(BuuvDb db, string form)
    {
        if (Context.User.Resident() is { } me) return db.Drafts.Where(draft => draft.ResidentId == me && draft.Form == form);
        var hash = Hash(Context.Request.Cookies[CookieOf(form)] ?? "");
        return db.Drafts.Where(draft => draft.ResidentId == null && draft.TokenHash == hash);
    }

    private KeyValuePair<string, string>[] CookiesOfDrafts() =>
        [.. Context.Request.Cookies.Where(cookie => cookie.Key.StartsWith(CookieOf(""), StringComparison.Ordinal))];

    private void KeepCookie(string form, string token) =>
        Context.Response.Cookies.Append(
            CookieOf(form),
            token,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Context.Request.IsHttps,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(KeptDays),
            }
        );

    private static string CookieOf(string form) => "buuv-draft-" + form;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    private sealed class DraftLock(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
