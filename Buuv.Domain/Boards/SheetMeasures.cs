namespace Buuv.Domain.Boards;

/// <summary>The measures of a sheet of paper: type in points, the rest in millimetres. The same numbers are in <c>poster.css</c>; a test
/// reads them back from the printed page.</summary>
public sealed record SheetMeasures
{
    internal const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>Readable from one to two metres. The name is at the end of the first line, the number beside the title.</summary>
    public static readonly SheetMeasures A3 = new()
    {
        Title = 67, Phone = 56, Number = 46, Heading = 31, Body = 22.5, Name = 18, Small = 16, Slip = 14.2,
        CardsHeight = 269, TextWidth = 216, HeadingWidth = 167, StripLength = 43, LeastStrips = 9, TopRows = 24, LeastHeading = 43.5,
    };

    /// <summary>The body and everything else are a fifth smaller. The name has a line of its own; the number is beside both.</summary>
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

    /// <summary>Large print: fewer posts, each a third larger.</summary>
    public static readonly SheetMeasures A3Large = A3 with { Heading = 42, Body = 29, Name = 23, Small = 20, TopRows = 23 * 1.33 };

    public static readonly SheetMeasures A4Large = A4 with
    {
        Heading = 32,
        Body = 24,
        Name = 19,
        Small = 16,
        TopRows = (16 * 1.4) + (19 * 1.3),
    };

    /// <summary>Sizes of title and body on a sheet with room to spare, largest first. Large print does not grow.</summary>
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

    /// <summary>Height of what is above the title of a card, in points.</summary>
    public required double TopRows { get; init; }

    /// <summary>Least height of a title, in points: that of the number where it is beside the title.</summary>
    public required double LeastHeading { get; init; }

    /// <summary>Height for all cards together, in millimetres.</summary>
    public required double CardsHeight { get; init; }

    /// <summary>Width of the text of a card beside the QR code, in millimetres.</summary>
    public required double TextWidth { get; init; }

    /// <summary>Width of the title of a card, in millimetres; less than that of the text where the number is beside the title.</summary>
    public required double HeadingWidth { get; init; }

    /// <summary>Length of one line on a tear-off strip, in millimetres.</summary>
    public required double StripLength { get; init; }

    public required int LeastStrips { get; init; }

    /// <summary>Space between two cards, in millimetres.</summary>
    public const double Gap = 3;

    /// <summary>Side of a QR code with its quiet zone, in millimetres: the code itself is then at least 35 mm.</summary>
    public const double QrSide = 45;

    /// <summary>Most lines of a title; longer ones are shortened.</summary>
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

    /// <summary>The same sheet with larger type on its cards, largest first; ends with the usual size, at step zero.</summary>
    public IEnumerable<(int Step, SheetMeasures Measures)> Steps
    {
        get
        {
            var sizes = this == A3 ? RoomyA3 : this == A4 ? RoomyA4 : [];
            return [.. sizes.Select((type, at) => (sizes.Length - at, this with { Heading = type.Heading, Body = type.Body })), (0, this)];
        }
    }

    /// <summary>Height of a card with this much text, in millimetres.</summary>
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

    /// <summary>Whether this fits on one line of a strip without being cut.</summary>
    public bool FitsOnStrip(string text) => TypeSetting.Lines(text, StripLength * PointsPerMillimetre / Slip) <= 1;

    /// <summary>One line of text for a tear-off strip.</summary>
    public string ShortenForStrip(string text) => TypeSetting.Shorten(text, StripLength * PointsPerMillimetre / Slip, 1);
}
