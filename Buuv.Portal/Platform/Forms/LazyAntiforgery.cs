using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Buuv.Portal.Platform.Forms;

/// <summary>The framework gives every page a token and its cookie when the answer begins, though most pages have no form. Here a page gets
/// them only by <c>&lt;AntiforgeryToken /&gt;</c>, which asks the framework itself (see <see cref="PortalPipeline.AddPages"/>). Addresses
/// that are no pages get what they ask for, and every form is checked as before.</summary>
public sealed class LazyAntiforgery(IAntiforgery framework) : IAntiforgery
{
    private static readonly AntiforgeryTokenSet None = new(null, null, "__RequestVerificationToken", null);

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) =>
        httpContext.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null ? framework.GetAndStoreTokens(httpContext) : None;

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => framework.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => framework.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => framework.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => framework.SetCookieTokenAndHeader(httpContext);
}
