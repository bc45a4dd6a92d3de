using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Boards.Figures;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Figures;

public sealed class BoardFiguresTests : IAsyncLifetime
{
    private readonly Street street = new();
    private TestDatabase database = null!;
    private NoticeBoard board = null!;
    private Post post = null!;

    private BoardFigures Figures => new(database.Get<IDbContextFactory<Buuv.Portal.Platform.Persistence.BuuvDb>>(), database.Clock);

    private ConversationCommands Talks => database.Get<ConversationCommands>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        board = NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                "de-kooi",
                Street.Leiden,
                new("De Kooi", "Bibliotheek", "Straat 1", Street.DeKooi.Centre, [Street.DeKooi.Code])
            )
            .Value;
        post = street.RiaAsks(Street.Draft(people: 2));
        await database.StoreAsync(street.Ria, street.Samer, street.Youssef, street.Mina, post, board);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_board_knows_per_week_how_many_looked_answered_and_matched()
    {
        foreach (var way in Enum.GetValues<BoardVisitBy>()) await LookAsync(way);
        var samer = (await Talks.RespondAsync(Guid.NewGuid(), new(street.Samer.Id), post.Id, "Graag.", "de-kooi")).Value;
        await Talks.RespondAsync(Guid.NewGuid(), new(street.Mina.Id), post.Id, "Ik ook.", "de-kooi");
        await Talks.RespondAsync(Guid.NewGuid(), new(street.Youssef.Id), post.Id, "Ik kwam langs het web.");
        Assert.True((await Talks.SayYesAsync(new(street.Ria.Id), samer)).IsDone);
        database.Clock.Move(TimeSpan.FromDays(7));
        await LookAsync(BoardVisitBy.QrCode);

        // Noon of the street is Saturday 21 November 2026, in week 47.
        Assert.Equal(
            [new BoardWeek(board.Id, new(48, new(2026, 11, 29)), 1, 0, 0), new(board.Id, new(47, new(2026, 11, 22)), 3, 2, 1)],
            await Figures.OfAsync(board.Id, 8)
        );
        Assert.Equal(2, (await Figures.InAsync(Street.Leiden, 8)).Count);
        Assert.Single(await Figures.OfAsync(board.Id, 1));
        Assert.Empty(await Figures.InAsync(new("GM0392"), 8));
    }

    [Fact]
    public async Task A_week_turns_at_midnight_on_the_wall()
    {
        // Sunday 22 November 23:30 and Monday 00:30 in Leiden.
        database.Clock.Move(new DateTime(2026, 11, 22, 22, 30, 0, DateTimeKind.Utc) - database.Clock.Now);
        await LookAsync(BoardVisitBy.QrCode);
        database.Clock.Move(TimeSpan.FromHours(1));
        await LookAsync(BoardVisitBy.QrCode);
        Assert.Equal([(48, 1), (47, 1)], (await Figures.OfAsync(board.Id, 2)).Select(week => (week.Week.Number, week.Looked)));
    }

    [Fact]
    public async Task Answering_again_and_an_unknown_board_count_nothing_more()
    {
        var command = Guid.NewGuid();
        await Talks.RespondAsync(command, new(street.Samer.Id), post.Id, "Graag.", "de-kooi");
        await Talks.RespondAsync(command, new(street.Samer.Id), post.Id, "Graag.", "de-kooi");
        await Talks.RespondAsync(Guid.NewGuid(), new(street.Samer.Id), post.Id, "Nog eens.", "de-kooi");
        Assert.True((await Talks.RespondAsync(Guid.NewGuid(), new(street.Mina.Id), post.Id, "Ik ook.", "nergens")).IsDone);
        Assert.Equal(1, Assert.Single(await Figures.OfAsync(board.Id, 1)).Answered);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public async Task Everybody_is_told_no_number_below_five(int looks, int? told)
    {
        for (var look = 0; look < looks; look++) await LookAsync(BoardVisitBy.QrCode);
        Assert.Equal(told, await Figures.LookedLatelyAsync(board.Id));
    }

    private async Task LookAsync(BoardVisitBy by) => Assert.True(await database.Get<BoardCounter>().CountAsync("de-kooi", post.Id, by));
}
