namespace Buuv.Domain.Boards;

/// <summary>What a sheet of paper has room for. Type in points, the rest in millimetres. The same numbers stand in
/// <c>poster.css</c>; a test reads them back from the printed page.</summary>
public sealed record SheetMeasures
{
    private const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Readable at one to two metres. The name stands at the end of the first line, the number beside the heading.</summary>
    public static readonly SheetMeasures A3 = new()
    {
        Title = 72, Phone = 56, Number = 46, Heading = 31, Body = 22.5, Name = 18, Small = 16, Slip = 14.5,
        CardsHeight = 276, TextWidth = 216, HeadingWidth = 167, StripLength = 44, LeastStrips = 9, TopRows = 18 * 1.4, LeastHeading = 46,
    };

    /// <summary>Body a fifth smaller, and everything else with it. The name has a line of its own; the number stands beside both.</summary>
    public static readonly SheetMeasures A4 = new()
    {
        Title = 55, Phone = 45, Number = 37, Heading = 25, Body = 18.5, Name = 15, Small = 13, Slip = 12,
        CardsHeight = 175, TextWidth = 132, HeadingWidth = 132, StripLength = 36, LeastStrips = 6, TopRows = 13 * 1.45 + 15 * 1.4, LeastHeading = 0,
    };

    /// <summary>For eyes that read little: fewer notes, each a third larger.</summary>
    public static readonly SheetMeasures A3Large = A3 with { Heading = 42, Body = 29, Name = 23, Small = 20, TopRows = 23 * 1.4 };

    public static readonly SheetMeasures A4Large = A4 with { Heading = 32, Body = 24, Name = 19, Small = 16, TopRows = (16 * 1.45) + (19 * 1.4) };

    public required double Title { get; init; }

    public required double Phone { get; init; }

    public required double Number { get; init; }

    public required double Heading { get; init; }

    public required double Body { get; init; }

    public required double Name { get; init; }

    public required double Small { get; init; }

    /// <summary>Type on a tear-off strip.</summary>
    public required double Slip { get; init; }

    /// <summary>Height of what stands above a card's heading, in points.</summary>
    public required double TopRows { get; init; }

    /// <summary>Least height of a heading, in points: that of the number where it stands beside it.</summary>
    public required double LeastHeading { get; init; }

    /// <summary>Height for all cards together.</summary>
    public required double CardsHeight { get; init; }

    /// <summary>Width of a card's text beside the QR code.</summary>
    public required double TextWidth { get; init; }

    /// <summary>Width of a card's heading, less than the text's where the number stands beside it.</summary>
    public required double HeadingWidth { get; init; }

    /// <summary>Length of one line on a tear-off strip.</summary>
    public required double StripLength { get; init; }

    public required int LeastStrips { get; init; }

    /// <summary>White between two cards.</summary>
    public const double Gap = 3.5;

    /// <summary>Side of a QR code with its quiet zone: the code itself is then at least 35 mm.</summary>
    public const double QrSide = 45;

    /// <summary>Most lines of a heading; longer ones are shortened.</summary>
    public const int MostHeadingLines = 4;

    private const double BordersAndPadding = 8.5;

    /// <param name="large">The variant in large print.</param>
    public static SheetMeasures Of(SheetSize size, bool large = false) => (size, large) switch
    {
        (SheetSize.A3, false) => A3,
        (SheetSize.A3, true) => A3Large,
        (_, false) => A4,
        _ => A4Large,
    };

    /// <summary>Height of a card with this much text.</summary>
    public double CardHeight(int headingLines, int detailLines) => Math.Max(
        QrSide + 5,
        BordersAndPadding + (TopRows + Math.Max(headingLines * Heading * 1.1, LeastHeading) + detailLines * Body * 1.2) / PointsPerMillimetre);

    public int HeadingLines(string text) => TypeSetting.Lines(text, HeadingWidth * PointsPerMillimetre / Heading, heavy: true);

    public int DetailLines(string text) => TypeSetting.Lines(text, TextWidth * PointsPerMillimetre / Body);

    public string ShortenHeading(string text) => TypeSetting.Shorten(text, HeadingWidth * PointsPerMillimetre / Heading, MostHeadingLines, heavy: true);

    public string ShortenDetails(string text, int lines) => TypeSetting.Shorten(text, TextWidth * PointsPerMillimetre / Body, lines);

    /// <summary>One line for a tear-off strip.</summary>
    public string ShortenForStrip(string text) => TypeSetting.Shorten(text, StripLength * PointsPerMillimetre / Slip, 1);
}
