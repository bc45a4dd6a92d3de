using System.Text;

namespace Buuv.Portal.Platform.Mud;

/// <summary>Makes a file of the rows of a grid, in the words and the order of the screen.</summary>
public static class GridFile
{
    /// <summary>For a spreadsheet: with semicolons, as Dutch ones want, and with the mark by which it knows the letters.</summary>
    public static byte[] Csv<TRow>(IReadOnlyList<GridColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var lines = rows.Select(row => columns.Select(column => column.Text(row))).Prepend(columns.Select(column => column.Title));
        var text = string.Concat(lines.Select(line => string.Join(';', line.Select(Cell)) + "\r\n"));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>One cell: always between quotes, and with a mark before what a spreadsheet would take for a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
