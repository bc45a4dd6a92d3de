using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;

namespace Buuv.Portal.Features.Matching.Profiles;

/// <summary>What somebody tells about helping, kept as typed, so that a refusal loses nothing.</summary>
public sealed class HelpingForm
{
    private const int PartsPerDay = 3;

    // No choice on the page is this: the rule refuses it.
    private const int Unclear = -1;

    public bool AskMe { get; set; }

    /// <summary>Names of categories.</summary>
    public string[]? Can { get; set; }

    public bool Anything { get; set; }

    /// <summary>With commas or lines between them.</summary>
    public string? Skills { get; set; }

    /// <summary>Parts of the week, counted from Monday morning.</summary>
    public string[]? Times { get; set; }

    /// <summary>In hectometres.</summary>
    public string? HowFar { get; set; }

    /// <summary>Empty for as the house does.</summary>
    public string? PerWeek { get; set; }

    public static HelpingForm Of(HelperProfile profile) => new()
    {
        AskMe = profile.AskMeSince is not null,
        Can = [.. profile.Can.All.Select(category => $"{category}")],
        Anything = profile.Anything,
        Skills = string.Join(", ", profile.Skills),
        Times =
        [
            .. Enumerable.Range(0, 7 * PartsPerDay)
                .Where(at => profile.Times.Has(at / PartsPerDay, at % PartsPerDay))
                .Select(at => TimeOf(at / PartsPerDay, at % PartsPerDay)),
        ],
        HowFar = profile.HowFar.ToString(CultureInfo.InvariantCulture),
        PerWeek = profile.PerWeek?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What a tick box of the week sends.</summary>
    public static string TimeOf(int day, int part) => (day * PartsPerDay + part).ToString(CultureInfo.InvariantCulture);

    public HelperWishes Read() =>
        new(
            AskMe,
            CategorySet.Of((Can ?? []).Select(Known).OfType<Category>()),
            (Skills ?? "").Split([',', ';', '\n', '\r']),
            Anything,
            (Times ?? []).Select(Number).Where(at => at is >= 0 and < 7 * PartsPerDay)
                .Aggregate(new WeekTimes(), (times, at) => times | WeekTimes.At(at / PartsPerDay, at % PartsPerDay)),
            Number(HowFar),
            string.IsNullOrEmpty(PerWeek) ? null : Number(PerWeek)
        );

    private static Category? Known(string typed) =>
        Enum.TryParse<Category>(typed, out var category) && category.IsKnown && $"{category}" == typed ? category : null;

    private static int Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Unclear;
}
