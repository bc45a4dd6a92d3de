namespace Buuv.Domain.Membership;

public enum StreetSide
{
    Both,
    Even,
    Odd,
}

/// <summary>Addresses in one street to which a letter goes.</summary>
public sealed record HouseNumbers
{
    /// <summary>Longest name of a street, in characters.</summary>
    public const int MaxStreet = 80;

    /// <summary>Most letters in one run: as many as one person can deliver in an afternoon.</summary>
    public const int MostLetters = 150;

    /// <summary>Highest house number in use in the Netherlands, with room to spare.</summary>
    public const int HighestNumber = 9999;

    private HouseNumbers(string street, int first, int last, StreetSide side) => (Street, First, Last, Side) = (street, first, last, side);

    public string Street { get; }

    public int First { get; }

    public int Last { get; }

    public StreetSide Side { get; }

    public IEnumerable<int> Numbers => Enumerable.Range(First, Last - First + 1).Where(number => Side switch
    {
        StreetSide.Even => int.IsEvenInteger(number),
        StreetSide.Odd => int.IsOddInteger(number),
        _ => true,
    });

    /// <returns>The addresses, or <see cref="StreetMissing"/>, <see cref="HouseNumbersUnclear"/>, <see cref="NoHouseThere"/> or
    /// <see cref="TooManyLetters"/>.</returns>
    public static Result<HouseNumbers> From(string? street, string? first, string? last, StreetSide side)
    {
        var name = TidyText.Line(street);
        if (name.Length is 0 or > MaxStreet) return new StreetMissing();
        var (from, to) = (Number(first), Number(last));
        if (!from.IsDone || !to.IsDone || from.Value > to.Value || !side.IsKnown) return new HouseNumbersUnclear();
        var houses = new HouseNumbers(name, from.Value, to.Value, side);
        return houses.Numbers.Count() switch
        {
            0 => new NoHouseThere(),
            > MostLetters => new TooManyLetters(MostLetters),
            _ => houses,
        };
    }

    /// <summary>The form in which it is read: "Valkenpad 2 – 40".</summary>
    public override string ToString() => First == Last ? $"{Street} {First}" : $"{Street} {First} – {Last}";

    private static Result<int> Number(string? typed) => TypedNumber.From(typed, 1, HighestNumber, new HouseNumbersUnclear());
}

public sealed record StreetMissing : Refusal;

/// <summary>House numbers are whole, and the first is not higher than the last.</summary>
public sealed record HouseNumbersUnclear : Refusal;

/// <summary>The range is one number, on the other side of the street.</summary>
public sealed record NoHouseThere : Refusal;

/// <param name="Max">Most letters in one run.</param>
public sealed record TooManyLetters(int Max) : Refusal;
