using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;

namespace Buuv.Portal.Features.Partners;

/// <summary>The list of partners as a file: organisations and what they carry, nobody's name. That somebody took it along is in the
/// audit.</summary>
public sealed class PartnerExport(PartnerQueries queries, WriteGate gate, TimeProvider clock)
{
    public async Task<Result<GridFile>> MakeAsync(StaffActor actor)
    {
        if (!actor.May(Permission.RunPortal)) return new NotAllowed();
        var partners = await queries.AllAsync(actor);
        return await new ExportNote(DomainEventKind.ListExported, "partners", actor.AccountId).TakeAlongAsync(
            gate,
            clock.GetUtcNow().UtcDateTime,
            () => GridFile.Csv($"partners-{DutchTime.Today(clock):yyyy-MM-dd}", Columns(), partners),
            CancellationToken.None
        );
    }

    private IReadOnlyList<GridColumn<PartnerView>> Columns() =>
    [
        new("naam", PartnersText.OrganisationName, partner => partner.Organisation.Name),
        new("gemeenten", PartnersText.TownsLabel, partner => queries.TownsOf(partner.Organisation)),
        new("rol", PartnersText.PartLabel, partner => DisplayNames.Listed(partner.Organisation.Carries.Each())),
        new("sinds", PartnersText.SinceLabel, partner => DayOf(partner.Organisation)),
        new("inbreng", PartnersText.BringsLabel, partner => partner.Organisation.Brings),
        new("mensen", PartnersText.People, partner => partner.People.Count.ToString(CultureInfo.CurrentCulture), IsNumber: true),
    ];

    private static string DayOf(PartnerOrganisation partner) =>
        partner.CarriesSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
