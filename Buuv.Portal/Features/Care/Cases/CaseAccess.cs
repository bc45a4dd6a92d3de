using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Care.Cases;

/// <summary>What an actor may see of a file.</summary>
public enum CaseAccess
{
    /// <summary>As if it were not there.</summary>
    None,

    /// <summary>A broker of the place: sees that it is there, and whose it is.</summary>
    Cover,

    /// <summary>A broker of the place who said why they must read it.</summary>
    InNeed,

    /// <summary>Works for the partner that it lies with.</summary>
    Partner,

    /// <summary>Looks after it.</summary>
    Assigned,
}

/// <summary>Need to know: who opens which file.</summary>
public static class CaseAccesses
{
    public static async Task<CaseAccess> AccessAsync(this BuuvDb db, StaffActor actor, CaseFile file, Neighbourhood home)
    {
        if (actor.May(Permission.KeepCases, home))
            return file.Assignee?.Account == actor.AccountId ? CaseAccess.Assigned : CaseAccess.Cover;
        return
            file.AtPartner is { } referral
            && actor.May(Permission.AnswerReferrals, home)
            && await db.WorksForAsync(actor, referral.OrganisationId)
            ? CaseAccess.Partner
            : CaseAccess.None;
    }

    public static Task<bool> WorksForAsync(this BuuvDb db, StaffActor actor, PartnerOrganisationId organisation) =>
        db.PartnerMembers.AnyAsync(member => member.OrganisationId == organisation && member.AccountId == actor.AccountId);

    /// <summary>When this member of staff was last recorded to open something of the casebook; null for never.</summary>
    public static async Task<DateTime?> LastOpenedAsync(this BuuvDb db, StaffActor actor, DomainEventKind kind, Guid subject) =>
        await db.DomainEvents.Where(row => row.SubjectId == subject && row.Kind == kind && row.EnteredById == actor.AccountId)
            .MaxAsync(row => (DateTime?)row.At);

    public static CaseWorker Worker(this StaffActor actor) => new(actor.AccountId, actor.Name);

    public static IQueryable<CaseFile> WithParts(this IQueryable<CaseFile> files) =>
        files
            .Include(file => file.Steps)
            .Include(file => file.Needs)
            .Include(file => file.Referrals)
            .Include(file => file.Posts)
            .AsSplitQuery();
}
