using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Rounds;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Rounds;

/// <summary>A portal with one board that hangs since now, and the people who look after it.</summary>
public sealed class BoardStreet : IDisposable
{
    public static readonly MunicipalityCode Leiden = new("GM0546");
    public static readonly NeighbourhoodCode Slaaghwijk = new("BU05460800");

    public FrontDoor Door { get; } = new();

    public NoticeBoardId Board { get; private set; }

    public CheckLinks Links => Door.Get<CheckLinks>();

    public PosterWeek Week => PosterWeek.At(DutchTime.Today(Door.Clock));

    /// <param name="caretaker">Mail address of who looks after the board; null when nobody was named.</param>
    public static async Task<BoardStreet> HangAsync(string? caretaker = null, params (string Name, string Value)[] settings)
    {
        var street = new BoardStreet();
        street.Door.Settings["Limits:ChecksPerMinute"] = "100000";
        foreach (var (name, value) in settings) street.Door.Settings[name] = value;
        await street.Door.SettleLeidenAsync();
        street.Board = await street.HangAsync("Slaaghwijk", caretaker);
        return street;
    }

    public async Task<NoticeBoardId> HangAsync(string name, string? caretaker = null)
    {
        var details = new BoardDetails(name, "Buurthuis", "Valkenpad 5, Leiden", new(52.179, 4.508), [Slaaghwijk])
        {
            CaretakerMail = caretaker is null ? null : EmailAddress.From(caretaker).Value,
        };
        var board = NoticeBoard.Hang(new(Guid.CreateVersion7(Door.Clock.GetUtcNow())), null, Leiden, details).Value;
        await StoreAsync(board);
        return board.Id;
    }

    public async Task JoinStaffAsync(string mail, StaffRole role, string? scope, bool suspended = false)
    {
        var account = new Account
        {
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            SuspendedAt = suspended ? Door.Clock.Now : null,
        };
        await StoreAsync(
            account,
            new AccountDuty
            {
                AccountId = account.Id,
                Role = role,
                Scope = scope,
            }
        );
    }

    /// <summary>Lets it become this day in Leiden.</summary>
    public void MoveTo(DateOnly day) => Door.Clock.Move(TimeSpan.FromDays(day.DayNumber - DutchTime.Today(Door.Clock).DayNumber));

    public Task StoreAsync(params object[] things) => Door.Gate.WriteAsync(db =>
    {
        db.AddRange(things);
        return Task.FromResult(Result.Done);
    });

    public async Task<IReadOnlyList<BoardCheck>> ChecksAsync()
    {
        await using var db = Door.Read();
        return await db.BoardChecks.OrderBy(check => check.At).ToListAsync();
    }

    /// <summary>Lets the clock of the portal run its round, and gives who was written to so far, oldest first.</summary>
    public async Task<IReadOnlyList<string>> RemindAsync(TimeSpan later)
    {
        Door.Clock.Move(later);
        await Door.Get<CheckReminders>().RemindAsync(TestContext.Current.CancellationToken);
        await using var db = Door.Read();
        return await db.Outgoing.OrderBy(message => message.Id).Select(message => message.To).ToListAsync();
    }

    public void Dispose() => Door.Dispose();
}
