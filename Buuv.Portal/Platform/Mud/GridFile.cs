using System.Text;

namespace Buuv.Portal.Platform.Mud;

/// <summary>The rows of a grid as a file for a spreadsheet. Never of residents, cases, concerns, messages or reviews.</summary>
/// <param name="Name">With its extension.</param>
public sealed record GridFile(string Name, byte[] Content)
{
    /// <summary>With semicolons, as Dutch spreadsheets want, and with the mark by which they know the letters.</summary>
    /// <param name="name">Without its extension.</param>
    public static GridFile Csv<TRow>(string name, IReadOnlyList<GridColumn<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        var lines = rows.Select(row => columns.Select(column => column.Text(row))).Prepend(columns.Select(column => column.Title));
        var text = string.Concat(lines.Select(line => string.Join(';', line.Select(Cell)) + "\r\n"));
        return new($"{name}.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>One cell: always between quotes, and with a mark before what a spreadsheet would take for a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    public IResult AsAnswer() => Results.File(Content, "text/csv; charset=utf-8", Name);
}
