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

    /// <summary>What the domain makes of it, or the first thing that is wrong.</summary>
    public Result<BoardDetails> Details(MunicipalityCode town, NeighbourhoodMap map)
    {
        var (details, wrong) = Read(town, map);
        return wrong.Count == 0 ? details : wrong[0];
    }

    /// <summary>Everything that is wrong, so that nobody saves twice to hear it; empty when all is well.</summary>
    public IReadOnlyList<Refusal> Wrong(MunicipalityCode town, NeighbourhoodMap map) => Read(town, map).Wrong;

    // Only neighbourhoods of this municipality count, in the order of the map.
    private (BoardDetails Details, IReadOnlyList<Refusal> Wrong) Read(MunicipalityCode town, NeighbourhoodMap map)
    {
        var wrong = new List<Refusal>();
        var serves = map.In(town).Where(neighbourhood => Serves.Contains(neighbourhood.Code.Value)).ToList();
        var phone = Typed(Phone, TypedPhone.From);
        var mail = Typed(CaretakerMail, typed => EmailAddress.From(typed).At(nameof(CaretakerMail)));
        var place = serves.Count > 0 ? serves[0].Centre : default;
        if (!string.IsNullOrWhiteSpace(Location))
        {
            var typed = PlaceFrom(Location);
            if (typed is not { } location) wrong.Add(new PlaceOnMapUnclear());
            else if (!TownPlaces.Holds(town, map, location))
                wrong.Add(new PlaceOutsideTown(map.FindMunicipality(town)?.Name ?? town.Value));
            place = typed ?? place;
        }
        var details = new BoardDetails(Name, Host, Address, place, [.. serves.Select(neighbourhood => neighbourhood.Code)])
        {
            Sheet = Sheet,
            Phone = phone,
            Ambassador = Ambassador,
            WalkIn = WalkIn,
            GoodToMeet = GoodToMeet,
            Contact = Contact,
            OpeningHours = OpeningHours,
            Sheets = Sheets,
            Strips = Strips,
            Caretaker = Caretaker,
            CaretakerMail = mail,
            PosterDay = PosterDay,
        };
        return (details, [.. wrong, .. details.Wrong()]);

        T? Typed<T>(string? typed, Func<string?, Result<T>> read) where T : struct
        {
            if (string.IsNullOrWhiteSpace(typed)) return null;
            var found = read(typed);
            if (found.IsDone) return found.Value;
            wrong.Add(found.Refusal);
            return null;
        }
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

/// <summary>A place in another municipality, or in the sea.</summary>
/// <param name="Town">Name of the municipality in which the board should hang.</param>
public sealed record PlaceOutsideTown(string Town) : Refusal(nameof(BoardForm.Location));
