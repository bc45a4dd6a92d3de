using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.App;

/// <summary>What a page hands on to its circuit, sealed, at its end: the token of its forms among other things.</summary>
public static class CircuitState
{
    /// <summary>Only pages with <see cref="InteractivePageAttribute"/> have a circuit. The framework writes the state into every page,
    /// which would give each page a token of its own and make it a quarter larger.</summary>
    public static T OnlyOnInteractivePages<T>(this T pages) where T : IEndpointConventionBuilder
    {
        pages.Finally(page =>
        {
            if (page.Metadata.OfType<InteractivePageAttribute>().Any()) return;
            // Which ways of being interactive there are is metadata of a kind that the framework keeps to itself: a page says it has none.
            for (var place = 0; place < page.Metadata.Count; place++)
                if (page.Metadata[place].GetType() is { Name: "ConfiguredRenderModesMetadata" } kind)
                    page.Metadata[place] = Activator.CreateInstance(kind, [Array.Empty<IComponentRenderMode>()])!;
        });
        return pages;
    }
}
