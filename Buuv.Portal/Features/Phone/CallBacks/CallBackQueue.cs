using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>Residents who may be rung now, at the workplace.</summary>
public sealed class CallBackQueue(CallBackQueries calls, CallerQueries callers, WorkClaims<ResidentId> claims) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.ServeCaller) ? [.. (await calls.WaitingAsync(actor)).Select(call => WorkOf(call, actor))] : [];

    /// <summary>Callers with whom this volunteer was half way when the call ended.</summary>
    public async Task<IReadOnlyList<OwnWork>> OwnAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.ServeCaller)
            ? [.. (await callers.HalfWayAsync(actor)).Where(call => call.Volunteer == actor.AccountId).Select(OwnOf)]
            : [];

    private static OwnWork OwnOf(HalfWay call) =>
        new(WorkKind.CallBack, call.Name, PhoneText.HalfWay, PhonePage.Of(call.Caller), null);

    private WaitingWork WorkOf(CallView call, StaffActor actor) =>
        new(
            new(WorkKind.CallBack, call.PromisedAt),
            call.Name,
            $"{DisplayNames.Of(call.ToTell[0].Kind)} · {call.Neighbourhood}",
            "/telefoon"
        )
        {
            Address = PhonePage.Of(call.Id),
            HeldBy = claims.HeldByColleague(call.Id, actor),
        };
}
