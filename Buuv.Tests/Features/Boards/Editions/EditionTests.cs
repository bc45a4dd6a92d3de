using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Commands;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Editions;

/// <summary>What one board shows one week, from the first look to the last reprint.</summary>
[NeedsChromium]
public sealed partial class EditionTests : IAsyncLifetime
{
    private static readonly StaffActor Bo = new("Bo", [new(StaffRole.CommunityWorker, "GM0546")]);

    private readonly FrontDoor door = new() { Settings = { ["Posters:Seconds"] = "120" } };

    private readonly List<Post> posts = [];

    private NoticeBoard board = null!;

    private PosterPress Press => door.Get<PosterPress>();

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        board = NoticeBoard
            .Hang(
                Id.New<NoticeBoardId>(),
                "slaaghwijk",
                new("GM0546"),
                new("Slaaghwijk", "Buurthuis", "Valkenpad 5", new(52.17, 4.5), [new("BU05460800")])
            )
            .Value;
        var ria = Resident
            .Join(
                Id.New<ResidentId>(),
                new("Ria", null, Reachability.Web, null, null),
                new("BU05460800"),
                door.Clock.GetUtcNow().UtcDateTime
            )
            .Value;
        foreach (var title in (string[])["Wil je mijn tuin snoeien?", "Ik zoek een taalmaatje", "Wie drinkt koffie met mij?"])
            posts.Add(Placed(ria, posts.Count + 4827, title));
        await StoreAsync([board, ria, .. posts]);
    }

    [Fact]
    public async Task The_same_edition_printed_twice_is_the_same_bytes_and_changes_no_post()
    {
        var before = await EverythingAboutPostsAsync();
        var first = await PrintAsync(Bo);
        Assert.Equal(first, await PrintAsync(Bo));
        Assert.Equal(before, await EverythingAboutPostsAsync());

        // What happens to the notes, the board and the number of the phone team afterwards changes nothing on paper that was printed.
        await ForFirstPostAsync(post =>
            post.Change(post.AuthorId, PostText.From("Iets heel anders", "").Value, post.Timing, PostExtras.None, Now)
        );
        await ForFirstPostAsync(post => post.Withdraw(post.AuthorId, Now));
        var samer = Resident.Join(Id.New<ResidentId>(), new("Samer", null, Reachability.Web, null, null), new("BU05460800"), Now).Value;
        await StoreAsync([samer, Placed(samer, 1111, "Net binnen")]);
        await door.Gate.WriteAsync(async db =>
            (await db.NoticeBoards.FindAsync(board.Id))!.Update(
                new("Andere naam", "Buurthuis", "Valkenpad 5", new(52.17, 4.5), [new("BU05460800")]) { Ambassador = "Naima" }
            )
        );
        Assert.Equal(first, await PrintAsync(Bo));
    }

    [Fact]
    public async Task Paper_holds_nothing_about_a_person_but_the_name_they_chose_and_their_buurt()
    {
        var wien = Resident
            .Join(
                Id.New<ResidentId>(),
                new(
                    "Kanariedoorn",
                    "Buur Wien",
                    Reachability.Mail,
                    EmailAddress.From("kanarie@example.org").Value,
                    TypedPhone.From("0612987634").Value
                ),
                new("BU05460800"),
                Now
            )
            .Value;
        await StoreAsync([wien, Placed(wien, 2018, "Ik zoek een wandelmaatje")]);
        await door.Gate.WriteAsync(async db =>
            (await db.NoticeBoards.FindAsync(board.Id))!.Update(
                new("Slaaghwijk", "Buurthuis", "Kanariepad 5", new(52.17, 4.5), [new("BU05460800")])
                {
                    Contact = "mevrouw Kanariestein",
                    Caretaker = "Kanariehans",
                    CaretakerMail = EmailAddress.From("kanarie@example.com").Value,
                }
            )
        );
        var pdf = (
            await Press.PrintAsync(
                [(await door.Get<BoardQueries>().FindAsync("slaaghwijk"))!],
                Bo,
                new(),
                cancel: TestContext.Current.CancellationToken
            )
        ).Value;
        using var printed = new PrintedPoster(pdf);
        Assert.Contains("Buur Wien", printed.Words(1));
        var everything = printed.Words(1) + string.Concat(printed.Info().SelectMany(lines => lines)) + string.Concat(printed.Codes(1));
        foreach (var canary in (string[])["anarie", "987634", "98 76 34", wien.Id.Value.ToString()])
            Assert.DoesNotContain(canary, everything);
    }

    [Fact]
    public async Task Looking_freezes_nothing_on_screen_or_as_a_file_and_whoever_looks()
    {
        await door.Visit().OpenAsync("/prikborden/slaaghwijk/poster");
        await door.Visit().OpenAsync("/prikborden/slaaghwijk/poster.pdf?formaat=A4");
        await door.Visit().OpenAsync("/prikborden/posters.pdf?gemeente=leiden&formaat=A4");
        Assert.True((await Press.DrawAsync([board], Bo, new(), cancel: TestContext.Current.CancellationToken)).IsDone);
        Assert.DoesNotContain(await EditionsAsync(), edition => edition.IsPrinted);
        var byNobody = await Press.PrintAsync([board], new("Kees", []), new(), cancel: TestContext.Current.CancellationToken);
        Assert.IsType<NotAllowed>(byNobody.Refusal);
        await PrintAsync(Bo);
        Assert.True(Assert.Single(await EditionsAsync()).IsPrinted);
    }

    [Fact]
    public async Task What_was_taken_down_since_is_named_to_whoever_prints_and_left_out_for_others()
    {
        await PrintAsync(Bo);
        await ForFirstPostAsync(post => post.AllowOnPaper(post.AuthorId, false, Now));
        var forBo = await door.Get<WeekSheets>().MakeAsync(board, new(AsPrinted: true));
        Assert.Equal([posts[0].Id], forBo.Gone);
        Assert.Contains(forBo.Posts, post => post.PostId == posts[0].Id);
        Assert.DoesNotContain("tuin snoeien", (await door.Visit().OpenAsync("/prikborden/slaaghwijk/poster")).Page);
        Assert.DoesNotContain("tuin snoeien", (await door.Visit().OpenAsync("/prikborden/slaaghwijk")).Page);
    }

    [Fact]
    public async Task A_new_edition_takes_the_place_of_the_printed_one_and_the_old_one_is_kept()
    {
        await PrintAsync(Bo);
        await ForFirstPostAsync(post => post.Withdraw(post.AuthorId, Now));
        Assert.Null((await door.Get<EditionCommands>().StartAnewAsync(Bo, board.Id)).Refusal);
        Assert.Null((await door.Get<EditionCommands>().StartAnewAsync(Bo, board.Id)).Refusal);
        await PrintAsync(Bo);
        var editions = await EditionsAsync();
        Assert.Equal([(1, 3), (2, 2)], editions.Select(edition => (edition.Number, edition.Printed.Count())));
    }

    [Fact]
    public async Task All_posters_of_the_town_begin_anew_at_one_press_and_those_not_printed_stay_as_they_are()
    {
        var second = NoticeBoard
            .Hang(Id.New<NoticeBoardId>(), "tweede", new("GM0546"), new("Tweede", "", "Valkenpad 6", new(52.17, 4.5), [new("BU05460800")]))
            .Value;
        await StoreAsync([second]);
        await PrintAsync(Bo);
        var visitor = await door.StepIntoAsync("CommunityWorker");
        await visitor.OpenAsync("/werkplek/prikborden?gemeente=leiden");
        Assert.Contains("Maak alle 2 posters", visitor.Page);
        await visitor.PressAsync("/werkplek/prikborden/print", "/werkplek/prikborden/opnieuw");
        await visitor.OpenAsync(visitor.SentTo!);
        Assert.DoesNotContain("Nieuwe posters voor deze week", visitor.Page);
        var editions = await EditionsAsync();
        Assert.Equal(
            [(1, true), (2, false)],
            editions.Where(edition => edition.BoardId == board.Id).Select(edition => (edition.Number, edition.IsPrinted))
        );
        Assert.DoesNotContain(editions, edition => edition.BoardId == second.Id && edition.IsPrinted);
    }

    [Fact]
    public async Task Each_poster_in_its_own_size_comes_in_one_file_that_names_town_week_and_size()
    {
        var second = NoticeBoard.Hang(Id.New<NoticeBoardId>(), "tweede", new("GM0546"),
            new("Tweede", "", "Valkenpad 6", new(52.17, 4.5), [new("BU05460800")]) { Sheet = SheetSize.A4 }).Value;
        await StoreAsync([second]);
        var answer = await door.CreateClient()
            .GetAsync("/prikborden/posters.pdf?gemeente=leiden&letters=groot", TestContext.Current.CancellationToken);
        using var printed = new PrintedPoster(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith("(A3)", printed.Info()["Page    1 size"].Single());
        Assert.EndsWith("(A4)", printed.Info()["Page    2 size"].Single());
        Assert.Equal(
            $"buuv-leiden-week-{Press.Week.Number:00}-eigen-formaat-groot.pdf",
            answer.Content.Headers.ContentDisposition!.FileName
        );
        answer = await door.CreateClient().GetAsync("/prikborden/tweede/poster.pdf?taal=en", TestContext.Current.CancellationToken);
        Assert.Equal($"buuv-leiden-tweede-week-{Press.Week.Number:00}-A4-en.pdf", answer.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task Order_and_pins_by_hand_are_kept()
    {
        var form = new EditionForm
        {
            OnSheet = [.. posts.Select(post => post.Id.Value)],
            Picked = [posts[0].Id.Value, posts[2].Id.Value],
            Pinned = [posts[2].Id.Value],
            Earlier = posts[2].Id.Value,
        };
        Assert.Null((await door.Get<EditionCommands>().ArrangeAsync(Bo, board.Id, form)).Refusal);
        Assert.Equal([posts[2].Id, posts[0].Id], (await door.Get<WeekSheets>().MakeAsync(board, new())).Posts.Select(post => post.PostId));
        door.Clock.Move(TimeSpan.FromDays(7));
        Assert.Null((await door.Get<EditionCommands>().PrintAsync(Bo, [board], new())).Refusal);
        var next = (await EditionsAsync())[^1];
        Assert.Equal((2, posts[2].Id), (next.Number, next.Printed.First().PostId));
        Assert.DoesNotContain(posts[1].Id, next.Printed.Select(post => post.PostId));
    }

    [Fact]
    public async Task Somebody_from_elsewhere_changes_and_freezes_nothing()
    {
        var stranger = new StaffActor("Kees", [new(StaffRole.CommunityWorker, "GM0547")]);
        var commands = door.Get<EditionCommands>();
        Assert.IsType<NotAllowed>((await commands.PrintAsync(stranger, [board], new())).Refusal);
        Assert.IsType<NotAllowed>((await commands.ArrangeAsync(stranger, board.Id, new())).Refusal);
        Assert.IsType<NotAllowed>((await commands.ProposeAsync(stranger, board.Id)).Refusal);
        Assert.IsType<NotAllowed>((await commands.StartAnewAsync(stranger, board.Id)).Refusal);
        Assert.DoesNotContain(await EditionsAsync(), edition => edition.IsPrinted);
    }

    [Fact]
    public async Task Posters_are_made_ready_once_a_week_and_the_wijkwerker_is_told_once()
    {
        await StoreAsync([
            new Account
            {
                UserName = "bo",
                Email = "bo@example.org",
                StaffName = "Bo",
            },
            NoticeBoard
                .Hang(
                    Id.New<NoticeBoardId>(),
                    "tweede",
                    new("GM0546"),
                    new("Tweede", "", "Valkenpad 6", new(52.17, 4.5), [new("BU05460800")])
                )
                .Value,
        ]);
        await door.Gate.WriteAsync(async db =>
        {
            db.Duties.Add(
                new()
                {
                    AccountId = (await db.Users.SingleAsync(user => user.UserName == "bo")).Id,
                    Role = StaffRole.CommunityWorker,
                    Scope = "GM0546",
                }
            );
            return Result.Done;
        });
        for (var round = 0; round < 2; round++) await door.Get<ReadyEditions>().MakeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, (await EditionsAsync()).Count);
        await using var db = door.Read();
        var letter = Assert.Single(
            await db.Outgoing.Where(message => message.To == "bo@example.org").ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Matches("^Er sta(an 2 posters|at een poster) klaar voor week", letter.Subject);
        Assert.Contains("/prikborden", letter.Body);
    }

    [Fact]
    public async Task The_verb_prints_a_town_for_a_weekly_cron()
    {
        var (file, verbs) = (
            Path.Combine(door.Folder, "posters.pdf"),
            new CommandLine((_, work) => work(door.Services), _ => Task.FromResult(0))
        );
        Assert.Equal(0, await verbs.RunAsync(["posters", "--municipality", "leiden", "--out", file, "--size=A4"]));
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(Assert.Single(await EditionsAsync()).IsPrinted);
        Assert.Equal(2, await verbs.RunAsync(["posters", "--municipality", "nergens", "--out", file]));
        Assert.Equal(2, await verbs.RunAsync(["posters", "--municipality", "leiden", "--out", file, "--size", "A5"]));
        Assert.Equal(2, await verbs.RunAsync(["posters", "--out", file]));
    }

    public async ValueTask DisposeAsync() => await door.DisposeAsync();

    private DateTime Now => door.Clock.GetUtcNow().UtcDateTime;

    // The dates in a PDF's metadata are of the day it is made.
    private async Task<string> PrintAsync(StaffActor actor)
    {
        var printed = await Press.PrintAsync(
            [(await door.Get<BoardQueries>().FindAsync("slaaghwijk"))!],
            actor,
            new(),
            cancel: TestContext.Current.CancellationToken
        );
        return Dates().Replace(Encoding.Latin1.GetString(printed.Value), "");
    }

    private Task ForFirstPostAsync(Func<Post, Result> act) =>
        door.Gate.WriteAsync(async db => act(await db.Posts.SingleAsync(post => post.Id == posts[0].Id)));

    private async Task<IReadOnlyList<PosterEdition>> EditionsAsync()
    {
        await using var db = door.Read();
        return await db.PosterEditions.OrderBy(edition => edition.Number).AsSplitQuery().ToListAsync();
    }

    private async Task<string> EverythingAboutPostsAsync()
    {
        await using var db = door.Read();
        return JsonSerializer.Serialize(
            new { Posts = await db.Posts.OrderBy(post => post.FeedOrder).ToListAsync(), Happened = await db.DomainEvents.CountAsync() }
        );
    }

    private Task StoreAsync(IEnumerable<object> things) => door.Gate.WriteAsync(db =>
    {
        db.AddRange(things);
        return Task.FromResult(Result.Done);
    });

    private Post Placed(Resident author, int number, string title)
    {
        var timing = Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(Now)).Value;
        var draft = new Draft(PostKind.Request, Category.Garden, PostText.From(title, "De heg is hoger dan ik.").Value, timing)
        {
            OnPaper = true,
        };
        return Post.Place(
            Id.New<PostId>(),
            author,
            draft,
            door.Get<NeighbourhoodDirectory>().Map.Find(new NeighbourhoodCode("BU05460800"))!,
            new(number),
            number,
            Now
        ).Value;
    }

    [GeneratedRegex(@"/(CreationDate|ModDate) \(D:[^)]*\)")]
    private static partial Regex Dates();
}
