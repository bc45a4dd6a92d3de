using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Phone.CallBacks;

/// <summary>Receives incoming text messages from the gateway, which signs them, so that no other sender can answer for a
/// neighbour.</summary>
public static class TextReplyEndpoint
{
    public const string Address = "/api/v1/text-replies";
    public const string TimestampHeader = "X-Buuv-Timestamp";
    public const string SignatureHeader = "X-Buuv-Signature";

    /// <summary>A message is signed no longer ago, and no further ahead: one that was overheard cannot be brought again tomorrow.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private const int LongestBody = 8 * 1024;
    private const int LongestId = 200;

    public static void MapTextReplies(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, TakeAsync).WithMetadata(new SkipStatusCodePagesAttribute());

    /// <summary>HMAC-SHA256 over the timestamp, a dot and the body, in hexadecimal.</summary>
    public static string Sign(string key, string timestamp, ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body])
        );

    private static async Task<IResult> TakeAsync(
        HttpRequest request,
        TextReplies replies,
        IOptions<TextMessageSettings> texts,
        TimeProvider clock
    )
    {
        if (!texts.Value.TakesReplies) return Results.NotFound();
        if (await BodyAsync(request) is not { } body) return Results.BadRequest();
        if (!IsSigned(request, body, texts.Value.ReplyKey, clock)) return Results.Unauthorized();
        if (Read(body) is not { } incoming) return Results.BadRequest();
        // From a name, a short number or abroad: nobody we know, now or when it is brought again.
        if (TypedPhone.From(incoming.From.ToString()) is not { IsDone: true } from) return Results.Ok();
        var taken = await replies.TakeAsync(new(incoming.Id!, from.Value, incoming.Text!));
        // Too busy: the gateway brings it again.
        return taken.IsDone ? Results.Ok() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static bool IsSigned(HttpRequest request, byte[] body, string key, TimeProvider clock)
    {
        string timestamp = request.Headers[TimestampHeader].ToString(), signature = request.Headers[SignatureHeader].ToString();
        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= Fresh.TotalSeconds
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(Sign(key, timestamp, body)),
                Encoding.UTF8.GetBytes(signature.ToLowerInvariant())
            );
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        var bytes = new byte[LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= LongestBody ? bytes[..length] : null;
    }

    private static IncomingText? Read(byte[] body)
    {
        try
        {
            return
                JsonSerializer.Deserialize<IncomingText>(body, JsonSerializerOptions.Web)
                    is {
                        Id.Length: > 0 and <= LongestId,
                        Text: not null,
                        From.ValueKind: JsonValueKind.String or JsonValueKind.Number
                    } incoming
                ? incoming
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The number as text or as a bare number: gateways do either.
    private sealed record IncomingText(string? Id, JsonElement From, string? Text);
}
