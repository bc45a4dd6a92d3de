using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Posts;

public sealed class BoardCounterTests : IAsyncLifetime
{
    private readonly Street street = new();
    private TestDatabase database = null!;
    private NoticeBoard board = null!;
    private Post post = null!;

    private BoardCounter Counter => database.Get<BoardCounter>();

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
        post = street.RiaAsks();
        await database.StoreAsync(street.Ria, post, board);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_visit_from_a_board_is_counted_without_who()
    {
        await Counter.CountAsync("de-kooi", post.Id, BoardVisitBy.QrCode);
        await Counter.CountAsync("de-kooi", post.Id, BoardVisitBy.TypedNumber);

        await using var db = database.Read();
        var visits = await db.BoardVisits.OrderBy(visit => visit.Id).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(board.Id, post.Id, BoardVisitBy.QrCode, Street.Noon), (board.Id, post.Id, BoardVisitBy.TypedNumber, Street.Noon)],
            visits.Select(visit => (visit.Board, visit.Post, visit.By, visit.At)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("onbekend")]
    [InlineData("'; DELETE FROM BoardVisits; --")]
    public async Task A_board_that_nobody_knows_counts_nothing(string? slug)
    {
        await Counter.CountAsync(slug, post.Id, BoardVisitBy.QrCode);

        await using var db = database.Read();
        Assert.Equal(0, await db.BoardVisits.CountAsync(TestContext.Current.CancellationToken));
    }
}
