using System.Security.Claims;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Buuv.Tests.Platform.Web;

public sealed class DeniedLogTests : ILogger<DeniedLog>
{
    private readonly List<string> lines = [];

    [Fact]
    public async Task What_is_denied_is_written_down_by_pattern_and_account_and_nothing_else()
    {
        var account = Guid.NewGuid().ToString();
        await AskAsync(PolicyAuthorizationResult.Forbid(), account);
        Assert.Equal([$"GET /dossiers/{{id:guid}} was denied to account {account}"], lines);
    }

    [Fact]
    public async Task Who_is_only_asked_to_sign_in_was_denied_nothing()
    {
        await AskAsync(PolicyAuthorizationResult.Challenge(), null);
        Assert.Empty(lines);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => lines.Add(formatter(state, exception));

    private async Task AskAsync(PolicyAuthorizationResult result, string? account)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddAuthentication("test")
            .AddCookie("test")
            .Services.BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = ("GET", "/dossiers/7f0", new("?zoek=Ria"));
        if (account is not null)
            context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account), new(ClaimTypes.Name, "Ria")], "test"));
        context.SetEndpoint(
            new RouteEndpoint(
                _ => Task.CompletedTask,
                RoutePatternFactory.Parse("/dossiers/{id:guid}"),
                0,
                EndpointMetadataCollection.Empty,
                null
            )
        );
        await new DeniedLog(this).HandleAsync(
            _ => Task.CompletedTask,
            context,
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(),
            result
        );
    }
}
