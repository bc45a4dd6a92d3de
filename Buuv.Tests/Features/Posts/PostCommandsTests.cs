using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Posts;

public sealed class PostCommandsTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident ria = null!, samer = null!;

    private PostCommands Commands => database.Get<PostCommands>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        (ria, samer) = (await database.MoveInAsync("Ria"), await database.MoveInAsync("Samer", "kerkwijk"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Everything_about_a_note_comes_back_from_the_database()
    {
        var draft = Street.Draft(
            "Wie rijdt mee?",
            "Regel een\n\nRegel twee ☕",
            Rhythm.Repeating,
            3,
            new(2026, 12, 5),
            Reach.Region,
            PostKind.Offer,
            Category.Ride
        ) with
        {
            Extras = PostExtras.Coffee,
            OnPaper = true,
        };
        var id = (await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), draft)).Value;

        await using var db = database.Read();
        var post = await db.Posts.SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            (id, ria.Id, "Ria", draft.Kind, draft.Category, draft.Text, draft.Timing),
            (post.Id, post.AuthorId, post.AuthorName, post.Kind, post.Category, post.Text, post.Timing)
        );
        Assert.Equal(
            (3, PostExtras.Coffee, Reach.Region, Audience.Region(Street.Leiden)),
            (post.PeopleNeeded, post.Extras, post.Reach, post.Audience)
        );
        Assert.Equal((Street.Noon, DateTimeKind.Utc, (DateTime?)Street.Noon), (post.PlacedAt, post.PlacedAt.Kind, post.PaperConsentAt));
        Assert.Null(post.Closure);
    }

    [Fact]
    public async Task The_same_form_fifty_times_is_one_note()
    {
        var form = Guid.NewGuid();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => Commands.PlaceAsync(form, new(ria.Id), Street.Draft())))
        );

        Assert.Single(answers.Where(answer => answer.Refusal is not Busy).Select(answer => answer.Value).Distinct());
        await using var db = database.Read();
        Assert.Equal(1, await db.Posts.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task However_many_place_at_once_every_note_has_its_own_number_and_place()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 60)
                .Select(turn => Task.Run(() => Commands.PlaceAsync(Guid.NewGuid(), new((turn % 2 == 0 ? ria : samer).Id), Street.Draft())))
        );

        await using var db = database.Read();
        var posts = await db.Posts.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(answers.Count(answer => answer.Refusal is not Busy), posts.Count);
        Assert.NotEmpty(posts);
        Assert.Equal(posts.Count, posts.Select(post => (post.Municipality, post.Number)).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, posts.Count).Select(place => (long)place), posts.Select(post => post.FeedOrder).Order());
    }

    [Fact]
    public async Task A_number_in_use_or_at_rest_is_not_given()
    {
        var now = database.Clock.Now;
        await TakeAllNumbersAsync(but: [4827, 1394, 7]);
        await StoreClosedAsync(4827, now.AddDays(-ShortCode.RestDays).AddMinutes(1));
        await StoreClosedAsync(1394, now.AddDays(-ShortCode.RestDays).AddMinutes(-1));

        var given = new List<int>();
        for (var turn = 0; turn < 2; turn++)
        {
            var id = (await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft())).Value;
            given.Add((await database.Get<PostQueries>().FindAsync(id))!.Summary.Number.Value);
        }

        Assert.Equal([7, 1394], given.Order());
        Assert.Equal(new NoNumberFree(), (await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft())).Refusal);
        Assert.True((await Commands.PlaceAsync(Guid.NewGuid(), new(samer.Id), Street.Draft())).IsDone); // Leiderdorp has its own numbers
        database.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.True((await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft())).IsDone);
    }

    [Fact]
    public async Task Only_the_author_may_and_what_is_not_there_is_not_found()
    {
        var id = (await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft())).Value;

        Assert.Equal(new NotAllowed(), (await Commands.WithdrawAsync(new(samer.Id), id)).Refusal);
        Assert.Equal(new NotAllowed(), (await Commands.AllowOnPaperAsync(new(samer.Id), id, true)).Refusal);
        Assert.Equal(new NotFound(), (await Commands.WithdrawAsync(new(ria.Id), Id.New<PostId>())).Refusal);
        Assert.Equal(new NotFound(), (await Commands.PlaceAsync(Guid.NewGuid(), new(Id.New<ResidentId>()), Street.Draft())).Refusal);
        await using var db = database.Read();
        Assert.True((await db.Posts.SingleAsync(TestContext.Current.CancellationToken)) is { IsLive: true, PaperConsentAt: null });
    }

    [Fact]
    public async Task A_closed_note_comes_back_with_why_when_and_by_whom()
    {
        var id = (await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft())).Value;
        database.Clock.Move(TimeSpan.FromDays(1));

        Assert.True((await Commands.HaveEnoughAsync(new(ria.Id), id)).IsDone);

        await using var db = database.Read();
        Assert.Equal(
            new Closure(ClosureReason.Enough, Street.Noon.AddDays(1), ria.Id),
            (await db.Posts.SingleAsync(TestContext.Current.CancellationToken)).Closure
        );
    }

    private Task StoreClosedAsync(int number, DateTime closedAt)
    {
        var post = Post.Place(
            Id.New<PostId>(),
            ria,
            Street.Draft(),
            Street.Slaaghwijk,
            new ShortCode(number),
            number + 1,
            closedAt.AddDays(-1)
        ).Value;
        post.Withdraw(ria.Id, closedAt);
        return database.StoreAsync(post);
    }

    // Ten thousand notes by hand would take longer than all other tests: one is placed and its row copied.
    private async Task TakeAllNumbersAsync(int[] but)
    {
        await Commands.PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft());
        await database.Gate.WriteAsync(async db =>
        {
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info('Posts')").ToListAsync();
            var copied = columns.Select(column => column switch
            {
                "Id" => "printf('00000000-0000-7000-8000-%012X', i)",
                "Number" => "i",
                "FeedOrder" => "100000 + i",
                _ => $"\"{column}\"",
            });
            var sql = $"""
                WITH RECURSIVE numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < {ShortCode.Count - 1})
                INSERT INTO Posts ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
                SELECT {string.Join(", ", copied)} FROM numbers, (SELECT * FROM Posts) WHERE i NOT IN ({string.Join(
                    ", ",
                    but
                )}) AND i <> "Number"
                """;
            await db.Database.ExecuteSqlRawAsync(sql);
            // The one that was placed may have one of the numbers that must stay free.
            var free = but.Select(number => new ShortCode(number)).ToList();
            await db.Posts.Where(post => free.Contains(post.Number)).ExecuteDeleteAsync();
            return Result.Done;
        });
    }
}
