using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Portal.Features.Boards.Rounds;

/// <summary>Asks for a check of a board that was not checked for too long: the caretaker first, some days later the ambassadors, each
/// once.</summary>
public sealed class CheckReminders(
    RoundQueries rounds,
    WriteGate gate,
    CheckLinks links,
    NeighbourhoodDirectory directory,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    // The mail is read some days later; its link works at least a week.
    private const int DaysToRead = 7;

    private static readonly CultureInfo Dutch = ReaderPreferences.CultureOf("nl");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task RemindAsync(CancellationToken cancel)
    {
        var now = Now;
        var waiting = (await rounds.AllAsync())
            .Where(stand => stand.Watch.RemindsCaretaker(now) || stand.Watch.RemindsAmbassador(now))
            .ToList();
        if (waiting.Count == 0)
            return;
        await gate.WriteAsync(
            async db =>
            {
                foreach (var stand in waiting)
                {
                    if (stand.Watch.RemindsCaretaker(now))
                        await TellAsync(db, stand, "caretaker", await CaretakersAsync(db, stand.Board));
                    if (stand.Watch.RemindsAmbassador(now))
                        await TellAsync(db, stand, "ambassador", await AmbassadorsAsync(db, stand.Board));
                }
                return Result.Done;
            },
            cancel
        );
        outbox.Wake();
    }

    private async Task TellAsync(BuuvDb db, BoardStand stand, string who, IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Distinct())
            await Outbox.AddAsync(
                db,
                new()
                {
                    Channel = OutgoingChannel.Mail,
                    To = address,
                    Subject = string.Format(Dutch, Words(nameof(RoundsText.ReminderSubject)), stand.Board.Name),
                    Body = LetterAbout(stand),
                    DedupeKey = $"check:{who}:{stand.Board.Id.Value}:{stand.Watch.Since:yyyyMMddHHmmss}:{address}",
                    Haste = MessagePriority.Calm,
                    // The link in it works as long.
                    GoodUntil = Now.AddDays(DaysToRead),
                },
                Now
            );
    }

    private string LetterAbout(BoardStand stand)
    {
        var days = (int)(Now - stand.Watch.Since).TotalDays;
        var link = links.AddressFor(stand.Board.Id, PosterWeek.At(DutchTime.Today(clock).AddDays(DaysToRead)));
        return new MessageText(Dutch.Name).Letter(
            $"{string.Format(Dutch, Words(nameof(RoundsText.ReminderText)), stand.Board.Name, stand.Board.Address, days)}\n\n{link}"
        );
    }

    private async Task<IReadOnlyList<string>> CaretakersAsync(BuuvDb db, NoticeBoard board) =>
        board.CaretakerMail is { } mail ? [mail.Value] : await StaffAsync(db, StaffRole.CommunityWorker, board);

    private Task<IReadOnlyList<string>> AmbassadorsAsync(BuuvDb db, NoticeBoard board) => StaffAsync(db, StaffRole.Ambassador, board);

    private async Task<IReadOnlyList<string>> StaffAsync(BuuvDb db, StaffRole role, NoticeBoard board)
    {
        var served = board.Neighbourhoods.Select(directory.Map.Find).OfType<Neighbourhood>().ToList();
        return [.. (await StaffAddresses.OfAsync(db, role)).Where(row => served.Any(row.Duty.Covers)).Select(row => row.Mail.Value)];
    }

    // Whatever language the clock happens to run in: most who look after boards read Dutch.
    private static string Words(string key) => RoundsText.ResourceManager.GetString(key, Dutch)!;
}
