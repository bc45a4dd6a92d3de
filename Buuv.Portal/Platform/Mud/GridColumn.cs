using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Platform.Mud;

/// <summary>A column of a <see cref="WorkGrid{TRow}"/>.</summary>
/// <param name="Key">Its name in the address, in Dutch: "deelnemers".</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Text">What stands in it; also in a file that is made of the grid.</param>
/// <param name="IsNumber">Stands to the right, and the highest comes first.</param>
public sealed record GridColumn<TRow>(string Key, string Title, Func<TRow, string> Text, bool IsNumber = false)
{
    /// <summary>Left out where the table has little room; a card and a file always have it.</summary>
    public bool IsExtra { get; init; }

    /// <summary>The highest or the newest comes first, before somebody chooses.</summary>
    public bool IsHighFirst { get; init; } = IsNumber;

    /// <summary>False where an order would say nothing.</summary>
    public bool IsSortable { get; init; } = true;

    /// <summary>Drawn in place of the text, such as a link.</summary>
    public RenderFragment<TRow>? Cell { get; init; }

    /// <summary>What is drawn in place of the text says nothing where there is no text: a card leaves the column out then.</summary>
    public bool IsEmptyWithoutText { get; init; }

    /// <summary>Whether there is nothing to see in this row: a card leaves it out, with its title.</summary>
    public bool IsEmpty(TRow row) => (Cell is null || IsEmptyWithoutText) && Text(row).Length == 0;
}
