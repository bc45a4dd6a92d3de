using System.Globalization;

namespace Buuv.Domain.Boards;

/// <summary>A finished sheet: everything that one weekly poster says, ready for layout and print.</summary>
public sealed record Sheet
{
    /// <summary>Name of the board.</summary>
    public required string Board { get; init; }

    public required PosterWeek Week { get; init; }

    public required SheetSize Size { get; init; }

    /// <summary>Whether it is in large print.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Number of this sheet among those side by side, from one.</summary>
    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public StripKind StripKind { get; init; }

    /// <summary>Address behind the small code with which the caretaker confirms that the poster still hangs; null for no code.</summary>
    public string? CheckAddress { get; init; }

    /// <summary>The language in which it is printed.</summary>
    public required CultureInfo Language { get; init; }

    /// <summary>Phone number in the form in which people read it ("071 123 45 67").</summary>
    public required string Phone { get; init; }

    /// <summary>From when until when that number is answered on weekdays; null when that is not known.</summary>
    public (TimeOnly From, TimeOnly Until)? PhoneHours { get; init; }

    /// <summary>Web address of Buuv, as people type it ("buuv.leiden.nl").</summary>
    public required string Site { get; init; }

    /// <summary>First name of the ambassador; null when the board has none.</summary>
    public string? Ambassador { get; init; }

    /// <summary>When and where the ambassador is present, as text in the language of the sheet.</summary>
    public string? WalkIn { get; init; }

    /// <summary>Address behind the QR code with which the sheet invites readers to place a request or an offer.</summary>
    public required string InvitationAddress { get; init; }

    public required IReadOnlyList<SheetCard> Cards { get; init; }

    public SheetMeasures Measures => SheetMeasures.Of(Size, IsLarge);

    /// <summary>Whether so much room is left that the sheet invites readers to place a post.</summary>
    public bool HasRoomToInvite => Measures.CardsHeight - Filled >= SheetMeasures.Gap + Measures.CardHeight(1, 2);

    /// <summary>How many steps the type on the cards is enlarged to fill the sheet: zero for the usual size. Another card comes before
    /// larger type.</summary>
    public int Roominess =>
        Measures.Steps.First(step => step.Step == 0 || FilledAt(step.Measures) + Invitation(step.Measures) <= Measures.CardsHeight).Step;

    private double Filled => FilledAt(Measures);

    private double FilledAt(SheetMeasures measures) => Cards.Sum(card => card.Height(measures) + SheetMeasures.Gap) - SheetMeasures.Gap;

    private double Invitation(SheetMeasures measures) => HasRoomToInvite ? SheetMeasures.Gap + measures.CardHeight(1, 2) : 0;

    /// <summary>The cards in the order of the strips: each equally often, and enough strips for the sheet. Empty where the strips name no
    /// post.</summary>
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

/// <summary>One post on a sheet.</summary>
/// <param name="Post">What it says: title and details as short as the sheet has room for.</param>
/// <param name="Address">Address behind the QR code.</param>
public sealed record SheetCard(PaperPost Post, string Address)
{
    /// <summary>Whether the title tells what the post is about; if not, the category is set in larger type.</summary>
    public bool Tells => TellingTitle.Tells(Post.Title);

    /// <summary>Height on paper, in millimetres.</summary>
    public double Height(SheetMeasures measures) =>
        measures.CardHeight(measures.HeadingLines(Post.Title), measures.DetailLines(Post.Details));
}
