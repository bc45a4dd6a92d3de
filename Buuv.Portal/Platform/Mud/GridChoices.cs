using System.Globalization;
using Buuv.Portal.Platform.Ui;

namespace Buuv.Portal.Platform.Mud;

/// <summary>What is chosen on a grid: everything that stands in its address, and nothing that somebody typed.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Sort">Key of the column by which it is ordered.</param>
/// <param name="Filters">The chosen value of each filter, by its key.</param>
public sealed record GridChoices(int Page, string Sort, bool IsDescending, IReadOnlyDictionary<string, string> Filters)
{
    private const string SortName = "orde", DirectionName = "richting", Down = "af", Up = "op";

    /// <summary>What an address says. Whatever is missing or no choice of this grid is as if it were not there.</summary>
    /// <param name="address">With its query.</param>
    /// <param name="sort">The column by which it is ordered when the address names none.</param>
    public static GridChoices From<TRow>(
        string address,
        IReadOnlyList<GridColumn<TRow>> columns,
        IReadOnlyList<GridFilter> filters,
        string sort
    )
    {
        var typed = Value(SortName);
        var column = columns.FirstOrDefault(column => column.IsSortable && column.Key == typed)
            ?? columns.First(column => column.Key == sort);
        return new(
            PageLinks.NumberOf(Value(PageLinks.Query)),
            column.Key,
            Value(DirectionName) switch { Down => true, Up => false, _ => column.IsHighFirst },
            filters.ToDictionary(filter => filter.Key, filter => filter.Chosen(Value(filter.Key)).Value)
        );

        string? Value(string name) => Ui.InAddress.ValueOf(address, name);
    }

    /// <summary>What is looked for, tidied; empty for everything. Somebody typed it: an address never says it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The chosen value of a filter.</summary>
    public string this[string filter] => Filters[filter];

    /// <summary>The values of the address that say this, for <c>NavigationManager.GetUriWithQueryParameters</c>; null takes one
    /// out.</summary>
    public IReadOnlyDictionary<string, object?> InAddress()
    {
        var values = new Dictionary<string, object?>
        {
            [PageLinks.Query] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
            [SortName] = Sort,
            [DirectionName] = IsDescending ? Down : Up,
        };
        foreach (var (key, value) in Filters) values[key] = value;
        return values;
    }

    /// <summary>The same with another value of one filter, from its first page.</summary>
    public GridChoices With(string filter, string value) => this with
    {
        Page = 1,
        Filters = new Dictionary<string, string>(Filters) { [filter] = value },
    };

    /// <summary>Ordered by another column, or the other way round when it is the same.</summary>
    public GridChoices OrderedBy<TRow>(GridColumn<TRow> column) => this with
    {
        Page = 1,
        Sort = column.Key,
        IsDescending = column.Key == Sort ? !IsDescending : column.IsHighFirst,
    };
}
