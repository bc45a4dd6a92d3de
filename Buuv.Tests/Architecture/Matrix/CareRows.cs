using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Partners;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Referrals;
using Buuv.Portal.Features.Care.Splits;
using Buuv.Portal.Features.Care.Volunteers;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Care;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>What takes a duty in the casebook.</summary>
internal static class CareRows
{
    // Somebody who may take and refer whatever a row needs.
    private static readonly StaffActor Saskia = new("Saskia", [new(StaffRole.Broker, null), new(StaffRole.PhoneVolunteer, null)])
    {
        AccountId = Guid.NewGuid(),
    };

    private static readonly StaffActor Otto = Saskia with { Name = "Otto", AccountId = Guid.NewGuid() };
    private static readonly NewPerson Piet = new() { Name = "Piet", Neighbourhood = "slaaghwijk" };

    public static IReadOnlyList<StaffRow> All { get; } =
    [
        new("CaseFiles.ListAsync", Permission.KeepCases, async (street, actor) =>
        {
            await WaitingAsync(street);
            return (await street.Get<CaseFiles>().ListAsync(actor, CareStreet.Asks())).Total == 0 ? new NotFound() : null;
        }),
        new("CaseFiles.WaitingAsync", Permission.KeepCases, async (street, actor) =>
        {
            await WaitingAsync(street);
            return (await street.Get<CaseFiles>().WaitingAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("CaseSearch.FindAsync", Permission.KeepCases, async (street, actor) =>
        {
            var search = street.Get<IEnumerable<IWorkSearch>>().OfType<CaseSearch>().Single();
            return (await search.FindAsync(actor, $"{(await WaitingAsync(street)).Value}")).Count == 0 ? new NotFound() : null;
        }),
        new("CaseFiles.OpenAsync", Permission.ReadCases, async (street, actor) =>
            (await street.Get<CaseFiles>().OpenAsync(actor, (await ReferredAsync(street, actor)).File)).Refusal),
        new("CaseFiles.OpenInNeedAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseFiles>().OpenInNeedAsync(actor, await WaitingAsync(street), "Spoed")).Refusal),
        new("CaseFiles.AtPartnerAsync", Permission.AnswerReferrals, async (street, actor) =>
        {
            await ReferredAsync(street, actor);
            return (await street.Get<CaseFiles>().AtPartnerAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("CaseCommands.TakeAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().TakeAsync(actor, await WaitingAsync(street))).Refusal),
        new("CaseCommands.HandToAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().HandToAsync(actor, await TakenAsync(street, actor), await ColleagueAsync(street))).Refusal),
        new("CaseCommands.NoteAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>()
                .NoteAsync(actor, await TakenAsync(street, actor), Id.New<CaseStepId>(), DateOnly.FromDateTime(street.Clock.Now), "Gebeld")
            ).Refusal),
        new("CaseCommands.PlanAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().PlanAsync(actor, await TakenAsync(street, actor), street.Clock.Now, "Thuis")).Refusal),
        new("CaseCommands.GoWithAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().GoWithAsync(actor, await TakenAsync(street, actor), null)).Refusal),
        new("CaseCommands.AgreeAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().AgreeAsync(actor, await TakenAsync(street, actor), "Is dat goed?")).Refusal),
        new("CaseCommands.CloseAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().CloseAsync(actor, await TakenAsync(street, actor), CaseOutcome.Helped, "Klaar")).Refusal),
        new("CaseCommands.MoveInwardAsync", Permission.MoveInward, async (street, actor) =>
            (await street.Get<CaseCommands>().MoveInwardAsync(actor, await street.NoteAsync(), "Te zwaar")).Refusal),
        new("CaseReferrals.ReferAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseReferrals>()
                .ReferAsync(
                    actor,
                    await TakenAsync(street, actor),
                    Id.New<ReferralId>(),
                    await PartnerAsync(street, actor),
                    "Help",
                    agreed: true
                )
            ).Refusal),
        new("CaseReferrals.TakeBackAsync", Permission.KeepCases, async (street, actor) =>
        {
            var (file, referral) = await ReferredAsync(street, actor, by: actor);
            return (await street.Get<CaseReferrals>().TakeBackAsync(actor, file, referral)).Refusal;
        }),
        new("CaseReferrals.AcceptAsync", Permission.AnswerReferrals, async (street, actor) =>
        {
            var (file, referral) = await ReferredAsync(street, actor);
            return (await street.Get<CaseReferrals>().AcceptAsync(actor, file, referral, null)).Refusal;
        }),
        new("CaseReferrals.ReturnAsync", Permission.AnswerReferrals, async (street, actor) =>
        {
            var (file, referral) = await ReferredAsync(street, actor);
            return (await street.Get<CaseReferrals>().ReturnAsync(actor, file, referral, "Niets voor ons")).Refusal;
        }),
        new("CaseCommands.BelongsToAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseCommands>().BelongsToAsync(actor, await TakenAsync(street, actor), street.Ans)).Refusal),
        new("CaseOpenings.ListAsync", Permission.SeeCasesOpened, async (street, actor) =>
        {
            var file = await TakenAsync(street, actor);
            await street.Get<CaseFiles>().OpenInNeedAsync(Otto, file, "Spoed");
            return (await street.Get<CaseOpenings>().ListAsync(actor)).Items.Count == 0 ? new NotFound() : null;
        }),
        new("CasePeople.FindAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CasePeople>().FindAsync(actor, "Ans")).Count == 0 ? new NotFound() : null),
        new("CasePeople.ComeInAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CasePeople>().ComeInAsync(Guid.NewGuid(), actor, Permission.KeepCases, Piet)).Refusal),
        new("CaseSplits.SplitAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<CaseSplits>()
                .SplitAsync(Guid.NewGuid(), actor, await TakenAsync(street, actor), Small(street), "Een buurtbewoner")).Refusal),
        new("ConcernCommands.RaiseAsync", Permission.ServeCaller, async (street, actor) =>
            (await street.Get<ConcernCommands>().RaiseAsync(Guid.NewGuid(), actor, street.Ans, "Ze klonk zo moe.")).Refusal),
        new("ConcernCommands.NameAsync", Permission.ServeCaller, async (street, actor) =>
            await street.Get<ConcernCommands>().NameAsync(actor, street.Ans) is null ? new NotFound() : null),
        new("ConcernCommands.ListAsync", Permission.KeepCases, async (street, actor) =>
        {
            await ConcernAsync(street);
            return (await street.Get<ConcernCommands>().ListAsync(actor, CareStreet.Asks())).Total == 0 ? new NotFound() : null;
        }),
        new("ConcernCommands.WaitingAsync", Permission.KeepCases, async (street, actor) =>
        {
            await ConcernAsync(street);
            return (await street.Get<ConcernCommands>().WaitingAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("ConcernCommands.OpenAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<ConcernCommands>().OpenAsync(actor, await ConcernAsync(street))).Refusal),
        new("ConcernCommands.TakeUpAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<ConcernCommands>().TakeUpAsync(actor, await ConcernAsync(street), new(2026, 12, 1))).Refusal),
        new("ConcernCommands.FinishAsync", Permission.KeepCases, async (street, actor) =>
        {
            var concern = await ConcernAsync(street);
            await street.Get<ConcernCommands>().TakeUpAsync(actor, concern, new(2026, 12, 1));
            return (await street.Get<ConcernCommands>().FinishAsync(actor, concern, "Het gaat goed.")).Refusal;
        }),
        new("VolunteerRegister.RegisterAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<VolunteerRegister>()
                .RegisterAsync(Guid.NewGuid(), actor, new(MatrixStreet.Town), "Riet", "Rouw", new(2099, 1, 1))).Refusal),
        new("VolunteerRegister.AllAsync", Permission.KeepCases, async (street, actor) =>
        {
            await VolunteerAsync(street);
            return (await street.Get<VolunteerRegister>().AllAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("VolunteerRegister.RenewAsync", Permission.KeepCases, async (street, actor) =>
            (await street.Get<VolunteerRegister>().RenewAsync(actor, await VolunteerAsync(street), new(2099, 1, 1))).Refusal),
        new("Deputies.ForClientAsync", Permission.EnterForClient, async (street, actor) =>
            (await street.Get<Deputies>().ForClientAsync(actor, await ClientAsync(street, actor))).Refusal),
        new("ClientCommands.BeginAsync", Permission.EnterForClient, async (street, actor) =>
        {
            await PartnerAsync(street, actor);
            return (await street.Get<ClientCommands>().BeginAsync(Guid.NewGuid(), actor, Piet, agreed: true, "Is dat goed?")).Refusal;
        }),
        new("ClientCommands.PlaceAsync", Permission.EnterForClient, async (street, actor) =>
            (await street.Get<ClientCommands>()
                .PlaceAsync(Guid.NewGuid(), actor, await ClientAsync(street, actor), Small(street))).Refusal),
        new("ClientCommands.KeepInsideAsync", Permission.EnterForClient, async (street, actor) =>
            (await street.Get<ClientCommands>()
                .KeepInsideAsync(Guid.NewGuid(), actor, await ClientAsync(street, actor), "Help", agreed: true, "Is dat goed?")).Refusal),
        new("PartnerQueries.ClientsAsync", Permission.EnterForClient, async (street, actor) =>
        {
            await ClientAsync(street, actor);
            return (await street.Get<PartnerQueries>().ClientsAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("PartnerQueries.AllAsync", Permission.RunPortal, async (street, actor) =>
        {
            await PartnerAsync(street, actor);
            return (await street.Get<PartnerQueries>().AllAsync(actor)).Count == 0 ? new NotFound() : null;
        }),
        new("PartnerCommands.RegisterAsync", Permission.RunPortal, async (street, actor) =>
            (await street.WithAsync((PartnerCommands partners) =>
                partners.RegisterAsync(Guid.NewGuid(), actor, "Thuis", "thuis@example.org", [MatrixStreet.Town])
            )).Refusal),
        new("PartnerCommands.CarryAsync", Permission.RunPortal, async (street, actor) =>
        {
            var partner = await PartnerAsync(street, actor);
            return (
                await street.WithAsync(
                    (PartnerCommands partners) => partners.CarryAsync(actor, partner, PartnerRoles.Promoter, "een zaal", new(2020, 1, 1))
                )
            ).Refusal;
        }),
        new("PartnerExport.MakeAsync", Permission.RunPortal, async (street, actor) =>
            (await street.Get<PartnerExport>().MakeAsync(actor)).Refusal),
        new("PartnerCommands.InviteAsync", Permission.RunPortal, async (street, actor) =>
        {
            var partner = await PartnerAsync(street, actor);
            return (
                await street.WithAsync(
                    (PartnerCommands partners) =>
                        partners.InviteAsync(actor, partner, "Piet", $"{Guid.NewGuid():N}@example.org", "nl")
                )
            ).Refusal;
        }),
        new("PartnerCommands.MakeKeyAsync", Permission.RunPortal, async (street, actor) =>
        {
            var partner = await PartnerAsync(street, actor);
            return (
                await street.WithAsync((PartnerCommands partners) => partners.MakeKeyAsync(actor, partner))
            ).Refusal;
        }),
        new("PartnerCommands.EndKeyAsync", Permission.RunPortal, async (street, actor) =>
        {
            var (key, _) = street.Get<PartnerKeys>().Make(await PartnerAsync(street, actor));
            await street.AddAsync(key);
            return (
                await street.WithAsync((PartnerCommands partners) => partners.EndKeyAsync(actor, key.Id))
            ).Refusal;
        })];

    public static async Task<CaseFileId> WaitingAsync(MatrixStreet street) =>
        (
            await street
                .Get<CaseIntakes>()
                .KeepAsync(
                    Guid.NewGuid(),
                    (await street.Get<Deputies>().ForAsync(Saskia, street.Ans)).Value,
                    CaseSource.Phone,
                    "Ze eet al dagen niet goed.",
                    null,
                    agreed: true,
                    "Is dat goed?",
                    ConsentDoor.Phone
                )
        ).Value;

    // Theirs when they may have one, else somebody else's.
    private static async Task<CaseFileId> TakenAsync(MatrixStreet street, StaffActor actor)
    {
        var file = await WaitingAsync(street);
        if (!(await street.Get<CaseCommands>().TakeAsync(actor, file)).IsDone) await street.Get<CaseCommands>().TakeAsync(Saskia, file);
        return file;
    }

    // To an organisation that the actor works for, whatever their duty.
    private static async Task<(CaseFileId File, ReferralId Referral)> ReferredAsync(
        MatrixStreet street,
        StaffActor actor,
        StaffActor? by = null
    )
    {
        var (file, referral) = (await TakenAsync(street, by ?? Saskia), Id.New<ReferralId>());
        var partner = await PartnerAsync(street, actor);
        foreach (var broker in new[] { by ?? Saskia, Saskia })
            await street.Get<CaseReferrals>().ReferAsync(broker, file, referral, partner, "Help", agreed: true);
        return (file, referral);
    }

    private static async Task<PartnerOrganisationId> PartnerAsync(MatrixStreet street, StaffActor actor)
    {
        var partner = PartnerOrganisation
            .Register(
                Id.New<PartnerOrganisationId>(),
                "Samen Sterk",
                "samen@example.org",
                [new MunicipalityCode(MatrixStreet.Town), new MunicipalityCode(MatrixStreet.OtherTown)],
                street.Clock.Now
            )
            .Value;
        await street.AddAsync(partner);
        await using var db = street.Read();
        if (await db.Users.FindAsync(actor.AccountId) is null)
            await street.AddAsync(new Account { Id = actor.AccountId, UserName = $"{actor.AccountId:N}" });
        await street.AddAsync(new PartnerMember(partner.Id, actor.AccountId, street.Clock.Now));
        return partner.Id;
    }

    private static async Task<ResidentId> ClientAsync(MatrixStreet street, StaffActor actor)
    {
        var person = (await street.Get<CasePeople>().ComeInAsync(Guid.NewGuid(), Saskia, Permission.KeepCases, Piet)).Value;
        await street.AddAsync(new PartnerClient(await PartnerAsync(street, actor), person, street.Clock.Now));
        return person;
    }

    private static async Task<ConcernId> ConcernAsync(MatrixStreet street) =>
        (await street.Get<ConcernCommands>().RaiseAsync(Guid.NewGuid(), Saskia, street.Ans, "Ze klonk zo moe.")).Value;

    private static async Task<TrainedVolunteerId> VolunteerAsync(MatrixStreet street) =>
        (
            await street
                .Get<VolunteerRegister>()
                .RegisterAsync(Guid.NewGuid(), Saskia, new(MatrixStreet.Town), "Riet", "Rouw", new(2099, 1, 1))
        ).Value;

    private static Draft Small(MatrixStreet street) =>
        new(
            PostKind.Request,
            Category.Walking,
            PostText.From("Wie loopt een rondje mee?", "Rustig aan.").Value,
            Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(street.Clock.Now)).Value
        );

    private static async Task<Guid> ColleagueAsync(MatrixStreet street)
    {
        var account = await street.AccountAsync();
        await street.AddAsync(new AccountDuty { AccountId = account, Role = StaffRole.Broker, Scope = MatrixStreet.Town });
        return account;
    }
}
