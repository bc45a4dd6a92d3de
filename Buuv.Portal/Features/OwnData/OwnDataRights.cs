using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Portal.Features.OwnData;

internal static class OwnDataRights
{
    public static bool MayHandleOwnData(this ResidentActor doer) => Rights.Allows(Permission.HandleOwnData, doer.Entered switch
    {
        null => Relation.Own,
        { As: Deputy.PhoneTeam } => Relation.InScope,
        _ => Relation.EnteredFor,
    });
}
