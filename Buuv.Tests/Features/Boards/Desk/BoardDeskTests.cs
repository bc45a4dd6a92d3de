using System.Net;
using System.Text;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Desk;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Desk;

/// <summary>The desk of notice boards: what it shows to whom, in which order, and what is done with those that are chosen.</summary>
public sealed class BoardDeskTests : IAsyncLifetime
{
    private const string Desk = "/werkplek/prikborden";

    private readonly FrontDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTime Now => door.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        NoticeBoard[] boards =
        [
            Board("Aaltje", SheetSize.A3), Board("Zwanenhof", SheetSize.A4), Board("=Mooi", SheetSize.A3),
            Board("Elders", SheetSize.A3, "BU05460801"),
        ];
        await door.Gate.WriteAsync(db =>
        {
            db.NoticeBoards.AddRange(boards);
            db.BoardChecks.Add(BoardCheck.Record(
                Id.New<BoardCheckId>(), boards[1].Id, BoardState.Gone, "Afgescheurd", "Toos", Now).Value);
            return Task.FromResult(Result.Done);
        });
    }

    public async ValueTask DisposeAsync() => await door.DisposeAsync();

    [Fact]
    public async Task Whoever_prints_finds_the_boards_at_the_desk_and_a_resident_the_public_list()
    {
        var bo = await door.StepIntoAsync("CommunityWorker");
        await bo.OpenAsync("/prikborden?gemeente=leiden");
        Assert.StartsWith(Desk, bo.SentTo);
        await bo.OpenAsync(bo.SentTo!);
        Assert.Contains("Maak alle 4 posters", bo.Page);
        Assert.Contains("Zwanenhof", bo.Page);
        Assert.DoesNotContain("Maak alle", (await bo.OpenAsync("/prikborden?gemeente=leiden&als=bewoner")).Page);
        var visitor = await door.Visit().OpenAsync("/prikborden?gemeente=leiden");
        Assert.Contains("Zwanenhof", visitor.Page);
        Assert.DoesNotContain("mud", visitor.Page);
    }

    [Fact]
    public async Task What_asks_for_attention_comes_first_and_filters_leave_what_they_say()
    {
        var rows = await RowsAsync(Of(StaffRole.CommunityWorker, "GM0546"));
        Assert.Equal("Zwanenhof", Names(rows, "")[0]);
        Assert.Equal(["Zwanenhof"], Names(rows, "?welke=mis"));
        Assert.Equal(["Zwanenhof"], Names(rows, "?papier=A4"));
        Assert.Equal(["Aaltje", "Elders", "=Mooi", "Zwanenhof"], Names(rows, "?orde=naam"));
        Assert.Equal(["Zwanenhof", "=Mooi", "Elders", "Aaltje"], Names(rows, "?orde=naam&richting=af"));
        Assert.Equal(4, Names(rows, "?welke=onzin&papier=A9&orde=%27").Count);
        Assert.Equal(4, Names(rows, "?welke=printen").Count);
    }

    [Fact]
    public async Task An_ambassador_sees_and_chooses_the_boards_of_their_own_buurt_only()
    {
        var hennie = Of(StaffRole.Ambassador, "BU05460801");
        Assert.Equal(["Elders"], Names(await RowsAsync(hennie), ""));
        Assert.Empty(await RowsAsync(Of(StaffRole.CommunityWorker, "GM0547")));
    }

    [Fact]
    public async Task The_file_is_the_table_without_formulas_and_stands_in_the_audit()
    {
        var file = (await door.Get<BoardExport>().MakeAsync(
            Of(StaffRole.CommunityWorker, "GM0546"), "?gemeente=leiden&papier=A3&orde=naam", Cancel)).Value;
        var lines = Encoding.UTF8.GetString(file.Content).Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("\"Prikbord\";\"Staat\"", lines[0]);
        Assert.StartsWith("\"Aaltje\";", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("\"'=Mooi\";", StringComparison.Ordinal));
        await using var db = door.Read();
        Assert.Contains(
            await db.DomainEvents.ToListAsync(Cancel), one => one is { Kind: DomainEventKind.ListExported, What: "boards GM0546" });
        Assert.IsType<NotAllowed>(
            (await door.Get<BoardExport>().MakeAsync(Of(StaffRole.CommunityWorker, "GM0547"), "?gemeente=leiden", Cancel)).Refusal);
    }

    [Fact]
    public async Task Printing_begins_at_one_press_and_a_board_of_another_buurt_is_never_among_it()
    {
        var bo = await door.StepIntoAsync("CommunityWorker");
        await bo.OpenAsync($"{Desk}?gemeente=leiden");
        await bo.PressAsync($"{Desk}/print");
        Assert.Equal($"{Desk}?gemeente=leiden", bo.At);
        Assert.Contains("data-state=", bo.Page);
        Assert.Contains("data-state=", (await bo.OpenAsync(PrintJobEndpoints.Address)).Page);
        var joke = await door.StepIntoAsync("PhoneVolunteer");
        Assert.DoesNotContain("data-state=", (await joke.OpenAsync(PrintJobEndpoints.Address)).Page);
        Assert.Equal(HttpStatusCode.NotFound, (await joke.OpenAsync(PrintJobEndpoints.FileAddress)).Status);
    }

    private static StaffActor Of(StaffRole role, string scope) => new("Bo", [new(role, scope)]) { AccountId = Guid.NewGuid() };

    private static NoticeBoard Board(string name, SheetSize size, string buurt = "BU05460800") => NoticeBoard.Hang(
        Id.New<NoticeBoardId>(), null, new("GM0546"), new(name, "", "Valkenpad 6", new(52.17, 4.5), [new(buurt)]) { Sheet = size }).Value;

    private Task<IReadOnlyList<BoardRow>> RowsAsync(StaffActor actor) => door.Get<BoardDeskQueries>()
        .InAsync(actor, door.Get<NeighbourhoodDirectory>().Map.FindMunicipality("leiden")!, Cancel);

    private static List<string> Names(IReadOnlyList<BoardRow> rows, string address) =>
        [.. BoardTable.Ordered(rows, BoardTable.Choices(address)).Select(row => row.Board.Name)];
}
