using System.Globalization;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;

namespace Buuv.Portal.Platform.Localization;

/// <summary>What things of the domain are called on screen and on paper, in the reader's language.</summary>
public static class DisplayNames
{
    /// <summary>The name of a choice; in <c>DomainText</c> under the name of its enum and its own ("Category_Garden").</summary>
    public static string Of<T>(T value) where T : struct, Enum => Find($"{typeof(T).Name}_{value}");

    /// <summary>The name of a choice, in this language.</summary>
    public static string Of<T>(T value, CultureInfo language) where T : struct, Enum => Find($"{typeof(T).Name}_{value}", language);

    /// <summary>"een leeftijd en een ziekte".</summary>
    public static string Listed<T>(IEnumerable<T> values) where T : struct, Enum => string.Join(DomainText.And, values.Select(Of));

    /// <summary>"ochtend, avond": the parts of a day that suit a resident.</summary>
    public static string Of(BestTimes times) =>
        times == BestTimes.Any
            ? DomainText.BestTimes_Any
            : string.Join(
                ", ",
                Enum.GetValues<BestTimes>()
                    .Where(part => part != BestTimes.Any && times.HasFlag(part))
                    .Select(part => Find($"BestTimes_{part}").ToLowerInvariant())
            );

    /// <summary>"maandag ochtend".</summary>
    public static string Of(PartOfWeek part) =>
        $"{CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(part.Day)} {Of(part.Part)}";

    /// <summary>How far somebody comes: one of <see cref="HelperProfile.HowFarChoices"/>, in hectometres.</summary>
    public static string HowFar(int hectometres) => hectometres switch
    {
        0 => DomainText.HowFarOwn,
        HelperProfile.WholeTown => DomainText.HowFarTown,
        _ => string.Format(CultureInfo.CurrentCulture, DomainText.HowFarKilometres, hectometres / 10),
    };

    /// <summary>A sentence that says whether a certificate of good conduct was seen, and if so by which member of staff and when.</summary>
    public static string Of(SeenConduct? conduct) => conduct is null ? DomainText.ConductNotSeen
        : string.Format(CultureInfo.CurrentCulture, DomainText.ConductSeen, conduct.By, $"{conduct.On:d MMMM yyyy}");

    /// <summary>When it suits, in one line: "'s Middags, één keer, maandag 7 december".</summary>
    /// <param name="language">Whose words; null for who looks at the page.</param>
    public static string When(Timing timing, CultureInfo? language = null)
    {
        var culture = language ?? CultureInfo.CurrentCulture;
        var day = timing.Date?.ToString("dddd d MMMM yyyy", culture);
        string[] parts =
        [
            Find($"DayPart_{timing.DayPart}", language),
            Find($"Rhythm_{timing.Rhythm}_Inside", language),
            .. day is null ? [] : new[] { day },
        ];
        return string.Join(", ", parts);
    }

    /// <summary>What was done about a volunteer: "Kennismaken gepland op dinsdag 1 december, 14:00".</summary>
    public static string Step(VolunteerStep step) =>
        string.Format(
            CultureInfo.CurrentCulture,
            Find($"{nameof(VolunteerStepKind)}_{step.Kind}"),
            step.Moment is { } at ? Moment(at) : step.Task is { } task ? Of(task) : "",
            $"{step.Until:d MMMM yyyy}"
        );

    /// <summary>"dinsdag 1 december, 14:00".</summary>
    public static string Moment(DateTime utc) => DutchTime.Of(utc).ToString("dddd d MMMM, HH:mm", CultureInfo.CurrentCulture);

    /// <summary>A number to read aloud, kept on one line: "4 8 2 7".</summary>
    public static string Spoken(ShortCode number) => number.Spoken.Replace(' ', '\u00A0');

    /// <summary>The name of a language, by its two letters.</summary>
    public static string Language(string code) => DomainText.ResourceManager.GetString($"Language_{code}", DomainText.Culture) ?? code;

    /// <summary>The question beside the box that adds this to a post.</summary>
    public static string Ask(PostExtras extra) => Find($"PostExtras_{extra}_Ask");

    private static string Find(string key, CultureInfo? language = null) =>
        DomainText.ResourceManager.GetString(key, language ?? DomainText.Culture)
        ?? throw new InvalidOperationException($"No text for {key}");
}
