namespace Buuv.Portal.Platform.Mud;

/// <summary>Rows can be chosen, also on several pages, and are sent by a form on the same page.</summary>
/// <param name="Form">Id of that form.</param>
/// <param name="Name">Name of the field that is sent for each chosen row.</param>
/// <param name="Value">What is sent for a row; null when it cannot be chosen.</param>
/// <param name="Label">What a row is called for who does not see it.</param>
/// <param name="All">The values of all rows with these filters, on whatever page.</param>
public sealed record GridSelection<TRow>(
    string Form,
    string Name,
    Func<TRow, string?> Value,
    Func<TRow, string> Label,
    Func<GridChoices, CancellationToken, Task<IReadOnlyList<string>>> All
);
