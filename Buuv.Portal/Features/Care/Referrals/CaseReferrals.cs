using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Care.Referrals;

/// <summary>Hands a file to a partner, and takes the partner's answer. The partner is mailed that something waits, never what.</summary>
public sealed class CaseReferrals(
    WriteGate gate,
    IDbContextFactory<BuuvDb> reading,
    NeighbourhoodDirectory directory,
    CaseCommands cases,
    CaseKeys keys,
    OutboxProcessor outbox,
    IOptions<PortalSettings> settings,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The partners that work in the municipality of a file.</summary>
    public async Task<IReadOnlyList<PartnerOrganisation>> PartnersAsync(MunicipalityCode town)
    {
        await using var db = await reading.CreateDbContextAsync();
        return
        [
            .. (await db.Partners.ToListAsync()).Where(partner => partner.WorksIn(town)).OrderBy(partner => partner.Name, Folding.InOrder),
        ];
    }

    public async Task<Result> ReferAsync(
        StaffActor actor,
        CaseFileId id,
        ReferralId referral,
        PartnerOrganisationId? to,
        string? words,
        bool agreed
    )
    {
        var referred = await cases.ForAsync(actor, id, async (db, file, seal) =>
        {
            if (
                await db.Partners.FirstOrDefaultAsync(row => row.Id == to) is not { } partner
                || !partner.WorksIn(directory.Map.Find(file.Neighbourhood)!.Municipality)
            )
                return new PartnerMissing();
            var done = file.Refer(referral, actor.Worker(), partner, words, agreed, seal.Close, Now);
            if (done.IsDone) await Outbox.AddAsync(db, Letter(partner, referral), Now);
            return done;
        });
        outbox.Wake();
        return referred;
    }

    public Task<Result> TakeBackAsync(StaffActor actor, CaseFileId id, ReferralId referral) =>
        cases.ForAsync(actor, id, (_, file, _) => Task.FromResult(file.TakeBack(referral, actor.Worker(), Now)));

    /// <summary>A member of the partner accepts the referral.</summary>
    public Task<Result> AcceptAsync(StaffActor actor, CaseFileId id, ReferralId referral, string? words) =>
        AnswerAsync(actor, id, (file, partner, seal) => file.Accept(referral, partner, actor.Worker(), words, seal.Close, Now));

    /// <summary>A member of the partner returns the referral, with a reason.</summary>
    public Task<Result> ReturnAsync(StaffActor actor, CaseFileId id, ReferralId referral, string? words) =>
        AnswerAsync(actor, id, (file, partner, seal) => file.Return(referral, partner, actor.Worker(), words, seal.Close, Now));

    private async Task<Result> AnswerAsync(StaffActor actor, CaseFileId id, Func<CaseFile, PartnerOrganisationId, CaseSeal, Result> answer)
    {
        var seal = await keys.ReadyAsync();
        return await gate.WriteAsync(async db =>
        {
            if (
                await db.CaseFiles.WithParts().FirstOrDefaultAsync(file => file.Id == id) is not { AtPartner: { } open } file
                || directory.Map.Find(file.Neighbourhood) is not { } home
            )
                return new NotFound();
            return actor.May(Permission.AnswerReferrals, home) && await db.WorksForAsync(actor, open.OrganisationId)
                ? answer(file, open.OrganisationId, seal)
                : new NotFound();
        });
    }

    private OutgoingMessage Letter(PartnerOrganisation partner, ReferralId referral)
    {
        var words = new MessageText(ReaderPreferences.Languages[0]);
        return new()
        {
            Channel = OutgoingChannel.Mail,
            To = partner.Mail.Value,
            Subject = words[nameof(NotificationsText.ReferralSubject)],
            Body = words.Letter($"{words[nameof(NotificationsText.ReferralText)]}\n\n{settings.Value.AddressOf("/partner")}", partner.Name),
            DedupeKey = $"referral:{referral.Value}",
        };
    }
}

/// <summary>No partner was chosen, or it does not work in this municipality.</summary>
public sealed record PartnerMissing : Refusal;
