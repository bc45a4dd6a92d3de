using System.Text;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Figures;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Figures;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
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
        var before = ThisMonth() with { Period = ThisMonth().Period.Previous };
        Assert.Equal(Shown.Small, (await Queries.OfAsync(Nel, before, Cancel)).Value.Total.Requests);
        var elsewhere = Nel with { Duties = [new(StaffRole.Analyst, "GM0392")] };
        Assert.IsType<NotAllowed>((await Queries.OfAsync(elsewhere, ThisMonth(), Cancel)).Refusal);
        Assert.Empty(Queries.TownsOf(Nel with { Duties = [new(StaffRole.Analyst, "BU05460800")] }));
        Assert.Empty(Queries.TownsOf(Nel with { Duties = [new(StaffRole.Moderator, "GM0546")] }));
    }

    [Fact]
    public async Task The_file_says_what_the_screen_says_and_that_it_was_taken_is_in_the_audit()
    {
        const string address = "?periode=2026-11&per=buurt&orde=vragen&richting=af";
        var file = (await database.Get<FigureExport>().MakeAsync(Nel, address, Cancel)).Value;

        var figures = (await Queries.OfAsync(Nel, ThisMonth(), Cancel)).Value;
        var choices = FigureChoices.From(address, [Leiden], database.Clock)!;
        var onScreen = FigureTable.Ordered(figures, choices.Grid)
            .Select(row => FigureTable.Columns(FigureLevel.Neighbourhood).Select(column => column.Text(row)));
        var inFile = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Trim('"').Split("\";\""));
        Assert.Equal(onScreen, inFile);
        Assert.Equal("cijfers-leiden-2026-11.csv", file.Name);

        await using var db = database.Read();
        var entry = Assert.Single(await db.Audit.Where(entry => entry.Kind == nameof(DomainEventKind.FiguresExported)).ToListAsync(Cancel));
        Assert.Equal("GM0546 2026-11 Neighbourhood", entry.What);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@x", "\"'@x\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("De \"Kooi\"; noord", "\"De \"\"Kooi\"\"; noord\"")]
    [InlineData("12", "\"12\"")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, GridFile.Cell(text));

    [Theory]
    [InlineData("", "2026-11", FigureLevel.Neighbourhood)]
    [InlineData("?periode=morgen&gemeente=atlantis&per=straat", "2026-11", FigureLevel.Neighbourhood)]
    [InlineData("?periode=2026-k3&per=wijk", "2026-k3", FigureLevel.District)]
    [InlineData("?periode=2026-w47", "2026-w47", FigureLevel.Neighbourhood)]
    public void Nonsense_in_the_address_shows_this_month(string address, string period, FigureLevel level)
    {
        var scope = FigureChoices.From(address, [Leiden], database.Clock)!.Scope;
        Assert.Equal((period, level, "leiden"), (scope.Period.Slug, scope.Level, scope.Town.Slug));
    }

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
        var choices = FigureChoices.From("?orde=vragen&richting=af", [Leiden], database.Clock)!;
        Assert.Equal(["Noord", "De Kooi", "Zijlwijk"], FigureTable.Ordered(figures, choices.Grid).Select(row => row.Area.Name));
    }

    private FigureScope ThisMonth() =>
        new(Leiden, FigurePeriod.Containing(PeriodLength.Month, new(2026, 11, 21)), FigureLevel.Neighbourhood);

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
