namespace Buuv.Domain.Boards;

/// <summary>What a sheet of paper has room for. Type in points, the rest in millimetres. The same numbers stand in
/// <c>poster.css</c>; a test reads them back from the printed page.</summary>
public sealed record SheetMeasures
{
    internal const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Readable at one to two metres. The name stands at the end of the first line, the number beside the heading.</summary>
    public static readonly SheetMeasures A3 = new()
    {
        Title = 67, Phone = 56, Number = 46, Heading = 31, Body = 22.5, Name = 18, Small = 16, Slip = 14.2,
        CardsHeight = 269, TextWidth = 216, HeadingWidth = 167, StripLength = 43, LeastStrips = 9, TopRows = 24, LeastHeading = 43.5,
    };

    /// <summary>Body a fifth smaller, and everything else with it. The name has a line of its own; the number stands beside both.</summary>
    public static readonly SheetMeasures A4 = new()
    {
        Title = 54.5,
        Phone = 45,
        Number = 37,
        Heading = 25,
        Body = 18.5,
        Name = 15,
        Small = 13,
        Slip = 12,
        CardsHeight = 161,
        TextWidth = 132,
        HeadingWidth = 132,
        StripLength = 38,
        LeastStrips = 6,
        TopRows = (13 * 1.4) + (15 * 1.3),
        LeastHeading = 0,
    };

    /// <summary>For eyes that read little: fewer notes, each a third larger.</summary>
    public static readonly SheetMeasures A3Large = A3 with { Heading = 42, Body = 29, Name = 23, Small = 20, TopRows = 23 * 1.33 };

    public static readonly SheetMeasures A4Large = A4 with
    {
        Heading = 32,
        Body = 24,
        Name = 19,
        Small = 16,
        TopRows = (16 * 1.4) + (19 * 1.3),
    };

    /// <summary>Heading and body as they grow where a sheet has room, the largest first. Large print is as large as it gets.</summary>
    private static readonly (double Heading, double Body)[] RoomyA3 = [(42, 29), (38, 27), (35, 25), (31, 24)];
    private static readonly (double Heading, double Body)[] RoomyA4 = [(31, 23), (29, 22), (27, 20.5), (25, 19.5)];

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
    public const double Gap = 3;

    /// <summary>Side of a QR code with its quiet zone: the code itself is then at least 35 mm.</summary>
    public const double QrSide = 45;

    /// <summary>Most lines of a heading; longer ones are shortened.</summary>
    public const int MostHeadingLines = 4;

    private const double BordersAndPadding = 7.2;

    /// <param name="large">The variant in large print.</param>
    public static SheetMeasures Of(SheetSize size, bool large = false) => (size, large) switch
    {
        (SheetSize.A3, false) => A3,
        (SheetSize.A3, true) => A3Large,
        (_, false) => A4,
        _ => A4Large,
    };

    /// <summary>The same sheet with larger type on its cards, the largest first; ends with the usual size, at step zero.</summary>
    public IEnumerable<(int Step, SheetMeasures Measures)> Steps
    {
        get
        {
            var sizes = this == A3 ? RoomyA3 : this == A4 ? RoomyA4 : [];
            return [.. sizes.Select((type, at) => (sizes.Length - at, this with { Heading = type.Heading, Body = type.Body })), (0, this)];
        }
    }

    /// <summary>Height of a card with this much text.</summary>
    public double CardHeight(int headingLines, int detailLines) =>
        Math.Max(
            QrSide + 4.5,
            BordersAndPadding
                + (TopRows + Math.Max(headingLines * Heading * 1.1, LeastHeading) + detailLines * Body * 1.2) / PointsPerMillimetre
        );

    public int HeadingLines(string text) => TypeSetting.Lines(text, HeadingWidth * PointsPerMillimetre / Heading, heavy: true);

    public int DetailLines(string text) => TypeSetting.Lines(text, TextWidth * PointsPerMillimetre / Body);

    public string ShortenHeading(string text) =>
        TypeSetting.Shorten(text, HeadingWidth * PointsPerMillimetre / Heading, MostHeadingLines, heavy: true);

    public string ShortenDetails(string text, int lines) => TypeSetting.Shorten(text, TextWidth * PointsPerMillimetre / Body, lines);

    /// <summary>Is there room for this on a strip, in one line and whole?</summary>
    public bool FitsOnStrip(string text) => TypeSetting.Lines(text, StripLength * PointsPerMillimetre / Slip) <= 1;

    /// <summary>One line for a tear-off strip.</summary>
    public string ShortenForStrip(string text) => TypeSetting.Shorten(text, StripLength * PointsPerMillimetre / Slip, 1);
}
