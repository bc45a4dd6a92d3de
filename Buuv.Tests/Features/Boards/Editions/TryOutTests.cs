using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards;
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
        var tried = (await door.Get<WeekSheets>().TryOutAsync(board, form, new(Explained: true))).Value;
        Assert.Equal([posts[0].Id], tried.Posts.Select(post => post.PostId));
        Assert.Equal([ChosenBecause.OnlyOne], tried.WhyChosen(posts[0].Id));
        Assert.Equal(LeftOutBecause.Hidden, tried.LeftOut.Single(one => one.Post.Id == posts[1].Id).Because);
        await using (var db = door.Read()) Assert.False(await db.PosterEditions.AnyAsync(TestContext.Current.CancellationToken));

        form = new() { OnSheet = [.. Ids(1, 0)], Picked = [.. Ids(0, 1)], Pinned = [.. Ids(1)] };
        Assert.Null((await door.Get<EditionCommands>().ArrangeAsync(Bo, board.Id, form)).Refusal);
        var again = (await door.Get<WeekSheets>().TryOutAsync(board, new() { OnSheet = [.. Ids(0)] }, new(Explained: true))).Value;
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
        var bo = await door.StepIntoAsync("CommunityWorker");
        await bo.OpenAsync("/werkplek");
        await bo.PressAsync(SignOut, TryOut);
        Assert.Equal(HttpStatusCode.OK, bo.Status);
        Assert.Contains("Heg snoeien", bo.Page);

        // A colleague with a token of his own and the same fields, who prints no boards.
        var jaap = await door.StepIntoAsync("Analyst");
        await jaap.OpenAsync("/werkplek");
        await jaap.PressAsync(SignOut, TryOut);
        Assert.NotEqual(HttpStatusCode.OK, jaap.Status);
        Assert.DoesNotContain("Heg snoeien", jaap.Page);

        // And whoever prints boards, but not those of this town.
        var away = new StaffActor("Bo", [new(StaffRole.CommunityWorker, "GM0392")]) { AccountId = Guid.NewGuid() };
        Assert.IsType<NotAllowed>((await door.Get<EditionCommands>().ArrangeAsync(away, board.Id, new())).Refusal);
        await door.Gate.WriteAsync(async db =>
            (await db.NoticeBoards.FindAsync(board.Id))!.Update(
                new("Slaaghwijk", "", "Valkenpad 5", new(52.17, 4.5), [new("BU03920101")])));
        await bo.OpenAsync("/werkplek");
        await bo.PressAsync(SignOut, TryOut);
        Assert.NotEqual(HttpStatusCode.OK, bo.Status);
        Assert.DoesNotContain("Heg snoeien", bo.Page);
    }

    [Fact]
    public async Task A_post_of_elsewhere_is_neither_named_nor_kept_when_its_id_is_sent()
    {
        var elsewhere = await ClosedInZijlwijkAsync("Geheim van Zijlwijk");
        var form = new EditionForm { OnSheet = [elsewhere.Id.Value], Picked = [elsewhere.Id.Value], Pinned = [elsewhere.Id.Value] };
        var tried = (await door.Get<WeekSheets>().TryOutAsync(board, form, new(Explained: true))).Value;
        Assert.DoesNotContain(tried.LeftOut, one => one.Post.Id == elsewhere.Id);
        Assert.Empty(tried.Edition.Choices);

        Assert.Null((await door.Get<EditionCommands>().ArrangeAsync(Bo, board.Id, form)).Refusal);
        await using (var db = door.Read())
            Assert.Empty((await db.PosterEditions.SingleAsync(TestContext.Current.CancellationToken)).Choices);

        // Kept before the board served fewer neighbourhoods.
        Assert.DoesNotContain(await door.Get<BoardQueries>().WithheldAsync(board, [elsewhere.Id]), post => post.Id == elsewhere.Id);
    }

    [Fact]
    public async Task What_closed_since_is_dropped_when_a_new_week_begins()
    {
        var form = new EditionForm { Picked = [.. Ids(0, 1)], Pinned = [.. Ids(0, 1)] };
        Assert.Null((await door.Get<EditionCommands>().ArrangeAsync(Bo, board.Id, form)).Refusal);
        await door.Gate.WriteAsync(async db =>
        {
            var post = (await db.Posts.FindAsync(posts[0].Id))!;
            return post.Withdraw(post.AuthorId, Now);
        });
        Assert.Equal([posts[0].Id, posts[1].Id], (await WeekAsync()).First);
        door.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal([posts[1].Id], (await WeekAsync()).First);
        await door.Get<ReadyEditions>().MakeAsync(TestContext.Current.CancellationToken);
        door.Clock.Advance(TimeSpan.FromDays(7));
        await door.Get<ReadyEditions>().MakeAsync(TestContext.Current.CancellationToken);
        await using var db = door.Read();
        Assert.DoesNotContain(
            (await db.PosterEditions.OrderBy(edition => edition.Number).LastAsync(TestContext.Current.CancellationToken)).Choices,
            choice => choice.PostId == posts[0].Id
        );
    }

    private async Task<PosterEdition> WeekAsync() => (await door.Get<WeekSheets>().MakeAsync(board, new())).Edition;

    // Heard there only, and over.
    private async Task<Post> ClosedInZijlwijkAsync(string title)
    {
        var there = door.Get<NeighbourhoodDirectory>().Map.Find(new NeighbourhoodCode("BU05460801"))!;
        var wim = Resident.Join(Id.New<ResidentId>(), new("Wim", null, Reachability.Web, null, null), there.Code, Now).Value;
        var post = Placed(wim, title, onPaper: true, there);
        await door.Gate.WriteAsync(db =>
        {
            db.AddRange([wim, post]);
            return Task.FromResult(post.Withdraw(wim.Id, Now));
        });
        return post;
    }

    private const string TryOut = "/prikborden/slaaghwijk/editie/voorbeeld";

    // A form with a token, on every page of the workplace.
    private const string SignOut = "/account/uitloggen";

    public ValueTask DisposeAsync() => door.DisposeAsync();

    private DateTime Now => door.Clock.GetUtcNow().UtcDateTime;

    private IEnumerable<Guid> Ids(params int[] which) => which.Select(at => posts[at].Id.Value);

    private Post Placed(Resident author, string title, bool onPaper, Neighbourhood? from = null)
    {
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(Now)).Value;
        var draft = new Draft(PostKind.Request, Category.Garden, PostText.From(title, "").Value, timing) { OnPaper = onPaper };
        if (from is not null) draft = draft with { Reach = Reach.Neighbourhood };
        var here = from ?? door.Get<NeighbourhoodDirectory>().Map.Find(new NeighbourhoodCode("BU05460800"))!;
        return Post.Place(Id.New<PostId>(), author, draft, here, new(4827 + posts.Count), posts.Count + 1, Now).Value;
    }
}
