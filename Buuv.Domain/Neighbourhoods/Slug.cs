using System.Text;

namespace Buuv.Domain.Neighbourhoods;

/// <summary>Turns a name into its form in web addresses: "d'Oude Morsch" becomes "d-oude-morsch".</summary>
public static class Slug
{
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in Folding.Fold(name))
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }
}
