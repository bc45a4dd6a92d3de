using System.Text;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Figures;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Figures;

/// <summary>What is counted out of the database, for whom, and what is taken along.</summary>
public sealed class FigureQueriesTests : IAsyncLifetime
{
    private static readonly StaffActor Nel = new("Nel", [new(StaffRole.Analyst, "GM0546")]) { AccountId = Guid.NewGuid() };

    private TestDatabase database = null!;

    private FigureQueries Queries => database.Get<FigureQueries>();

    private Municipality Leiden => database.Get<NeighbourhoodDirectory>().Map.FindMunicipality(Street.Leiden)!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Fourteen neighbours place a vraag or an aanbod; Samer answers seven of them after two hours.
    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        var street = new Street();
        await database.StoreAsync(street.Ria, street.Samer, street.Youssef);
        for (var number = 0; number < 14; number++) await AskAsync(street, number);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_month_of_a_municipality_is_counted()
    {
        WhenItIsOver();
        var figures = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value;

        Assert.Equal((15, 7, 7), (figures.Total.Participants.Number, figures.Total.Requests.Number, figures.Total.Offers.Number));
        Assert.Equal((50, TimeSpan.FromHours(2)), (figures.Total.AnsweredPercent, figures.Total.FirstResponse));
        Assert.Equal(Shown.Small, figures.Total.Matches);
        Assert.Equal(Shown.BesideSmall, figures.Categories[Category.Garden]);
        Assert.Equal((21, Shown.Small), (figures.Doors[Door.Web].Number, figures.Doors[Door.Phone]));
    }

    [Fact]
    public async Task Another_month_is_not_and_another_place_is_for_others()
    {
        var before = ThisMonth() with { Month = ThisMonth().Month.Previous };
        Assert.Equal(Shown.Small, (await Queries.OfAsync(Nel, before, Cancel)).Value.Total.Requests);
        var elsewhere = Nel with { Duties = [new(StaffRole.Analyst, "GM0392")] };
        Assert.IsType<NotAllowed>((await Queries.OfAsync(elsewhere, ThisMonth(), Cancel)).Refusal);
        Assert.Empty(Queries.TownsOf(Nel with { Duties = [new(StaffRole.Analyst, "BU05460800")] }));
        Assert.Empty(Queries.TownsOf(Nel with { Duties = [new(StaffRole.Moderator, "GM0546")] }));
    }

    [Fact]
    public async Task The_file_says_what_the_screen_says_and_that_it_was_taken_is_in_the_audit()
    {
        const string address = "?periode=2026-11&orde=vragen&richting=af";
        WhenItIsOver();
        var file = (await database.Get<FigureExport>().MakeAsync(Nel, address, Cancel)).Value;

        var figures = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value;
        var onScreen = FigureTable.Ordered(figures, FigureTable.Choices(address))
            .Select(row => FigureTable.Columns.Select(column => column.Text(row)));
        var inFile = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Trim('"').Split("\";\""));
        Assert.Equal(onScreen, inFile);
        Assert.Equal("cijfers-leiden-2026-11.csv", file.Name);

