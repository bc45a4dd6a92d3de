using Buuv.Domain.Care;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Care.Referrals;

/// <summary>Files that Buuv referred to a partner who has not said yet whether they take them, at the workplace of that partner.</summary>
public sealed class ReferralQueue(CaseFiles files) : IWorkQueue
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingAsync(StaffActor actor, CancellationToken cancel = default) =>
        actor.May(Permission.AnswerReferrals)
            ? [.. (await files.AtPartnerAsync(actor)).Where(line => line.Status == CaseStatus.Referred).Select(WorkOf)]
            : [];

    private static WaitingWork WorkOf(CaseLine line) =>
        new(line.Waits!.Value, line.Name ?? CareText.NoName, $"{CareText.WorkAsked} · {line.Neighbourhood}", "/partner")
        {
            Address = $"/dossiers/{line.Id.Value}",
        };
}
