using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Editions;

/// <summary>An edition while somebody arranges it: what would be on it, and why.</summary>
public sealed class TryOutTests : IAsyncLifetime
{
    private static readonly StaffActor Bo = new("Bo", [new(StaffRole.CommunityWorker, "GM0546")]);

    private readonly FrontDoor door = new();
    private readonly List<Post> posts = [];
    private NoticeBoard board = null!;

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        var here = new NeighbourhoodCode("BU05460800");
        board = NoticeBoard
            .Hang(Id.New<NoticeBoardId>(), "slaaghwijk", new("GM0546"), new("Slaaghwijk", "", "Valkenpad 5", new(52.17, 4.5), [here]))
            .Value;
        var ria = Resident.Join(Id.New<ResidentId>(), new("Ria", null, Reachability.Web, null, null), here, Now).Value;
        foreach (var (title, onPaper) in (ValueTuple<string, bool>[])[("Heg snoeien", true), ("Kraan maken", true), ("Liever niet", false)])
            posts.Add(Placed(ria, title, onPaper));
        await door.Gate.WriteAsync(db =>
        {
            db.AddRange([board, ria, .. posts]);
            return Task.FromResult(Result.Done);
        });
    }

    [Fact]
    public async Task What_is_tried_out_is_shown_in_that_order_and_not_kept()
    {
        var form = new EditionForm { OnSheet = [.. Ids(1, 0)], Picked = [.. Ids(0)] };
        var tried = (await door.Get<WeekSheets>().TryOutAsync(board, form, new())).Value;
        Assert.Equal([posts[0].Id], tried.Posts.Select(post => post.PostId));
        Assert.Equal([ChosenBecause.ByHand], tried.WhyChosen(posts[0].Id));
        Assert.Equal(LeftOutBecause.Hidden, tried.LeftOut.Single(one => one.Post.Id == posts[1].Id).Because);
        await using (var db = door.Read()) Assert.False(await db.PosterEditions.AnyAsync(TestContext.Current.CancellationToken));

        form = new() { OnSheet = [.. Ids(1, 0)], Picked = [.. Ids(0, 1)], Pinned = [.. Ids(1)] };
        Assert.Null((await door.Get<EditionCommands>().ArrangeAsync(Bo, board.Id, form)).Refusal);
        var again = (await door.Get<WeekSheets>().TryOutAsync(board, new() { OnSheet = [.. Ids(0)] }, new())).Value;
        Assert.Equal([posts[1].Id], again.Posts.Select(post => post.PostId));
        Assert.Equal([ChosenBecause.Pinned], again.WhyChosen(posts[1].Id));
    }

    [Fact]
    public async Task A_printed_edition_is_not_tried_out()
    {
        Assert.Null((await door.Get<EditionCommands>().PrintAsync(Bo, [board], new())).Refusal);
        Assert.IsType<EditionPrinted>((await door.Get<WeekSheets>().TryOutAsync(board, new(), new())).Refusal);
    }

    [Fact]
    public async Task The_page_also_names_what_may_not_hang_with_the_reason()
    {
        var bo = await door.StepIntoAsync("CommunityWorker");
        var page = (await bo.OpenAsync("/prikborden/slaaghwijk/editie")).Page;
        Assert.Contains("Liever niet", page);
        Assert.Contains("Mag niet op papier", page);
        Assert.DoesNotContain("Liever niet", (await door.Visit().OpenAsync("/prikborden/slaaghwijk/poster")).Page);
        Assert.DoesNotContain(
            (await door.Get<WeekSheets>().MakeAsync(board, new())).LeftOut,
            one => one.Because == LeftOutBecause.NoConsent
        );
    }

    [Fact]
    public async Task Somebody_who_does_not_print_the_board_tries_nothing_out()
    {
        var answer = await door.CreateClient(new() { AllowAutoRedirect = false })
            .PostAsync("/prikborden/slaaghwijk/editie/voorbeeld", new StringContent(""), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private DateTime Now => door.Clock.GetUtcNow().UtcDateTime;

    private IEnumerable<Guid> Ids(params int[] which) => which.Select(at => posts[at].Id.Value);

    private Post Placed(Resident author, string title, bool onPaper)
    {
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(Now)).Value;
        var draft = new Draft(PostKind.Request, Category.Garden, PostText.From(title, "").Value, timing) { OnPaper = onPaper };
        var here = door.Get<NeighbourhoodDirectory>().Map.Find(new NeighbourhoodCode("BU05460800"))!;
        return Post.Place(Id.New<PostId>(), author, draft, here, new(4827 + posts.Count), posts.Count + 1, Now).Value;
    }
}
