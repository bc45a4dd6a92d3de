using System.Reflection;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Buuv.Tests.Architecture;

/// <summary>Which limits an address needs, by what its page or handler asks for.</summary>
internal static class LimitRules
{
    /// <summary>What brings something to somebody's desk.</summary>
    private static readonly Type[] Doors = [typeof(ReportCommands), typeof(CaseIntakes), typeof(ConcernCommands)];

    /// <summary>Brings things to a desk without that limit, each with its reason.</summary>
    private static readonly Dictionary<string, string> MayLand = new()
    {
        [ReferralEndpoint.Address] = "An information site with a key of its own hands in for many people.",
    };

    public static IEnumerable<string> Unlimited(IEnumerable<RouteEndpoint> endpoints) =>
        from endpoint in endpoints
        let needed = NeededBy(endpoint)
        where needed is not null && endpoint.Metadata.GetMetadata<LimitedAttribute>()?.Limit != needed
        orderby endpoint.RoutePattern.RawText
        select $"{endpoint.RoutePattern.RawText}: no limit on {needed}";

    private static Limit? NeededBy(RouteEndpoint endpoint)
    {
        var used = UsedBy(endpoint);
        if (used.Any(Prints)) return Limit.Pdfs;
        var isForStaff = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(need => Enum.TryParse<Permission>(need.Policy, out _));
        return used.Overlaps(Doors) && !isForStaff && !MayLand.ContainsKey($"{endpoint.RoutePattern.RawText}") ? Limit.Reports : null;
    }

    private static bool Prints(Type type) => type == typeof(IPosterPrinter) || (Parts.Of(type) is not null && IsMadeWithAPrinter(type));

    private static bool IsMadeWithAPrinter(Type type) =>
        type.GetConstructors().SelectMany(made => made.GetParameters()).Any(part => part.ParameterType == typeof(IPosterPrinter));

    private static HashSet<Type> UsedBy(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: var page }) return [.. Uses.Of(page)];
        return [.. endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Select(part => part.ParameterType) ?? []];
    }
}
