using Microsoft.AspNetCore.Antiforgery;

namespace Buuv.Portal.Platform.Forms;

/// <summary>Forms that lead to an address of ours and not to a page.</summary>
public static class FormTokens
{
    /// <summary>Refuses a form without its token. An endpoint reads its form itself, after that: bound as a parameter it would be read
    /// first, and fail.</summary>
    public static T RequireFormToken<T>(this T addresses) where T : IEndpointConventionBuilder
    {
        addresses.WithMetadata(new RequireAntiforgeryTokenAttribute());
        return addresses.AddEndpointFilter<T, NoTokenNoEntry>();
    }

    private sealed class NoTokenNoEntry : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true } ? await next(context)
                // Without a word of its own, so that the page of that status is shown.
                : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
