using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Features.Notifications;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Screening;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.OwnData;

/// <summary>A resident corrects their own data. A new address is proved first, because a typing mistake would send messages of neighbours
/// to a stranger.</summary>
public sealed class Corrections(IDbContextFactory<BuuvDb> reading, WriteGate gate, SignInCodes codes, TimeProvider clock)
{
    public async Task<CorrectionForm?> BeginAsync(ResidentActor actor)
    {
        if (!actor.May(Permission.HandleOwnData)) return null;
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.FirstOrDefaultAsync(person => person.Id == actor.PersonId && person.StoppedAt == null) is { } person
            ? CorrectionForm.Of(person)
            : null;
    }

    /// <param name="client">The client that asks for a code or tries one, for limits.</param>
    /// <returns>Done; <see cref="ProveAddress"/> when a code was sent to a new address; or what is wrong.</returns>
    public async Task<Result> CorrectAsync(ResidentActor actor, CorrectionForm form, ClientAddress client)
    {
        if (!actor.May(Permission.HandleOwnData)) return new NotAllowed();
        await using var db = await reading.CreateDbContextAsync();
        if (await db.Residents.FirstOrDefaultAsync(person => person.Id == actor.PersonId) is not { } known) return new NotFound();
        var now = form.Introduce(known.Languages);
        if (!now.IsDone) return now.Refusal;
        var moves = Moves(known, now.Value).ToArray();
        // Tried on what was read, which is not saved: no code is sent for a name that is too long.
        if (known.Correct(now.Value) is { Refusal: { } wrong }) return wrong;
        // At the desk the caller is on the line, and says it again.
        if (actor.Entered is null && await ProveAsync(moves, form.Code, client) is { Refusal: { } unproved }) return unproved;
        return await gate.WriteAsync(async writing =>
        {
            if (await writing.Residents.FindAsync(actor.PersonId) is not { } person) return new NotFound();
            foreach (var (from, to) in moves)
                if (from is { } old) await ResidentAccounts.MoveAsync(writing, actor.PersonId, old, to);
            var before = person.PublicName;
            var corrected = actor.Do(person, one => one.Correct(now.Value));
            if (corrected.IsDone) await OptOutCommands.DropAsync(writing, person, clock.GetUtcNow().UtcDateTime);
            // What the phone team writes down was heard by a person.
            if (corrected.IsDone && actor.Entered is null) Screener.Renamed(writing, person, before, clock.GetUtcNow().UtcDateTime);
            return corrected;
        });
    }

    private async Task<Result> ProveAsync((CodeAddress? From, CodeAddress To)[] moves, string? code, ClientAddress client)
    {
        if (moves.Length == 0) return Result.Done;
        if (moves.Length > 1) return new OneAddressAtATime();
        if (!string.IsNullOrWhiteSpace(code)) return await codes.CheckAsync(moves[0].To, code, client);
        var sent = await codes.SendAsync(moves[0].To, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, client);
        return sent.IsDone ? new ProveAddress(moves[0].To.Masked) : sent;
    }

    // A landline gets no code: whoever rings it finds out.
    private static IEnumerable<(CodeAddress? From, CodeAddress To)> Moves(Resident person, Introduction now)
    {
        if (now.Email is { } mail && mail != person.Email)
            yield return (person.Email is { } old ? CodeAddress.Of(old) : null, CodeAddress.Of(mail));
        if (now.Phone is { IsMobile: true } phone && phone != person.Phone)
            yield return (person.Phone is { IsMobile: true } old ? CodeAddress.Of(old) : null, CodeAddress.Of(phone));
    }
}

/// <summary>A code went to the new address.</summary>
/// <param name="Address">Masked.</param>
public sealed record ProveAddress(string Address) : Refusal;

/// <summary>A new mail address and a new number at once.</summary>
public sealed record OneAddressAtATime : Refusal;
