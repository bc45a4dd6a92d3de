using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Buuv.Portal.Platform.Web;

/// <summary>Logs that a signed-in account was denied a page: the route pattern and the id of the account, without values of the
/// address.</summary>
public sealed class DeniedLog(ILogger<DeniedLog> log) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler inner = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Forbidden)
            log.LogWarning(
                "{Method} {Route} was denied to account {Account}",
                context.Request.Method,
                (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText,
                context.User.FindFirstValue(ClaimTypes.NameIdentifier)
            );
        return inner.HandleAsync(next, context, policy, authorizeResult);
    }
}
