namespace Buuv.Portal.Platform.Mud;

/// <summary>Something by which a grid is made shorter: a row of chips, or a list where there are many, of which one
/// is chosen.</summary>
/// <param name="Key">Its name in the address: "staat".</param>
/// <param name="Label">What the row is about.</param>
/// <param name="Options">The first is chosen when the address says nothing, or nonsense.</param>
public sealed record GridFilter(string Key, string Label, IReadOnlyList<GridOption> Options)
{
    private const int MostChips = 8;

    /// <summary>Too many options for a row of chips: chosen out of a list.</summary>
    public bool IsLong => Options.Count > MostChips;

    /// <summary>The option that an address names.</summary>
    public GridOption Chosen(string? value) => Options.FirstOrDefault(option => option.Value == value) ?? Options[0];
}

/// <param name="Value">As it stands in the address: never what somebody typed.</param>
/// <param name="Name">The word on the chip.</param>
public sealed record GridOption(string Value, string Name);
