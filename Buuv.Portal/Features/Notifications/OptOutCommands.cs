using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Features.Notifications;

/// <summary>A resident opts out of notifications that are not answers to them.</summary>
public sealed class OptOutCommands(IDbContextFactory<BuuvDb> reading, WriteGate gate, OptOutLinks links, TimeProvider clock)
{
    // What a mail program sends when its own button is pressed (RFC 8058), and what the button on the page sends.
    private const string ByProgram = "List-Unsubscribe";
    private const string OneClick = "One-Click";
    private const string ByPage = "niet-meer";

    /// <returns>What a link is about and whether that is so already; null for one that we never made, or whose person stopped.</returns>
    public async Task<(OptOut What, bool IsDone)?> FindAsync(string? token)
    {
        if (links.Read(token) is not { } link)
            return null;
        await using var db = await reading.CreateDbContextAsync();
        return await db.Residents.FirstOrDefaultAsync(row => row.Id == link.Who) is { HasStopped: false } person
            ? (link.What, person.LeftOut.HasFlag(link.What))
            : null;
    }

    /// <summary>The link, pressed; a second time changes nothing.</summary>
    public Task<Result> LeaveOutAsync(string? token) =>
        gate.WriteAsync(async db =>
        {
            if (links.Read(token) is not { } link || await db.Residents.FindAsync(link.Who) is not { HasStopped: false } person)
                return new LinkUnusable();
            var done = person.LeaveOut(link.What);
            if (done.IsDone)
                await DropAsync(db, person, clock.GetUtcNow().UtcDateTime);
            return done;
        });

    /// <summary>What waits to be told, and is left out from now on. What a text asked before may still be answered.</summary>
    public static async Task DropAsync(BuuvDb db, Resident person, DateTime now)
    {
        var calls = await db
            .CallBacks.Where(call => call.ResidentId == person.Id && call.ClosedAt == null && call.Way == CallBackWay.Phone)
            .ToListAsync();
        foreach (var call in calls.Where(call => !person.WantsToHear(call.Kind)))
            call.Overtake(now);
        var messages = await db
            .Outgoing.Where(letter =>
                letter.ResidentId == person.Id && letter.Kind != null && letter.SentAt == null && letter.DroppedAt == null
            )
            .ToListAsync();
        foreach (var letter in messages.Where(letter => !person.WantsToHear(letter.Kind!.Value)))
            letter.Drop(now);
    }

    /// <summary>Receives the one-click opt-out of a mail program, and that of the page: without a cookie and without an antiforgery token,
    /// since the link in the mail is proof enough. Mapped before the page, which only shows.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{OptOutLinks.Path}/{{token}}", TakeAsync).WithOrder(-1);

    private static async Task<IResult> TakeAsync(string token, HttpContext context, OptOutCommands commands)
    {
        if (await PressedAsync(context.Request) is not { } form)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var isByProgram = form[ByProgram] == OneClick;
        var done = isByProgram || form[ByPage] == "ja" ? await commands.LeaveOutAsync(token) : Result.Done;
        // A mail program wants no way to another page.
        if (isByProgram)
            return done.IsDone
                ? Results.Text(NotificationsText.LeaveOutProgram)
                : Results.Text(
                    RefusalSentence.Of(done.Refusal),
                    statusCode: done.Refusal is LinkUnusable ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable
                );
        context.Response.Headers.Location = (context.Request.PathBase + context.Request.Path).ToUriComponent();
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IFormCollection?> PressedAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return null;
        try
        {
            return await request.ReadFormAsync();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
