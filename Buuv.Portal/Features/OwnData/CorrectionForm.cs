using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Notifications;
using Buuv.Domain.Residents;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.OwnData;

/// <summary>A resident's corrections of their own data, kept as typed, so that a refusal loses nothing.</summary>
public sealed class CorrectionForm
{
    public string? FirstName { get; set; }

    public string? Alias { get; set; }

    public Reachability By { get; set; }

    public string? Mail { get; set; }

    public string? Phone { get; set; }

    /// <summary>Parts of the day; null or none for any.</summary>
    public string[]? Times { get; set; }

    /// <summary>What they do not want to be told; null or none for everything.</summary>
    public string[]? LeftOut { get; set; }

    /// <summary>The language we write in.</summary>
    public string? Language { get; set; }

    /// <summary>That was sent to a new address.</summary>
    public string? Code { get; set; }

    public static CorrectionForm Of(Resident person) =>
        new()
        {
            FirstName = person.FirstName,
            Alias = person.Alias,
            By = person.Reachability,
            Mail = person.Email?.Value,
            Phone = person.Phone?.ToString(),
            Times =
            [
                .. Enum.GetValues<BestTimes>()
                    .Where(part => part != BestTimes.Any && person.BestTimes.HasFlag(part))
                    .Select(part => part.ToString()),
            ],
            LeftOut =
            [
                .. Enum.GetValues<OptOut>()
                    .Where(what => what != Domain.Notifications.OptOut.Nothing && person.LeftOut.HasFlag(what))
                    .Select(what => what.ToString()),
            ],
            Language = person.Language,
        };

    /// <summary>The introduction of the domain, or what is wrong with what was typed.</summary>
    /// <param name="languages">All that the person speaks; the chosen one goes in front.</param>
    public Result<Introduction> Introduce(IReadOnlyList<string> languages)
    {
        var mail = string.IsNullOrWhiteSpace(Mail) ? (Result<EmailAddress>?)null : EmailAddress.From(Mail);
        var phone = string.IsNullOrWhiteSpace(Phone) ? (Result<PhoneNumber>?)null : TypedPhone.From(Phone);
        if ((mail?.Refusal ?? phone?.Refusal) is { } unclear) return unclear;
        var first = Language is { Length: 2 } chosen && chosen.All(char.IsAsciiLetterLower) ? chosen : languages[0];
        return new Introduction(
            FirstName,
            Alias,
            By,
            mail?.Value,
            phone?.Value,
            [first, .. languages.Where(known => known != first)]
        )
        {
            BestTimes = (Times ?? []).Aggregate(BestTimes.Any, (times, part) =>
                Enum.TryParse<BestTimes>(part, out var known) && known.IsKnown ? times | known : times),
            LeftOut = (LeftOut ?? []).Aggregate(Domain.Notifications.OptOut.Nothing, (all, part) =>
                Enum.TryParse<OptOut>(part, out var known) && known.IsKnown ? all | known : all),
        };
    }
}
