using Microsoft.AspNetCore.Components;

namespace Buuv.Portal.Platform.Ui;

/// <summary>One of the tiles to choose from.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">The word on the tile.</param>
/// <param name="Icon">Pictogram before the word.</param>
/// <param name="Hint">A few softer words under it.</param>
public sealed record Choice(string Value, string Label, RenderFragment? Icon = null, string? Hint = null);
