using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Demo;

public sealed class LeidenPresetTests(LeidenTown leiden) : IClassFixture<LeidenTown>, IAsyncDisposable
{
    private readonly BuuvDb db = leiden.Database.Read();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => db.DisposeAsync();

    [Fact]
    public async Task It_has_the_figures_of_2018() =>
        Assert.Equal(
            (17, 580, 557, 557, 595),
            (
                await db.NoticeBoards.CountAsync(Cancel),
                await db.Residents.CountAsync(Cancel),
                await db.Posts.CountAsync(post => post.Kind == PostKind.Request, Cancel),
                await db.Posts.CountAsync(post => post.Kind == PostKind.Offer, Cancel),
                await db.Matches.CountAsync(Cancel)
            )
        );

    [Fact]
    public async Task It_is_spread_over_a_year_and_over_real_buurten_of_two_towns()
    {
        var posts = await db.Posts.ToListAsync(Cancel);

        Assert.Equal(12, posts.Select(post => post.PlacedAt.Month).Distinct().Count());
        Assert.InRange(posts.Min(post => post.PlacedAt), Street.Noon.AddDays(-366), Street.Noon.AddDays(-350));
        Assert.All(posts, post => Assert.True(post.PlacedAt < Street.Noon));
        Assert.True(posts.Select(post => post.Neighbourhood).Distinct().Count() >= 65);
        Assert.Equal(["GM0546", "GM0547"], posts.Select(post => post.Municipality.Value).Distinct().Order());
    }

    [Fact]
    public async Task Enough_notes_hang_now_and_none_of_them_past_its_time()
    {
        var live = await db.Posts.Where(post => post.Closure == null).ToListAsync(Cancel);

        Assert.True(live.Count >= 90, $"{live.Count} live");
        Assert.All(live, post => Assert.True(post.ExpiresAt > Street.Noon));
    }

    [Fact]
    public async Task Nothing_in_it_lies_in_the_future()
    {
        Assert.Equal(0, await db.Messages.CountAsync(message => message.At > Street.Noon, Cancel));
        Assert.Equal(0, await db.Responses.CountAsync(response => response.At > Street.Noon || response.DecidedAt > Street.Noon, Cancel));
        Assert.Equal(0, await db.Matches.CountAsync(match => match.At > Street.Noon, Cancel));
        Assert.Equal(0, await db.DomainEvents.CountAsync(domainEvent => domainEvent.At > Street.Noon, Cancel));
    }

    [Fact]
    public async Task What_happened_is_numbered_in_the_order_in_which_it_happened()
    {
        var times = await db
            .DomainEvents.OrderBy(domainEvent => domainEvent.Sequence)
            .Select(domainEvent => domainEvent.At)
            .ToListAsync(Cancel);

        Assert.True(times.Count > 4000);
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task No_text_holds_contact_details()
    {
        foreach (var post in await db.Posts.ToListAsync(Cancel))
            Assert.False(TidyText.HoldsContactDetails($"{post.Text.Title}\n{post.Text.Details}"), post.Text.Title);
        foreach (var text in await db.Messages.Select(message => message.Text).Distinct().ToListAsync(Cancel))
            Assert.False(TidyText.HoldsContactDetails(text), text);
    }

    [Fact]
    public async Task No_number_is_given_again_within_thirty_days()
    {
        foreach (var sharing in (await db.Posts.ToListAsync(Cancel)).GroupBy(post => (post.Municipality, post.Number)))
            foreach (var (earlier, later) in sharing.OrderBy(post => post.PlacedAt).Zip(sharing.OrderBy(post => post.PlacedAt).Skip(1)))
                Assert.True(earlier.Closure!.At.AddDays(ShortCode.RestDays) <= later.PlacedAt);
    }

    [Fact]
    public async Task It_is_the_same_town_every_time()
    {
        await using var again = await TestDatabase.OpenAsync();
        await again.Get<Presets>().SeedAsync("leiden-2018");
        await using var other = again.Read();

        Assert.Equal(await StoryAsync(db), await StoryAsync(other));
    }

    [Fact]
    public async Task A_town_with_notes_is_not_filled_again()
    {
        Assert.True((await leiden.Database.Get<Presets>().SeedAsync("street")).IsDone);

        Assert.Equal((1114, 580), (await db.Posts.CountAsync(Cancel), await db.Residents.CountAsync(Cancel)));
    }

    private static async Task<string> StoryAsync(BuuvDb db)
    {
        var posts = await db.Posts.OrderBy(post => post.FeedOrder).ToListAsync(Cancel);
        var messages = await db
            .Messages.OrderBy(message => message.At)
            .ThenBy(message => message.Text)
            .Select(message => $"{message.At:O} {message.Text}")
            .ToListAsync(Cancel);
        return string.Join(
            '\n',
            [
                .. posts.Select(post =>
                    $"{post.Number} {post.PlacedAt:O} {post.AuthorName} {post.Neighbourhood} {post.Text.Title} "
                        + $"{post.Closure?.Reason} {post.Closure?.At:O}"
                ),
                .. messages,
            ]
        );
    }
}