        await using var db = database.Read();
        var entry = Assert.Single(await db.Audit.Where(entry => entry.Kind == nameof(DomainEventKind.FiguresExported)).ToListAsync(Cancel));
        Assert.Equal("GM0546 2026-11", entry.What);
    }

    [Theory]
    [InlineData("", "2026-11")]
    [InlineData("?periode=morgen&gemeente=atlantis&per=straat", "2026-11")]
    [InlineData("?periode=2026-k4&per=buurt", "2026-11")]
    [InlineData("?periode=2026-w48", "2026-11")]
    [InlineData("?periode=2026-12", "2026-11")]
    [InlineData("?periode=2026-10&periode=2026-09", "2026-11")]
    [InlineData("?periode=2026-10", "2026-10")]
    public async Task Nonsense_in_the_address_shows_the_month_that_has_the_first_post(string address, string month)
    {
        var chosen = (await Queries.ChosenAsync(Nel, address, Cancel))!;
        Assert.Equal((month, "leiden"), (chosen.Scope.Month.Slug, chosen.Scope.Town.Slug));
        Assert.Equal(month == "2026-10", chosen.IsOver);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?periode=2026-k4&per=buurt")]
    [InlineData("?periode=2027-02")]
    public async Task The_last_month_that_is_over_is_shown_at_first(string address)
    {
        WhenItIsOver();
        Assert.Equal("2026-11", (await Queries.ChosenAsync(Nel, address, Cancel))!.Scope.Month.Slug);
        database.Clock.Move(TimeSpan.FromDays(31));
        Assert.Equal("2026-12", (await Queries.ChosenAsync(Nel, address, Cancel))!.Scope.Month.Slug);
    }

    [Fact]
    public async Task Of_a_month_that_is_not_over_only_the_whole_is_shown_and_there_is_no_file()
    {
        var running = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value;
        Assert.Equal((0, 0, 0), (running.Areas.Count, running.Doors.Count, running.Categories.Count));
        Assert.IsType<NotFound>((await database.Get<FigureExport>().MakeAsync(Nel, "?periode=2026-11", Cancel)).Refusal);

        WhenItIsOver();
        var over = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value;
        Assert.Equal(running.Total, over.Total);
        Assert.Equal(
            database.Map.In(Street.Leiden).Select(here => here.District).Distinct().Count(),
            over.Areas.Count
        );
    }

    [Fact]
    public async Task A_further_appointment_counts_as_again_and_one_that_was_moved_or_made_anew_after_calling_off_does_not()
    {
        await database.Gate.WriteAsync(async db =>
        {
            var pairs = (await db.Posts.Include(post => post.Responses).Include(post => post.Matches).ToListAsync(Cancel))
                .Where(post => post.Kind == PostKind.Request).OrderBy(post => post.FeedOrder).Take(6).ToArray();
            foreach (var (turn, post) in pairs.Index())
            {
                var helper = Street.Join($"Hulp {turn}", Street.DeKooi, mail: $"hulp{turn}@example.org");
                db.Add(helper);
                var answer = post.Respond(Id.New<ResponseId>(), helper, "Ik kom.", Street.Noon).Value;
                var match = post.SayYes(answer.Id, post.AuthorId, Street.Noon).Value;
                Assert.Null(match.Arrange(post.AuthorId, Street.Noon.AddHours(1), "Thuis", Street.Noon).Refusal);
                if (turn == 5) Assert.Null(match.CallOff(post.AuthorId, Street.Noon).Refusal);
                Assert.Null(match.Arrange(post.AuthorId, Street.Noon.AddDays(1), "Thuis", Street.Noon.AddHours(turn < 4 ? 2 : 0)).Refusal);
            }
            return Result.Done;
        });

        await using var read = database.Read();
        var further = await FigureQueries.FurtherAsync(read, Street.Leiden, Street.Noon.AddDays(-1), Street.Noon.AddDays(1), Cancel);
        Assert.Equal(4, further.Count);
        Assert.All(further, one => Assert.True(one.IsAgain));
        Assert.Empty(await FigureQueries.FurtherAsync(read, new("GM0392"), Street.Noon.AddDays(-1), Street.Noon.AddDays(1), Cancel));
    }

    // Beside fifteen who are online.
    [Theory]
    [InlineData(0, 35)]
    [InlineData(3, 22)]
    [InlineData(5, null)]
    public async Task Who_has_mail_is_not_without_internet_although_they_are_rung(int withMail, int? percent)
    {
        for (var number = 0; number < 8; number++)
        {
            var mail = number < withMail ? $"annie{number}@example.org" : null;
            var rung = Street.Join("Annie", Street.DeKooi, mail, $"061234560{number}");
            Assert.True(rung.PreferToBeReachedBy(Reachability.Phone).IsDone);
            await database.StoreAsync(rung, Post.Place(
                Id.New<PostId>(), rung, Street.Draft(), Street.DeKooi, new ShortCode(2000 + number), 200 + number, Street.Noon).Value);
        }
        var total = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value.Total;
        Assert.Equal((23, percent), (total.Participants.Number, total.NotDigitalPercent));
    }

    [Fact]
    public async Task The_plain_and_the_live_page_and_the_file_are_counted_once_and_for_who_may_see_them()
    {
        var first = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value;
        Assert.Same(first, (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value);
        var elsewhere = Nel with { Duties = [new(StaffRole.Analyst, "GM0392")] };
        Assert.IsType<NotAllowed>((await Queries.OfAsync(elsewhere, ThisMonth(), Cancel)).Refusal);

        var before = ThisMonth() with { Month = ThisMonth().Month.Previous };
        Assert.NotSame(first, (await Queries.OfAsync(Nel, before, Cancel)).Value);
        WhenItIsOver();
        Assert.NotEmpty((await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value.Areas);
    }

    [Fact]
    public async Task The_address_of_what_is_chosen_says_month_and_municipality_too()
    {
        WhenItIsOver();
        var chosen = (await Queries.ChosenAsync(Nel, "?orde=vragen", Cancel))!;
        var values = (chosen with { Grid = chosen.Grid.OrderedBy(FigureTable.Columns[1]) }).InAddress();
        object?[] said = [values["periode"], values["gemeente"], values["orde"], values["richting"]];
        Assert.Equal(["2026-11", "leiden", "deelnemers", "af"], said);
    }

    [Theory]
    [InlineData(0, "minder dan een minuut")]
    [InlineData(59, "minder dan een minuut")]
    [InlineData(60, "1 minuut")]
    [InlineData(89, "1 minuut")]
    [InlineData(90, "2 minuten")]
    [InlineData(89 * 60, "89 minuten")]
    [InlineData(90 * 60, "2 uur")]
    [InlineData(47 * 3600, "47 uur")]
    [InlineData(48 * 3600, "2 dagen")]
    public void A_time_is_said_as_people_say_it(int seconds, string said) =>
        Assert.Equal(said, FigureWords.Time(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void What_is_not_shown_has_no_order()
    {
        var few = new AreaFigures(Shown.Small, Shown.Small, Shown.Small, null, null, Shown.Small, null);
        var figures = new TownFigures<FigureArea>(
            few,
            new Dictionary<FigureArea, AreaFigures>
            {
                [new("BU3", "Zijlwijk")] = few,
                [new("BU2", "Noord")] = few with { Requests = 9 },
                [new("BU1", "De Kooi")] = few with { Requests = Shown.BesideSmall },
            },
            new Dictionary<Door, Shown>(),
            new Dictionary<Category, Shown>()
        );
        var rows = FigureTable.Ordered(figures, FigureTable.Choices("?orde=vragen&richting=af"));
        Assert.Equal(["Noord", "De Kooi", "Zijlwijk"], rows.Select(row => row.Area.Name));
    }

    private FigureScope ThisMonth() => new(Leiden, FigureMonth.Of(new(2026, 11, 21)));

    private void WhenItIsOver() => database.Clock.Move(TimeSpan.FromDays(14));

    private Task AskAsync(Street street, int number)
    {
        var neighbour = Street.Join("Truus", Street.DeKooi, mail: $"truus{number}@example.org");
        var post = Post.Place(
            Id.New<PostId>(), neighbour, Street.Draft(kind: number < 7 ? PostKind.Request : PostKind.Offer), Street.DeKooi,
            new ShortCode(1000 + number), 100 + number, Street.Noon
        ).Value;
        if (number % 2 == 1) Assert.True(post.Respond(Id.New<ResponseId>(), street.Samer, "Graag.", Street.Noon.AddHours(2)).IsDone);
        return database.StoreAsync(neighbour, post);
    }
}
