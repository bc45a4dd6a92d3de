using System.Threading.RateLimiting;
using Buuv.Domain;
using Buuv.Domain.Membership;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Membership;

/// <summary>Makes a resident a full member: by a code that they could read in their neighbourhood, or by the word of staff; never by the
/// location of a device.</summary>
public sealed class MembershipCommands(WriteGate gate, NeighbourhoodDirectory directory, TimeProvider clock) : IDisposable
{
    /// <summary>Most codes that one resident may try in an hour.</summary>
    public const int TriesPerHour = 10;

    // In memory: a restart gives a few more tries at a code that has a hundred and fifty thousand million values.
    private readonly PartitionedRateLimiter<ResidentId> tries = PartitionedRateLimiter.Create<ResidentId, ResidentId>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = TriesPerHour, Window = TimeSpan.FromHours(1) }));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A resident typed a neighbourhood code, or told one to the phone team.</summary>
    /// <returns>Done, <see cref="TooManyCodesTried"/>, <see cref="MembershipCodeUnknown"/>, or what <see cref="CodeRun.Vouch"/>
    /// says.</returns>
    public async Task<Result> JoinAsync(ResidentActor who, string? typed)
    {
        // What cannot be a code is a slip of the hand, and costs no try.
        if (PaperCode.Read(typed, MembershipCode.Length) is not { } code) return new MembershipCodeUnknown();
        using var permit = tries.AttemptAcquire(who.PersonId);
        if (!permit.IsAcquired) return new TooManyCodesTried();
        return await gate.WriteAsync(async db =>
        {
            if (await db.Residents.FindAsync(who.PersonId) is not { } resident)
                return new NotFound();
            if (await db.CodeRuns.FirstOrDefaultAsync(run => run.Codes.Any(one => one.Code == code)) is not { } run)
                return new MembershipCodeUnknown();
            return who.Do(resident, person => run.Vouch(person, code, Now));
        });
    }

    /// <summary>"Deze buur hoort erbij": a member of staff knows that the resident lives here.</summary>
    public Task<Result> VouchAsync(StaffActor actor, ResidentId who) =>
        gate.WriteAsync(async db =>
        {
            if (!actor.May(Permission.VouchFor))
                return new NotAllowed();
            if (
                await db.Residents.FindAsync(who) is not { } resident
                || directory.Map.Find(resident.Neighbourhood) is not { } home
                || !actor.May(Permission.VouchFor, home)
            )
                return new NotFound();
            var belongs = resident.BecomeMember(MembershipGround.StaffWord, Now);
            resident.WasEnteredBy(actor.AccountId);
            return belongs;
        });

    public void Dispose() => tries.Dispose();
}

/// <summary>So many codes were tried that it looks like guessing.</summary>
public sealed record TooManyCodesTried : Refusal;
