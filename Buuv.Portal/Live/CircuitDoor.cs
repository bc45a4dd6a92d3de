using System.Collections.Concurrent;
using Buuv.Portal.Shared;
using Microsoft.AspNetCore.Diagnostics;

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
        // The request of a socket lasts as long as the socket.
        using (open.Hold(context, session)) await next(context);
    }
}

/// <summary>Every circuit that is open, and whose it is. Looks every two seconds whether their sessions still stand: whoever was suspended, or may do something
/// else than before, is out of a live page within five seconds, whichever process changed it.</summary>
public sealed class OpenCircuits(StandingSessions sessions, ILogger<OpenCircuits> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<HttpContext, Session> open = new();

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
