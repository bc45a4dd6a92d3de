using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Events;
using Buuv.Domain.Partners;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Lists;
using Buuv.Portal.Features.Care.Referrals;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care;

/// <summary>Saskia and Otto are brokers of Leiden, Ben of Haarlem. Fenna and Guus work for partners there; Toos has something that is too
/// big for the board.</summary>
internal sealed class CareStreet(TestDatabase database) : IAsyncDisposable
{
    public const string Words = "Ik durf de deur niet meer open te doen.";

    public static readonly StaffActor Saskia = Desk.At(StaffRole.Broker, "Saskia", Street.Leiden.Value);
    public static readonly StaffActor Otto = Desk.At(StaffRole.Broker, "Otto", Street.Leiden.Value);
    public static readonly StaffActor Ben = Desk.At(StaffRole.Broker, "Ben", "GM0392");
    public static readonly StaffActor Wim = Desk.At(StaffRole.Moderator, "Wim", Street.Leiden.Value);
    public static readonly StaffActor Dirk = Desk.At(StaffRole.Admin, "Dirk", null);

    /// <summary>What is asked of a grid of the casebook.</summary>
    public static GridChoices Asks(string shows = CaseGrid.Everything, string sort = CaseGrid.State, bool down = false, int page = 1) =>
        new(page, sort, down, new Dictionary<string, string> { [CaseGrid.Shows] = shows });

    public TestDatabase Database => database;

    public StaffActor Fenna { get; } = Desk.At(StaffRole.Partner, "Fenna", Street.Leiden.Value);

    public StaffActor Guus { get; } = Desk.At(StaffRole.Partner, "Guus", Street.Leiden.Value);

    public PartnerOrganisation SamenSterk { get; private set; } = null!;

    public PartnerOrganisation Thuis { get; private set; } = null!;

    public Resident Toos { get; private set; } = null!;

    public CaseFiles Files => database.Get<CaseFiles>();

    public CaseCommands Commands => database.Get<CaseCommands>();

    public CaseReferrals Referrals => database.Get<CaseReferrals>();

    public static async Task<CareStreet> OpenAsync()
    {
        var street = new CareStreet(await TestDatabase.OpenAsync());
        street.SamenSterk = await street.PartnerAsync("Samen Sterk", street.Fenna);
        street.Thuis = await street.PartnerAsync("Zorg Thuis", street.Guus);
        street.Toos = await street.Database.MoveInAsync("Toos", phone: "0715123456");
        return street;
    }

    /// <summary>Joke keeps it inside at the phone.</summary>
    public async Task<CaseFileId> KeepAsync(string words = Words) =>
        Done(
            await database
                .Get<CaseIntakes>()
                .KeepAsync(
                    Guid.NewGuid(),
                    await database.ForAsync(Desk.Joke, Toos.Id),
                    CaseSource.Phone,
                    words,
                    null,
                    agreed: true,
                    "Is dat goed?",
                    ConsentDoor.Phone
                )
        );

    /// <summary>And Saskia takes it.</summary>
    public async Task<CaseFileId> TakenAsync()
    {
        var id = await KeepAsync();
        Assert.Null((await Commands.TakeAsync(Saskia, id)).Refusal);
        return id;
    }

    /// <summary>And asks Samen Sterk for help.</summary>
    public async Task<(CaseFileId File, ReferralId Referral)> ReferredAsync()
    {
        var (id, referral) = (await TakenAsync(), Id.New<ReferralId>());
        Assert.Null((await Referrals.ReferAsync(Saskia, id, referral, SamenSterk.Id, "Kunnen jullie langs gaan?", agreed: true)).Refusal);
        return (id, referral);
    }

    public async Task<CaseFile> FileAsync(CaseFileId id)
    {
        await using var db = database.Read();
        return await db.CaseFiles.WithParts().SingleAsync(file => file.Id == id);
    }

    public async Task<(DomainEventKind Kind, Guid? Who)[]> HappenedAsync(CaseFileId id)
    {
        await using var db = database.Read();
        return
        [
            .. (await db.DomainEvents.Where(row => row.SubjectId == id.Value).OrderBy(row => row.Sequence).ToListAsync()).Select(row =>
                (row.Kind, row.EnteredById)
            ),
        ];
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public static T Done<T>(Result<T> result)
    {
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Value;
    }

    private async Task<PartnerOrganisation> PartnerAsync(string name, StaffActor works)
    {
        var partner = PartnerOrganisation
            .Register(Id.New<PartnerOrganisationId>(), name, "hulp@example.org", [Street.Leiden], Street.Noon)
            .Value;
        await database.StoreAsync(
            new Account
            {
                Id = works.AccountId,
                UserName = works.Name,
                StaffName = works.Name,
            },
            partner,
            new PartnerMember(partner.Id, works.AccountId, Street.Noon)
        );
        return partner;
    }
}
