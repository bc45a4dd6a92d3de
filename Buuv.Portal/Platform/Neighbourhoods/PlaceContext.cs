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

    /// <summary>The number to call; that of another municipality where this one has none yet, and empty as long as nobody set
    /// any.</summary>
    public string Phone =>
        directory.Map.Municipalities.Prepend(Municipality).Select(settings.Value.PhoneOf).FirstOrDefault(phone => phone.Length > 0) ?? "";

    /// <summary>Whether there is a number to call: a general one, or that of a municipality. Before that Buuv is not set up, and a page
    /// for residents would say what is not true.</summary>
    public bool IsSetUp =>
        settings.Value.Demo || settings.Value.Phone.Length > 0 || directory.Map.Municipalities.Any(town => town.PhoneTeam is not null);

    public static string Dial(string phone) => "tel:" + string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
}
