using System.Globalization;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Portal.Platform.Neighbourhoods.Import;

/// <summary>What one row or feature says, by the names that CBS, PDOK and their users give: "buurtcode", "BU_CODE", "bu_code".</summary>
/// <param name="say">What stands under a name, made plain by <see cref="Plain"/>; null for a name that is not there.</param>
internal sealed partial class PlaceValues(Func<string, string?> say)
{
    private static readonly Dictionary<PlaceField, string[]> Names = new()
    {
        [PlaceField.NeighbourhoodCode] = ["buurtcode", "bucode"],
        [PlaceField.BuurtName] = ["buurtnaam", "bunaam"],
        [PlaceField.WijkCode] = ["wijkcode", "wkcode"],
        [PlaceField.WijkName] = ["wijknaam", "wknaam"],
        [PlaceField.TownCode] = ["gemeentecode", "gmcode"],
        [PlaceField.TownName] = ["gemeentenaam", "gmnaam"],
        [PlaceField.StatCode] = ["statcode"],
        [PlaceField.StatName] = ["statnaam"],
        [PlaceField.North] = ["lat", "latitude", "breedtegraad", "y", "rdy", "ycoord", "ycoordinaat"],
        [PlaceField.East] = ["lon", "lng", "longitude", "lengtegraad", "x", "rdx", "xcoord", "xcoordinaat"],
        [PlaceField.Homes] = ["woningen", "aantalwoningen", "woningvoorraad"],
        [PlaceField.Postcodes] = ["postcodes", "postcode", "meestvoorkomendepostcode"],
    };

    /// <summary>A name of a column without what people write differently.</summary>
    public static string Plain(string name) => string.Concat(Folding.Fold(name).Where(char.IsLetterOrDigit));

    public static bool Has(IReadOnlyCollection<string> columns, PlaceField field) => Names[field].Any(columns.Contains);

    /// <summary>Without blanks around it; null when it is not there or empty.</summary>
    public string? this[PlaceField field] =>
        Names[field].Select(say).Select(TidyText.Line).FirstOrDefault(value => value.Length > 0);

    public string? Code(PlaceField field) => this[field]?.ToUpperInvariant();

    /// <summary>Also with a decimal comma.</summary>
    public double? Number(PlaceField field) => NumberOf(this[field]);

    /// <param name="homes">How many homes there are; null where the file does not say. Where that is kept secret (-99997, ".") too few to
    /// hide among, and of "less than 5" no more than 5.</param>
    /// <returns>False for what is no number.</returns>
    public bool TryHomes(out int? homes)
    {
        homes = null;
        if (this[PlaceField.Homes] is not { } typed) return true;
        homes = 0;
        if (typed is "." or "x" or "X") return true;
        // "1.234" may be a thousand homes and more, or one and a bit.
        if (Thousands().IsMatch(typed) || NumberOf(typed.TrimStart('<', '≤', ' ')) is not { } number) return false;
        homes = (int)Math.Clamp(Math.Floor(number), 0, int.MaxValue);
        return true;
    }

    /// <param name="postcodes">Four digits each; empty where there are none.</param>
    /// <returns>False where one is no postcode.</returns>
    public bool TryPostcodes(out IReadOnlyList<string> postcodes)
    {
        postcodes = [];
        if (this[PlaceField.Postcodes] is not { } typed)
            return true;
        var each = WithLetters()
            .Replace(TidyText.Plain(typed), "$1")
            .Split([' ', ',', ';', '/', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Postcode.From)
            .ToArray();
        if (each.Any(postcode => !postcode.IsDone))
            return false;
        postcodes = [.. each.Select(postcode => postcode.Value.Digits).Distinct()];
        return true;
    }

    private static double? NumberOf(string? typed)
    {
        if (typed is null) return null;
        var plain = typed.Contains('.', StringComparison.Ordinal) ? typed : typed.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    [GeneratedRegex(@"^[0-9]{1,3}(?:[.,][0-9]{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\b([0-9]{4})\s?[A-Za-z]{2}\b")]
    private static partial Regex WithLetters();
}

internal enum PlaceField
{
    NeighbourhoodCode,
    BuurtName,
    WijkCode,
    WijkName,
    TownCode,
    TownName,
    StatCode,
    StatName,
    North,
    East,
    Homes,
    Postcodes,
}
