using System.Globalization;
using Buuv.Domain.Posts;

namespace Buuv.Domain.Boards;

/// <summary>A finished sheet: everything that one weekly poster says, ready to be set and printed. Layout asks nothing more.</summary>
public sealed record Sheet
{
    /// <summary>Name of the board.</summary>
    public required string Board { get; init; }

    public required PosterWeek Week { get; init; }

    public required SheetSize Size { get; init; }

    /// <summary>In large print.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Which of the sheets that hang side by side this is, from one.</summary>
    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public StripKind StripKind { get; init; }

    /// <summary>Address behind the small code for whoever looks after the board: is it still hanging? Null: no such code.</summary>
    public string? CheckAddress { get; init; }

    /// <summary>The language it is printed in.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>Number to ring, as people read it ("071 123 45 67").</summary>
    public required string Phone { get; init; }

    /// <summary>From when until when that number is answered, on weekdays; null when we do not know.</summary>
    public (TimeOnly From, TimeOnly Until)? PhoneHours { get; init; }

    /// <summary>Where Buuv is on the web, as people type it ("buuv.leiden.nl").</summary>
    public required string Site { get; init; }

    /// <summary>First name of the ambassador; null when the board has none.</summary>
    public string? Ambassador { get; init; }

    /// <summary>When and where the ambassador is there, in words, in the language of the sheet.</summary>
    public string? WalkIn { get; init; }

    /// <summary>Address behind the QR code of a sheet that invites: there one places a vraag or aanbod.</summary>
    public required string InvitationAddress { get; init; }

    public required IReadOnlyList<SheetCard> Cards { get; init; }

    public SheetMeasures Measures => SheetMeasures.Of(Size, IsLarge);

    /// <summary>So much is free that the sheet itself can invite people to place something.</summary>
    public bool HasRoomToInvite => Measures.CardsHeight - Filled >= SheetMeasures.Gap + Measures.CardHeight(1, 2);

    /// <summary>How far the type on the cards grows, so that it fills the sheet: zero for the usual size. Where there is room for one more
    /// card, that comes first.</summary>
    public int Roominess =>
        Measures.Steps.First(step => step.Step == 0 || FilledAt(step.Measures) + Invitation(step.Measures) <= Measures.CardsHeight).Step;

    private double Filled => FilledAt(Measures);

    private double FilledAt(SheetMeasures measures) => Cards.Sum(card => card.Height(measures) + SheetMeasures.Gap) - SheetMeasures.Gap;

    private double Invitation(SheetMeasures measures) => HasRoomToInvite ? SheetMeasures.Gap + measures.CardHeight(1, 2) : 0;

    /// <summary>The cards in the order of the strips: each as often as the next, and enough strips for the sheet. None where the strips
    /// name no note.</summary>
    public IEnumerable<SheetCard> Strips
    {
        get
        {
            var least = Measures.LeastStrips;
            var count = Cards.Count > 0 && (least + 1) % Cards.Count == 0 ? least + 1 : least;
            return Cards.Count == 0 || StripKind == StripKind.PerBoard
                ? []
                : Enumerable.Range(0, count).Select(strip => Cards[strip % Cards.Count]);
        }
    }
}

/// <summary>One note on paper. Nothing about a person but the name they chose and their buurt.</summary>
/// <param name="Title">Heading, short enough for paper.</param>
/// <param name="Details">What more there is to tell, shortened on a word.</param>
/// <param name="Name">First name or alias.</param>
/// <param name="Neighbourhood">Name of the buurt.</param>
/// <param name="Address">Address behind the QR code.</param>
public sealed record SheetCard(
    PostKind Kind,
    Category Category,
    string Title,
    string Details,
    string Name,
    string Neighbourhood,
    ShortCode Number,
    string Address,
    bool Coffee,
    Rhythm Rhythm
)
{
    /// <summary>The heading says what it is about; else the category does, in larger type.</summary>
    public bool Tells => TellingTitle.Tells(Title);

    /// <summary>Height on paper, in millimetres.</summary>
    public double Height(SheetMeasures measures) => measures.CardHeight(measures.HeadingLines(Title), measures.DetailLines(Details));
}
