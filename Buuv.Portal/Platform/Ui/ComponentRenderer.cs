using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Buuv.Portal.Platform.Ui;

/// <summary>Draws a component as HTML outside a request: for paper, for a screen in a hallway, for everybody who watches the
/// feed.</summary>
public sealed class ComponentRenderer(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    public async Task<string> OfAsync<T>(CultureInfo language, params (string Name, object? Value)[] parameters) where T : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            // Both hold for this flow of work only.
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            var given = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
            return (await renderer.RenderComponentAsync<T>(given)).ToHtmlString();
        });
    }
}
