using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Shared;

namespace Buuv.Tests.House.Matrix;

/// <summary>What takes a duty in the casebook.</summary>
internal static class CareRows
{
    // Somebody who may take and refer whatever a row needs.
    private static readonly StaffActor Saskia = new("Saskia", [new(StaffRole.Broker, null), new(StaffRole.PhoneVolunteer, null)]) { Account = Guid.NewGuid() };

    public static IReadOnlyList<StaffRow> All { get; } =
    [
        new("CaseFiles.ListAsync", Deed.KeepCases, async (street, actor) =>
        {
            await WaitingAsync(street);
            return (await street.Get<CaseFiles>().ListAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("CaseFiles.OpenAsync", Deed.ReadCases, async (street, actor) => (await street.Get<CaseFiles>().OpenAsync(actor, (await ReferredAsync(street, actor)).File)).Refusal),
        new("CaseFiles.OpenInNeedAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseFiles>().OpenInNeedAsync(actor, await WaitingAsync(street), "Spoed")).Refusal),
        new("CaseFiles.AtPartnerAsync", Deed.AnswerReferrals, async (street, actor) =>
        {
            await ReferredAsync(street, actor);
            return (await street.Get<CaseFiles>().AtPartnerAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("CaseCommands.TakeAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseCommands>().TakeAsync(actor, await WaitingAsync(street))).Refusal),
        new("CaseCommands.HandToAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseCommands>().HandToAsync(actor, await TakenAsync(street, actor), await ColleagueAsync(street))).Refusal),
        new("CaseCommands.NoteAsync", Deed.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().NoteAsync(actor, await TakenAsync(street, actor), Id.New<CaseStepId>(), DateOnly.FromDateTime(street.Clock.Now), "Gebeld")).Refusal),
        new("CaseCommands.PlanAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseCommands>().PlanAsync(actor, await TakenAsync(street, actor), street.Clock.Now, "Thuis")).Refusal),
        new("CaseCommands.GoWithAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseCommands>().GoWithAsync(actor, await TakenAsync(street, actor), null)).Refusal),
        new("CaseCommands.AgreeAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseCommands>().AgreeAsync(actor, await TakenAsync(street, actor), "Is dat goed?")).Refusal),
        new("CaseCommands.CloseAsync", Deed.KeepCases, async (street, actor) => (await street.Get<CaseCommands>().CloseAsync(actor, await TakenAsync(street, actor), CaseOutcome.Helped, "Klaar")).Refusal),
        new("CaseCommands.MoveInwardAsync", Deed.MoveInward, async (street, actor) => (await street.Get<CaseCommands>().MoveInwardAsync(actor, await street.NoteAsync(), "Te zwaar")).Refusal),
        new("CaseReferrals.ReferAsync", Deed.KeepCases, async (street, actor) =>
            (await street.Get<CaseReferrals>().ReferAsync(actor, await TakenAsync(street, actor), Id.New<ReferralId>(), await PartnerAsync(street, actor), "Help", agreed: true)).Refusal),
        new("CaseReferrals.TakeBackAsync", Deed.KeepCases, async (street, actor) =>
        {
            var (file, referral) = await ReferredAsync(street, actor, by: actor);
            return (await street.Get<CaseReferrals>().TakeBackAsync(actor, file, referral)).Refusal;
        }),
        new("CaseReferrals.AcceptAsync", Deed.AnswerReferrals, async (street, actor) =>
        {
            var (file, referral) = await ReferredAsync(street, actor);
            return (await street.Get<CaseReferrals>().AcceptAsync(actor, file, referral, null)).Refusal;
        }),
        new("CaseReferrals.ReturnAsync", Deed.AnswerReferrals, async (street, actor) =>
        {
            var (file, referral) = await ReferredAsync(street, actor);
            return (await street.Get<CaseReferrals>().ReturnAsync(actor, file, referral, "Niets voor ons")).Refusal;
        }),
    ];

    public static async Task<CaseFileId> WaitingAsync(MatrixStreet street) => (await street.Get<CaseIntakes>().KeepAsync(
        Guid.NewGuid(), (await street.Get<Deputies>().ForAsync(Saskia, street.Ans)).Value, CaseSource.Phone, "Ze eet al dagen niet goed.", null, agreed: true, "Is dat goed?", ConsentDoor.Phone)).Value;

    // Theirs when they may have one, else somebody else's.
    private static async Task<CaseFileId> TakenAsync(MatrixStreet street, StaffActor actor)
    {
        var file = await WaitingAsync(street);
        if (!(await street.Get<CaseCommands>().TakeAsync(actor, file)).IsDone) await street.Get<CaseCommands>().TakeAsync(Saskia, file);
        return file;
    }

    // To an organisation that the actor works for, whatever their duty.
    private static async Task<(CaseFileId File, ReferralId Referral)> ReferredAsync(MatrixStreet street, StaffActor actor, StaffActor? by = null)
    {
        var (file, referral) = (await TakenAsync(street, by ?? Saskia), Id.New<ReferralId>());
        var partner = await PartnerAsync(street, actor);
        foreach (var broker in new[] { by ?? Saskia, Saskia }) await street.Get<CaseReferrals>().ReferAsync(broker, file, referral, partner, "Help", agreed: true);
        return (file, referral);
    }

    private static async Task<PartnerOrganisationId> PartnerAsync(MatrixStreet street, StaffActor actor)
    {
        var partner = PartnerOrganisation.Register(Id.New<PartnerOrganisationId>(), "Samen Sterk", "samen@example.org", [new MunicipalityCode(MatrixStreet.Town), new MunicipalityCode(MatrixStreet.OtherTown)], street.Clock.Now).Value;
        await street.AddAsync(partner);
        await using var db = street.Read();
        if (await db.Users.FindAsync(actor.Account) is null) await street.AddAsync(new Account { Id = actor.Account, UserName = $"{actor.Account:N}" });
        await street.AddAsync(new PartnerMember(partner.Id, actor.Account, street.Clock.Now));
        return partner.Id;
    }

    private static async Task<Guid> ColleagueAsync(MatrixStreet street)
    {
        var account = await street.AccountAsync();
        await street.AddAsync(new AccountDuty { AccountId = account, Role = StaffRole.Broker, Scope = MatrixStreet.Town });
        return account;
    }
}
