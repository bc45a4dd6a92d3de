using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Matching.Desk;

/// <summary>Requests at the workplace that this broker looks after, and those that nobody does while their promise runs out.</summary>
public sealed class PromiseQueue(BrokerQueries queries) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.KeepPromises)
            ?
            [
                .. (await queries.ListAsync(actor, cancel)).Where(line => line.Owner is null || line.Owner == actor.AccountId)
                    .Select(WorkOf),
            ]
            : [];

    private static WaitingWork WorkOf(PromiseLine line) =>
        new(
            new(WorkKind.PromisedRequest, line.PlacedAt) { Due = line.DueAt },
            line.Title,
            $"{line.Number} · {line.Neighbourhood}",
            "/makelaar"
        )
        {
            Address = line.Address,
        };
}
