using System.Net;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Screening;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Forms;

/// <summary>One number that no page offers once took the pages of a whole town down.</summary>
public sealed class ForgedChoiceTests : IDisposable
{
    private readonly FrontDoor door = new();

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData("Typed.Category", "99")]
    [InlineData("Typed.Rhythm", "99")]
    [InlineData("Typed.DayPart", "99")]
    [InlineData("Typed.Reach", "77")]
    [InlineData("Typed.Extras", "64")]
    [InlineData("Typed.Category", "-1")]
    public async Task A_visitor_who_sends_a_choice_that_is_on_no_page_is_refused_at_once(string field, string value)
    {
        await door.SettleLeidenAsync();
        var visitor = await door.Visit().OpenAsync("/plaats/vraag");
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await visitor.SubmitAsync("plaats", ("Typed.Category", nameof(Category.Garden)), (field, value))).Status
        );
        await using var db = door.Read();
        Assert.Empty(await db.Drafts.ToListAsync(TestContext.Current.CancellationToken));
        // The page itself goes on working for them.
        visitor = await visitor.OpenAsync("/plaats/vraag");
        Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync("plaats", ("Typed.Category", nameof(Category.Garden)))).Status);
    }

    [Fact]
    public async Task A_command_hangs_no_such_note_and_keeps_none_for_a_moderator()
    {
        await using var database = await TestDatabase.OpenAsync();
        // Somebody's first post waits for a person; this one must not.
        var fresh = Buuv
            .Domain.Residents.Resident.Join(
                Id.New<ResidentId>(),
                new("Nieuw", null, Buuv.Domain.Residents.Reachability.Web, null, null),
                Street.Slaaghwijk.Code,
                Street.Noon
            )
            .Value;
        await database.StoreAsync(fresh);
        var commands = database.Get<PostCommands>();
        foreach (
            var draft in new[]
            {
                Street.Draft() with
                {
                    Category = (Category)99,
                },
                Street.Draft() with
                {
                    Reach = (Reach)77,
                },
                Street.Draft() with
                {
                    Kind = (PostKind)5,
                },
                Street.Draft() with
                {
                    Extras = (PostExtras)64,
                },
            }
        )
            Assert.IsType<UnknownChoice>((await commands.PlaceAsync(Guid.NewGuid(), new(fresh.Id), draft)).Refusal);
        await using var db = database.Read();
        Assert.Empty(await db.Posts.IgnoreQueryFilters().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Reviews.IgnoreQueryFilters().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_waits_for_a_person_is_not_read_with_a_choice_that_does_not_exist()
    {
        var packed = HeldPost.Of(new(Id.New<ResidentId>()), Id.New<PostId>(), Street.Draft()).Pack();
        Assert.NotNull(Held.Unpack(packed));
        Assert.Contains("\"Garden\"", packed, StringComparison.Ordinal);
        Assert.Null(Held.Unpack(packed.Replace("\"Garden\"", "99", StringComparison.Ordinal)));
        Assert.Null(Held.Unpack(packed.Replace("\"Garden\"", "\"99\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_note_that_cannot_be_shown_leaves_its_place_on_the_page_to_an_older_one()
    {
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
        var (posts, map) = (door.Get<PostQueries>(), door.Get<NeighbourhoodDirectory>().Map);
        var audiences = map.AudiencesOf(map.Find("slaaghwijk")!);
        var before = await posts.FeedAsync(audiences, most: 4);
        await door.Gate.WriteAsync(async db =>
            await db
                .Posts.Where(post => post.FeedOrder == before[1].FeedOrder)
                .ExecuteUpdateAsync(change => change.SetProperty(post => post.Category, (Category)99)) == 1
                ? Result.Done
                : new NotFound()
        );
        Assert.Equal(
            before.Where(post => post != before[1]).Select(post => post.FeedOrder),
            (await posts.FeedAsync(audiences, most: 3)).Select(post => post.FeedOrder)
        );
        Assert.DoesNotContain(before[1].Title, (await door.Visit().OpenAsync("/buurt/slaaghwijk")).Page);
        Assert.Equal(HttpStatusCode.NotFound, (await door.Visit().OpenAsync(before[1].Address)).Status);
    }
}
