using System.Collections.Concurrent;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Circuits;

/// <summary>Lets only signed-in accounts open a circuit, which ends with their session.</summary>
public sealed class CircuitAccessMiddleware(RequestDelegate next, OpenCircuits open, StandingSessions sessions, LivePages pages)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor"))
        {
            await next(context);
            return;
        }
        if (sessions.Of(context.User) is not { } session)
        {
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        // A page that was just opened still gets its script, so that it can say that it does nothing yet.
        if (pages.ArePaused && context.Request.Path != "/_blazor/initializers")
        {
            context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        // With as many connections as there may be circuits, this one is no circuit that comes back. Turned away here, Blazor's script says
        // that the page does nothing.
        var connection = ConnectionOf(context);
        if (connection is not null && !open.HasRoomFor(session.Account, connection))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        // The request of a socket lasts as long as the socket.
        using (open.Hold(context, session, connection)) await next(context);
    }

    // Without sockets a connection is many requests under one id. What is asked before and after it, such as how to connect, is none.
    private static string? ConnectionOf(HttpContext context) =>
        context.Request.Path != "/_blazor" ? null : context.Request.Query["id"] is [{ Length: > 0 } id] ? id : context.TraceIdentifier;
}

/// <summary>The open circuits and their accounts. Checks every two seconds whether their sessions are still valid: an account that was
/// suspended or got other duties loses its live page within five seconds, whichever process changed it.</summary>
public sealed class OpenCircuits(
    StandingSessions sessions, IOptions<LiveSettings> settings, TimeProvider clock, ILogger<OpenCircuits> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<HttpContext, (Session Session, string? Connection)> open = new();
    private readonly ConcurrentDictionary<Guid, int> ofAccounts = new();

    /// <summary>Whether this account has as many live pages open as it may.</summary>
    public bool IsFull(Guid account) => ofAccounts.GetValueOrDefault(account) >= settings.Value.CircuitsPerAccount;

    /// <summary>Whether there is room for this connection beside the others of the account.</summary>
    internal bool HasRoomFor(Guid account, string connection) =>
        open.Values.Where(one => one.Session.Account == account && one.Connection is not null && one.Connection != connection)
            .DistinctBy(one => one.Connection).Count() < settings.Value.CircuitsPerAccount;

    /// <returns>False when there are too many.</returns>
    internal bool TryOpen(Guid account)
    {
        if (ofAccounts.AddOrUpdate(account, 1, (_, count) => count + 1) <= settings.Value.CircuitsPerAccount) return true;
        Close(account);
        return false;
    }

    internal void Close(Guid account)
    {
        if (ofAccounts.AddOrUpdate(account, 0, (_, count) => count - 1) == 0) ofAccounts.TryRemove(new(account, 0));
    }

    /// <param name="connection">Null for a request that is none.</param>
    public IDisposable Hold(HttpContext socket, Session session, string? connection)
    {
        open[socket] = (session, connection);
        return new Held(() => open.TryRemove(socket, out _));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CloseFallenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Could not look whether sessions still stand");
            }
        }
    }

    private async Task CloseFallenAsync(CancellationToken cancel)
    {
        if (open.IsEmpty) return;
        var fallen = await sessions.FallenAsync([.. open.Values.Select(one => one.Session).Distinct()], cancel);
        foreach (var (socket, one) in open)
            if (fallen.Contains(one.Session)) socket.Abort();
    }

    private sealed class Held(Action letGo) : IDisposable
    {
        public void Dispose() => letGo();
    }
}

/// <summary>Counts one circuit for its account, from its start until it is gone; one whose connection is lost counts until it is given up.
/// A page that is asked for when there are too many says so instead (<c>App/Root</c>); this turns away who opens circuits without asking
/// for pages.</summary>
internal sealed class CountingCircuitHandler(OpenCircuits open, StandingSessions sessions, AuthenticationStateProvider who) : CircuitHandler
{
    private Guid? counted;

    /// <exception cref="InvalidOperationException">There are too many: the circuit does not start.</exception>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        // The door lets in nobody else.
        var account = sessions.Of((await who.GetAuthenticationStateAsync()).User)!.Account;
        if (!open.TryOpen(account)) throw new InvalidOperationException("This account has too many live pages open.");
        counted = account;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (counted is { } account) open.Close(account);
        counted = null;
        return Task.CompletedTask;
    }
}
