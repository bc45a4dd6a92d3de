using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Boards.Editions;

/// <summary>Makes each board's edition ready on the day of the board, and tells the wijkwerkers of the municipality: one mail each, however
/// many boards.</summary>
public sealed class ReadyEditions(
    IDbContextFactory<BuuvDb> reading,
    WriteGate gate,
    NeighbourhoodDirectory directory,
    IOptions<PortalSettings> settings,
    OutboxProcessor outbox,
    TimeProvider clock
)
{
    public async Task MakeAsync(CancellationToken cancel)
    {
        var today = DutchTime.Today(clock);
        var week = PosterWeek.At(today);
        await using var db = await reading.CreateDbContextAsync(cancel);
        var waiting = await db
            .NoticeBoards.Where(board => !db.PosterEditions.Any(edition => edition.BoardId == board.Id && edition.LastDay >= week.LastDay))
            .ToListAsync(cancel);
        foreach (var town in waiting.Where(board => week.ReadyOn(board.PosterDay) <= today).GroupBy(board => board.Municipality))
            await gate.WriteAsync(writing => MakeAsync(writing, town.Key, [.. town], week, cancel), cancel);
        outbox.Wake();
    }

    private async Task<Result> MakeAsync(BuuvDb db, MunicipalityCode town, NoticeBoard[] boards, PosterWeek week, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var latest = await EditionQueries.LatestAsync(db, [.. boards.Select(board => board.Id)]);
        // Somebody may have begun one by hand since we looked.
        var made = boards.Where(board => latest.GetValueOrDefault(board.Id) is not { } edition || edition.LastDay < week.LastDay).ToList();
        foreach (var board in made)
            db.Add(
                await EditionQueries.BeginAsync(
                    db,
                    Id.New<PosterEditionId>(),
                    board.Id,
                    week,
                    latest.GetValueOrDefault(board.Id),
                    now
                )
            );
        foreach (var (account, mail, theirs) in await WorkersAsync(db, made, cancel))
            await Outbox.AddAsync(db, Letter(mail, theirs, week, $"posters:{town.Value}:{now:yyyyMMdd}:{account}"), now);
        return Result.Done;
    }

    // Who prints which of these boards.
    private async Task<IReadOnlyList<(Guid Account, string Mail, int Boards)>> WorkersAsync(
        BuuvDb db,
        IReadOnlyList<NoticeBoard> boards,
        CancellationToken cancel
    )
    {
        var workers = await StaffAddresses.OfAsync(db, StaffRole.CommunityWorker, cancel);
        return [.. from worker in workers
            group worker.Duty by (worker.Account, worker.Mail) into each
            let actor = new StaffActor("", [.. each]) { AccountId = each.Key.Account }
            let count = boards.Count(board => actor.Prints(board, directory.Map))
            where count > 0
            select (each.Key.Account, each.Key.Mail.Value, count)];
    }

    private OutgoingMessage Letter(string mail, int boards, PosterWeek week, string key)
    {
        var words = new MessageText(ReaderPreferences.Languages[0]);
        var sentence =
            boards == 1
                ? words.Fill(nameof(NotificationsText.PosterReady), week.Number)
                : words.Fill(nameof(NotificationsText.PostersReady), boards, week.Number);
        return new()
        {
            Channel = OutgoingChannel.Mail,
            To = mail,
            Subject = sentence,
            Body = words.Letter(
                $"{sentence} {words[nameof(NotificationsText.PostersReady_More)]}\n\n"
                    + settings.Value.AddressOf(Desk.BoardsDeskPage.Address)
            ),
            DedupeKey = key,
            Haste = MessagePriority.Calm,
            GoodUntil = DutchTime.ToUtc(week.LastDay.AddDays(1).ToDateTime(TimeOnly.MinValue)),
        };
    }
}
