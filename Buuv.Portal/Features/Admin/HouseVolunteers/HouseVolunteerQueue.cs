using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Admin.HouseVolunteers;

/// <summary>Volunteers of the house whose next step is the staff's, at the workplace: who applied hears from us within a week.</summary>
public sealed class HouseVolunteerQueue(HouseVolunteerQueries queries) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.TendVolunteers) ? [.. (await queries.WaitingAsync(actor, cancel)).Select(WorkOf)] : [];

    private static WaitingWork WorkOf(VolunteerLine line) =>
        new(
            new(WorkKind.Volunteer, line.WaitsSince!.Value),
            line.Name,
            $"{line.Neighbourhood} · {DisplayNames.Of(line.State)}",
            "/vrijwilligers"
        )
        {
            Address = $"/vrijwilligers/{line.Id.Value}",
        };
}
