using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Buuv.Portal.App.Layout;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Workplace;

namespace Buuv.Portal.Features.Workplace;

/// <summary>Tells a page of the workplace who else is at work, as long as it is looked at: the open stream is itself the sign that this
/// member of staff is there.</summary>
public sealed class ColleagueStream(
    StaffPresence presence, StandingSessions sessions, ComponentRenderer renderer, IHostApplicationLifetime portal, TimeProvider clock)
{
    private const int LongestPath = 200;

    // Also when nobody came or went: a line that is dead is noticed by writing to it, and a duty that was taken away by asking.
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    /// <param name="page">Path of the page, as its script says; anything else is no page at all.</param>
    /// <returns>The list, each time it changes; 429 when this account has too many pages open.</returns>
    public IResult Open(HttpContext context, string? page, CancellationToken cancel)
    {
        var actor = context.User.AsStaff();
        var here = page is { Length: <= LongestPath } path && path.StartsWith('/') ? path : "";
        if (presence.Sit(actor, here) is not { } seat) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.RegisterForDispose(seat);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, portal.ApplicationStopping);
        context.Response.RegisterForDispose(stop);
        return TypedResults.ServerSentEvents(ListAsync(context, actor, here, stop.Token), "wie");
    }

    private async IAsyncEnumerable<string> ListAsync(
        HttpContext context, StaffActor actor, string here, [EnumeratorCancellation] CancellationToken cancel)
    {
        // At most one more look waits: whatever happened meanwhile, it sees all of it.
        var looks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Look() => looks.Writer.TryWrite(true);
        presence.Changed += Look;
        await using var pulse = clock.CreateTimer(_ => Look(), null, Pulse, Pulse);
        try
        {
            for (Look(); await NextAsync(looks.Reader, cancel) && await sessions.StandsAsync(context.User);)
                yield return await renderer.OfAsync<Colleagues>(CultureInfo.CurrentUICulture,
                    (nameof(Colleagues.Reader), actor), (nameof(Colleagues.Page), here));
        }
        finally
        {
            presence.Changed -= Look;
        }
    }

    // False when the page is gone or the portal stops: the end of a stream, and nothing that went wrong.
    private static async Task<bool> NextAsync(ChannelReader<bool> looks, CancellationToken cancel)
    {
        try
        {
            return await looks.ReadAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
