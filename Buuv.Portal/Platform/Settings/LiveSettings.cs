using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Live</c>.</summary>
public sealed class LiveSettings : IValidatableObject
{
    /// <summary>Most sockets that one address may keep open: a flat, a school or a hospital may share one.</summary>
    [Range(1, 1_000_000)]
    public int WatchersPerAddress { get; init; } = 200;

    /// <summary>Most live pages that one account may have open at once, on all its devices. One whose connection is lost counts two minutes
    /// more.</summary>
    [Range(1, 100_000)]
    public int CircuitsPerAccount { get; init; } = 20;

    /// <summary>Other sites whose pages may watch, such as <c>https://www.example.nl</c>; our own need not be named.</summary>
    public string[] Origins { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Origins
        .Where(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        .Select(origin => new ValidationResult($"Live:Origins holds '{origin}', which is not an address.", [nameof(Origins)]));
}
