using Buuv.Domain.Residents;
using Buuv.Portal.Shared;

namespace Buuv.Portal.Features.OwnData;

internal static class OwnDataRights
{
    /// <summary>Somebody themselves, or the phone team on their word. Whoever else arranges things for them reads, changes and stops nothing here.</summary>
    public static bool MayHandleOwnData(this Doer doer) => doer.Entered is null or { As: Deputy.PhoneTeam };
}
