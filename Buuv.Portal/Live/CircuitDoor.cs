using System.Collections.Concurrent;
using Buuv.Portal.Settings;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Live;

/// <summary>Stands before the circuits: only who is signed in has one, and it ends when that session no longer stands.</summary>
public sealed class CircuitDoor(RequestDelegate next, OpenCircuits open, StandingSessions sessions)
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
        // With as many sockets as there may be circuits, this one is no circuit that comes back. Turned away here, Blazor's script says that the page does nothing.
        if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } && open.HasAllItsSockets(session.Account))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        // The request of a socket lasts as long as the socket.
        using (open.Hold(context, session)) await next(context);
    }
}

/// <summary>Every circuit that is open, and whose it is. Looks every two seconds whether their sessions still stand: whoever was suspended, or may do something
/// else than before, is out of a live page within five seconds, whichever process changed it.</summary>
public sealed class OpenCircuits(StandingSessions sessions, IOptions<LiveSettings> settings, ILogger<OpenCircuits> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<HttpContext, Session> open = new();
    private readonly ConcurrentDictionary<Guid, int> ofAccounts = new();

    /// <summary>Has this account as many live pages open as it may?</summary>
    public bool IsFull(Guid account) => ofAccounts.GetValueOrDefault(account) >= settings.Value.CircuitsPerAccount;

    /// <summary>Are as many requests of its circuits under way as it may have circuits?</summary>
    internal bool HasAllItsSockets(Guid account) => open.Values.Count(session => session.Account == account) >= settings.Value.CircuitsPerAccount;

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

    public IDisposable Hold(HttpContext socket, Session session)
    {
        open[socket] = session;
        return new Held(() => open.TryRemove(socket, out _));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between);
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
        var fallen = await sessions.FallenAsync([.. open.Values.Distinct()], cancel);
        foreach (var (socket, session) in open)
            if (fallen.Contains(session)) socket.Abort();
    }

    private sealed class Held(Action letGo) : IDisposable
    {
        public void Dispose() => letGo();
    }
}

/// <summary>Counts one circuit for its account, from its start until it is gone; one whose connection is lost counts until it is given up. A page that
/// is asked for when there are too many says so instead (<c>App/Root</c>); this turns away who opens circuits without asking for pages.</summary>
internal sealed class CountedCircuit(OpenCircuits open, StandingSessions sessions, AuthenticationStateProvider who) : CircuitHandler
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
