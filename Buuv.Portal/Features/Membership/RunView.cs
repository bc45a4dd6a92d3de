using Buuv.Domain;
using Buuv.Domain.Residents;

namespace Buuv.Portal.Features.Membership;

/// <summary>Codes that were handed out together, without the codes themselves.</summary>
/// <param name="Letters">How many codes there are.</param>
/// <param name="Members">How many people became a member by one.</param>
public sealed record RunView(
    CodeRunId Id, MembershipGround Ground, string Where, string MadeBy, DateTime MadeAt, DateTime GoodUntil, DateTime? WithdrawnAt,
    int Letters, int Members)
{
    /// <summary>As <see cref="Buuv.Domain.Membership.CodeRun.Works"/>.</summary>
    public bool Works(DateTime now) => WithdrawnAt is null && now < GoodUntil;
}
