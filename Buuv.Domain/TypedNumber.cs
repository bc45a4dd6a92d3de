using System.Globalization;

namespace Buuv.Domain;

/// <summary>Reads a whole number.</summary>
public static class TypedNumber
{
    /// <param name="otherwise">Refusal for anything that is not a number from the least to the most.</param>
    public static Result<int> From(string? typed, int least, int most, Refusal otherwise) =>
        int.TryParse(TidyText.Plain(typed).TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : otherwise;
}
