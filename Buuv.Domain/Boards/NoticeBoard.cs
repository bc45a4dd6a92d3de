using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;

namespace Buuv.Domain.Boards;

public enum SheetSize
{
    A4,
    A3,
}

/// <summary>What is printed on the tear-off strips.</summary>
public enum StripKind
{
    /// <summary>The numbers of the posts, each equally often.</summary>
    PerNote,

    /// <summary>The address of Buuv: for a board where strips with numbers are lost to the wind.</summary>
    PerBoard,
}

/// <summary>A physical notice board (prikbord) at a public place.</summary>
public sealed class NoticeBoard
{
    private NoticeBoard(NoticeBoardId id, string slug, MunicipalityCode municipality)
    {
        Id = id;
        Slug = slug;
        Municipality = municipality;
    }

    public NoticeBoardId Id { get; private set; }

    /// <summary>Short name in addresses and QR codes; never changes, because it is printed.</summary>
    public string Slug { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The organisation that runs the place, such as a library or a community centre.</summary>
    public string Host { get; private set; } = "";

    public string Address { get; private set; } = "";

    public GeoPoint Location { get; private set; }

    /// <summary>The neighbourhoods it serves, its own first.</summary>
    public IReadOnlyList<NeighbourhoodCode> Neighbourhoods { get; private set; } = [];

    public SheetSize Sheet { get; private set; }

    /// <summary>Phone number on the sheet; null for the number of the municipality.</summary>
    public PhoneNumber? Phone { get; private set; }

    public string? Ambassador { get; private set; }

    /// <summary>When the ambassador is at the board, as text.</summary>
    public string? WalkIn { get; private set; }

    /// <summary>Contact person at the host. For staff only: never on a public page or on paper.</summary>
    public string? Contact { get; private set; }

    /// <summary>When visitors can walk in, as text.</summary>
    public string? OpeningHours { get; private set; }

    /// <summary>Number of sheets side by side when there are enough posts to fill them.</summary>
    public int Sheets { get; private set; } = 1;

    public StripKind Strips { get; private set; }

    /// <summary>First name of the caretaker, who hangs the poster and looks after the board. For staff only.</summary>
    public string? Caretaker { get; private set; }

    /// <summary>Mail address for reminders to the caretaker. For staff only.</summary>
    public EmailAddress? CaretakerMail { get; private set; }

    /// <summary>The day of the week on which next week's poster is made.</summary>
    public DayOfWeek PosterDay { get; private set; } = DayOfWeek.Friday;

    /// <summary>Whether the place suits a first meeting of two neighbours.</summary>
    public bool GoodToMeet { get; private set; }

    public static Result<NoticeBoard> Hang(NoticeBoardId id, string? slug, MunicipalityCode municipality, BoardDetails details)
    {
        var name = Domain.Neighbourhoods.Slug.From(slug ?? details.Name ?? "");
        if (name.Length == 0) return new BoardNameMissing();
        var board = new NoticeBoard(id, name, municipality);
        var updated = board.Update(details);
        return updated.IsDone ? board : updated.Refusal;
    }

    public Result Update(BoardDetails details)
    {
        if (details.Wrong().FirstOrDefault() is { } wrong) return wrong;
        Name = TidyText.Line(details.Name);
        Host = TidyText.Line(details.Host);
        Address = TidyText.Line(details.Address);
        Location = details.Location;
        Neighbourhoods = [.. details.Serves.Distinct()];
        Sheet = details.Sheet;
        Phone = details.Phone;
        Ambassador = NullIfEmpty(details.Ambassador);
        WalkIn = NullIfEmpty(details.WalkIn);
        Contact = NullIfEmpty(details.Contact);
        OpeningHours = NullIfEmpty(details.OpeningHours);
        Sheets = details.Sheets;
        Strips = details.Strips;
        Caretaker = NullIfEmpty(details.Caretaker);
        CaretakerMail = details.CaretakerMail;
        PosterDay = details.PosterDay;
        GoodToMeet = details.GoodToMeet;
        return Result.Done;
    }

    private static string? NullIfEmpty(string? typed) => TidyText.Line(typed) is { Length: > 0 } line ? line : null;
}

/// <summary>The details of a board, as staff type them.</summary>
public sealed record BoardDetails(
    string? Name,
    string? Host,
    string? Address,
    GeoPoint Location,
    IReadOnlyCollection<NeighbourhoodCode> Serves
)
{
    /// <summary>Longest name or address, in characters.</summary>
    public const int MaxLength = 120;

    /// <summary>Most sheets that hang beside each other.</summary>
    public const int MostSheets = 4;

    public SheetSize Sheet { get; init; } = SheetSize.A3;

    public PhoneNumber? Phone { get; init; }

    public string? Ambassador { get; init; }

    public string? WalkIn { get; init; }

    public string? Contact { get; init; }

    public string? OpeningHours { get; init; }

    public int Sheets { get; init; } = 1;

    public StripKind Strips { get; init; }

    public string? Caretaker { get; init; }

    public EmailAddress? CaretakerMail { get; init; }

    public DayOfWeek PosterDay { get; init; } = DayOfWeek.Friday;

    public bool GoodToMeet { get; init; }

    /// <summary>Everything that is wrong, in the order in which people fill it in; empty when the board can hang.</summary>
    public IEnumerable<Refusal> Wrong()
    {
        if (TidyText.Line(Name).Length is 0 or > MaxLength) yield return new BoardNameMissing();
        if (TidyText.Line(Address).Length is 0 or > MaxLength) yield return new BoardAddressMissing();
        if (Serves.Count == 0) yield return new BoardServesNobody();
        if (Sheets is < 1 or > MostSheets) yield return new BoardSheetsUnclear(MostSheets);
        if (!PosterDay.IsKnown) yield return new PosterDayUnclear();
        if (!Sheet.IsKnown || !Strips.IsKnown) yield return new UnknownChoice();
        (BoardLine, string?)[] lines =
        [
            (BoardLine.Host, Host), (BoardLine.Ambassador, Ambassador), (BoardLine.WalkIn, WalkIn),
            (BoardLine.Contact, Contact), (BoardLine.OpeningHours, OpeningHours), (BoardLine.Caretaker, Caretaker),
        ];
        foreach (var (line, typed) in lines)
            if (TidyText.Line(typed).Length > MaxLength) yield return new BoardLineTooLong(line, MaxLength);
    }
}

public sealed record BoardNameMissing() : Refusal(nameof(BoardDetails.Name));

public sealed record BoardAddressMissing() : Refusal(nameof(BoardDetails.Address));

public sealed record BoardServesNobody() : Refusal(nameof(BoardDetails.Serves));

public enum BoardLine
{
    Host,
    Ambassador,
    WalkIn,
    Contact,
    OpeningHours,
    Caretaker,
}

/// <param name="Max">Most characters allowed.</param>
public sealed record BoardLineTooLong(BoardLine Line, int Max) : Refusal(Line.ToString());

/// <param name="Max">Most sheets side by side.</param>
public sealed record BoardSheetsUnclear(int Max) : Refusal(nameof(BoardDetails.Sheets));

/// <summary>The value is not a day of the week.</summary>
public sealed record PosterDayUnclear() : Refusal(nameof(BoardDetails.PosterDay));
