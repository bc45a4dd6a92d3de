using System.Text.Json;
using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.Care;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Mvc;

namespace Buuv.Portal.Features.Partners;

/// <summary>Receives referrals of an information site, with the key of a partner. Described in docs/operating.md.</summary>
public static class ReferralEndpoint
{
    public const string Address = "/api/v1/referrals";

    private const string Scheme = "Bearer ";
    private const int LongestBody = 32 * 1024;

    public static void MapReferrals(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, TakeAsync).WithMetadata(new SkipStatusCodePagesAttribute()).DisableAntiforgery();

    private static async Task<IResult> TakeAsync(
        HttpRequest request,
        PartnerKeys keys,
        CaseIntakes intakes,
        NeighbourhoodDirectory directory
    )
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || await keys.OwnerAsync(header[Scheme.Length..]) is not { } partner)
            return Say(StatusCodes.Status401Unauthorized, "This needs a partner key that works.");
        if (await ReadAsync(request) is not { } referral)
            return Say(StatusCodes.Status400BadRequest, "The body is not readable as JSON, or is too long.");
        if (referral.Id == Guid.Empty)
            return Say(
                StatusCodes.Status400BadRequest,
                "Give every referral an id of its own (a UUID), so that sending it again changes nothing."
            );
        if (HomeOf(referral, directory.Map) is not { } home || !partner.WorksIn(home.Municipality))
            return Say(StatusCodes.Status400BadRequest, "Name a neighbourhood (slug) or a postcode in a town of this partner.");
        var kept = await intakes.HandInAsync(
            CommandIds.Of(partner.Id.Value, $"referral:{referral.Id}"),
            new(CaseSource.Referral, home.Code, $"{referral.Subject}\n{referral.Text}")
            {
                Who =
                    string.IsNullOrWhiteSpace(referral.Name) || string.IsNullOrWhiteSpace(referral.Contact)
                        ? null
                        : $"{referral.Name}\n{referral.Contact}",
                From = $"{partner.Name}\n{referral.Referrer}",
                HandedInById = partner.Id,
                Agreed = referral.Consent,
                Consent = referral.ConsentWords ?? "consent: true",
            }
        );
        return kept.Refusal switch
        {
            null => Say(StatusCodes.Status202Accepted, "Thank you. A broker of the place looks at it."),
            Busy => Say(StatusCodes.Status503ServiceUnavailable, RefusalSentence.Of(kept.Refusal)),
            Domain.Residents.ConsentMissing => Say(
                StatusCodes.Status400BadRequest,
                "Without the person's consent nothing is kept: ask first, and send consent: true."
            ),
            MessageTooLong => Say(StatusCodes.Status400BadRequest, $"A text is longer than {CaseFile.MaxWords} characters."),
            _ => Say(
                StatusCodes.Status400BadRequest,
                "Say what is asked (subject, text), who it is (name) and how to reach them (contact)."
            ),
        };
    }

    private static Neighbourhood? HomeOf(IncomingReferral referral, NeighbourhoodMap map) =>
        referral.Neighbourhood is not null ? map.Find(referral.Neighbourhood)
        : Postcode.From(referral.Postcode) is { IsDone: true } postcode ? map.At(postcode.Value).FirstOrDefault() : null;

    private static async Task<IncomingReferral?> ReadAsync(HttpRequest request)
    {
        var bytes = new byte[LongestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > LongestBody) return null;
        try
        {
            return JsonSerializer.Deserialize<IncomingReferral>(bytes.AsSpan(0, length), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Say(int status, string message) => Results.Json(new { message }, statusCode: status);

    /// <summary>The only fields that are read.</summary>
    private sealed record IncomingReferral(
        Guid Id,
        string? Subject,
        string? Text,
        string? Name,
        string? Contact,
        string? Neighbourhood,
        string? Postcode,
        string? Referrer,
        bool Consent,
        string? ConsentWords
    );
}
