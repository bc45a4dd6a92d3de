using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Boards</c>.</summary>
public sealed class BoardSettings : IValidatableObject
{
    /// <summary>The only other sites that may show a hallway screen within their pages, such as <c>https://www.example.nl</c>.</summary>
    public string[] MayEmbed { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        MayEmbed
            .Where(origin =>
                !Uri.TryCreate(origin, UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https")
                || address.GetLeftPart(UriPartial.Authority) != origin
            )
            .Select(origin => new ValidationResult(
                $"Boards:MayEmbed holds '{origin}'; it should be the begin of an address, as in https://www.example.nl.",
                [nameof(MayEmbed)]
            ));
}
