using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Portal.Features.Boards;

/// <summary>What a member of staff typed about a board. Kept as typed, so that a refusal loses nothing.</summary>
public sealed class BoardForm
{
    /// <summary>The same on a double press, so that one board is hung.</summary>
    public Guid Command { get; set; }

    public string? Name { get; set; }

    public string? Host { get; set; }

    public string? Address { get; set; }

    /// <summary>Codes of the neighbourhoods that were ticked. A form without a tick binds a list as null.</summary>
    public List<string> Serves { get; set => field = value ?? []; } = [];

    public SheetSize Sheet { get; set; } = SheetSize.A3;

    public string? Phone { get; set; }

    public string? Ambassador { get; set; }

    public string? WalkIn { get; set; }

    public string? Contact { get; set; }

    public string? OpeningHours { get; set; }

    public int Sheets { get; set; } = 1;

    public StripKind Strips { get; set; }

    public string? Caretaker { get; set; }

    public string? CaretakerMail { get; set; }

    public DayOfWeek PosterDay { get; set; } = DayOfWeek.Friday;

    public bool GoodToMeet { get; set; }

    /// <summary>"52.1664, 4.5092"; empty for the middle of the first neighbourhood.</summary>
    public string? Location { get; set; }

    public static BoardForm Of(NoticeBoard board) => new()
    {
        Name = board.Name,
        Host = board.Host,
        Address = board.Address,
        Serves = [.. board.Neighbourhoods.Select(code => code.Value)],
        Sheet = board.Sheet,
        Phone = board.Phone?.ToString(),
        Ambassador = board.Ambassador,
        WalkIn = board.WalkIn,
        Contact = board.Contact,
        OpeningHours = board.OpeningHours,
        Sheets = board.Sheets,
        Strips = board.Strips,
        Caretaker = board.Caretaker,
        CaretakerMail = board.CaretakerMail?.Value,
        PosterDay = board.PosterDay,
        GoodToMeet = board.GoodToMeet,
        Location = string.Create(CultureInfo.InvariantCulture, $"{board.Location.Latitude}, {board.Location.Longitude}"),
    };

    /// <summary>What the domain makes of it. Only neighbourhoods of this municipality count, in the order of the map.</summary>
    public Result<BoardDetails> Details(MunicipalityCode town, NeighbourhoodMap map)
    {
        var serves = map.In(town).Where(neighbourhood => Serves.Contains(neighbourhood.Code.Value)).ToList();
        if (serves.Count == 0) return new BoardServesNobody();
        var (noPhone, phone) = (string.IsNullOrWhiteSpace(Phone), TypedPhone.From(Phone));
        if (!noPhone && !phone.IsDone) return phone.Refusal;
        var (noMail, mail) = (string.IsNullOrWhiteSpace(CaretakerMail), EmailAddress.From(CaretakerMail).At(nameof(CaretakerMail)));
        if (!noMail && !mail.IsDone) return mail.Refusal;
        var place = string.IsNullOrWhiteSpace(Location) ? serves[0].Centre : PlaceFrom(Location);
        if (place is not { } location) return new PlaceOnMapUnclear();
        return new BoardDetails(Name, Host, Address, location, [.. serves.Select(neighbourhood => neighbourhood.Code)])
        {
            Sheet = Sheet,
            Phone = noPhone ? null : phone.Value,
            Ambassador = Ambassador,
            WalkIn = WalkIn,
            GoodToMeet = GoodToMeet,
            Contact = Contact,
            OpeningHours = OpeningHours,
            Sheets = Sheets,
            Strips = Strips,
            Caretaker = Caretaker,
            CaretakerMail = noMail ? null : mail.Value,
            PosterDay = PosterDay,
        };
    }

    private static GeoPoint? PlaceFrom(string typed) =>
        TidyText.Plain(typed).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries) is [var north, var east]
        && double.TryParse(north, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(east, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var longitude)
        && latitude is > 50 and < 54 && longitude is > 3 and < 8
            ? new GeoPoint(latitude, longitude)
            : null;
}

/// <summary>Not two numbers, or a place outside the Netherlands.</summary>
public sealed record PlaceOnMapUnclear() : Refusal(nameof(BoardForm.Location));
