using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Neighbourhoods;

/// <summary>The place a page is about: named in its address, else chosen before (a cookie), else the installation's own.
/// For statically rendered pages; a circuit gets its place as a parameter.</summary>
public sealed class PlaceContext(IHttpContextAccessor accessor, NeighbourhoodDirectory directory, IOptions<PortalSettings> settings)
{
    /// <summary>Cookie with the slug of the neighbourhood that the reader chose.</summary>
    public const string Cookie = "buuv-buurt";

    private HttpContext? Request => accessor.HttpContext;

    public Neighbourhood? Neighbourhood =>
        directory.Map.Find(Request?.GetRouteValue("slug") as string) ?? directory.Map.Find(Request?.Request.Cookies[Cookie]);

    public Municipality? Municipality =>
        directory.Map.FindMunicipality((Request?.GetRouteValue("municipality") ?? Request?.GetRouteValue("TownSlug")) as string)
        ?? directory.Map.FindMunicipality(Request?.Request.Query["gemeente"])
        ?? (Neighbourhood is { } chosen ? directory.Map.FindMunicipality(chosen.Municipality) : null)
        ?? directory.Map.FindMunicipality(settings.Value.Municipality)
        ?? directory.Map.Municipalities.FirstOrDefault();

    /// <summary>The number to call here, as <see cref="PortalSettings.PhoneOf(Municipality?)"/> says; empty where there is none.</summary>
    public string Phone => settings.Value.PhoneOf(Municipality);

    /// <summary>Whether there is a municipality with a number to call. Before that Buuv is not set up, and a page for residents would say
    /// what is not true.</summary>
    public bool IsSetUp =>
        settings.Value.Demo || directory.Map.Municipalities.Any(town => settings.Value.PhoneOf(town).Length > 0);

    public static string Dial(string phone) => "tel:" + string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}
