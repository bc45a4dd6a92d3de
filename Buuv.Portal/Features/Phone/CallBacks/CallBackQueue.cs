using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>Residents who may be rung now, at the workplace.</summary>
public sealed class CallBackQueue(CallBackQueries calls) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.ServeCaller) ? [.. (await calls.WaitingAsync(actor)).Select(WorkOf)] : [];

    private static WaitingWork WorkOf(CallView call) =>
        new(
            new(WorkKind.CallBack, call.PromisedAt),
            call.Name,
            $"{DisplayNames.Of(call.ToTell[0].Kind)} · {call.Neighbourhood}",
            "/telefoon"
        );
}
