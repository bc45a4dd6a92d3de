using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Conversations.Mediating;

/// <summary>Two who both asked that somebody of Buuv thinks along, at the workplace, until a broker joins; then it is on that broker's own
/// list.</summary>
public sealed class MediationQueue(MediationQueries queries) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        [.. (await queries.ListAsync(actor, cancel)).Where(one => !one.IsMine).Select(WorkOf)];

    public async Task<IReadOnlyList<OwnWork>> OwnAsync(StaffActor actor, CancellationToken cancel = default) =>
    [
        .. (await queries.ListAsync(actor, cancel)).Where(one => one.IsMine)
            .Select(one => new OwnWork(WorkKind.Mediation, NamesOf(one), AboutOf(one), MediatorPage.Of(one.Id), null)),
    ];

    private static WaitingWork WorkOf(MediationView one) =>
        new(new(WorkKind.Mediation, one.AgreedAt), NamesOf(one), AboutOf(one), "/makelaar") { Address = MediatorPage.Of(one.Id) };

    private static string NamesOf(MediationView one) => string.Format(ConversationsText.MediationOf, one.AskerName, one.HelperName);

    private static string AboutOf(MediationView one) => $"{one.Number} · {one.Neighbourhood}";
}
