using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Privacy;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Membership;

/// <summary>Oppas and Huiswerk: whether staff saw a certificate of good conduct stands where it matters, and nowhere else.</summary>
public sealed class ExtraCareTests : IAsyncLifetime
{
    private static readonly StaffActor Bo = Desk.At(StaffRole.CommunityWorker, "Bo de Wijkwerker", Street.Leiden.Value);

    private TestDatabase database = null!;
    private Resident ria = null!, samer = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private ConductCommands Conducts => database.Get<ConductCommands>();

    private PostQueries Posts => database.Get<PostQueries>();

    private DateOnly Today => DateOnly.FromDateTime(database.Clock.Now);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        (ria, samer) = (await database.MoveInAsync("Ria"), await database.MoveInAsync("Samer"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(PostKind.Offer, Category.Babysitting, true)]
    [InlineData(PostKind.Offer, Category.Homework, true)]
    [InlineData(PostKind.Request, Category.Babysitting, false)]
    [InlineData(PostKind.Offer, Category.Garden, false)]
    public async Task A_note_says_it_of_who_offers_to_be_with_a_child_alone(PostKind kind, Category category, bool says)
    {
        Assert.Null((await Conducts.SeeAsync(Bo, samer.Id, Today.AddMonths(-1))).Refusal);
        var post = await PlaceAsync(samer, kind, category);

        var (page, card) = ((await Posts.FindAsync(post))!.Summary, (await Posts.SummaryAsync(post))!);
        var inFeed = Assert.Single(await Posts.FeedAsync(database.Map.AudiencesOf(database.Map.Find("slaaghwijk")!)));

        Assert.All([page, card, inFeed, Assert.Single(await Posts.OfAuthorAsync(samer.Id))],
            note => Assert.Equal((says, says ? new SeenConduct("Bo", Today) : null), (note.ShowsConduct, note.Conduct)));
    }

    [Fact]
    public async Task In_a_talk_about_minding_a_child_it_is_said_of_whoever_minds()
    {
        Assert.Null((await Conducts.SeeAsync(Bo, samer.Id, Today)).Refusal);
        var conversations = database.Get<ConversationCommands>();
        async Task<Carer?> CarerAsync(Resident author, Resident neighbour, PostKind kind, Category category)
        {
            var post = await PlaceAsync(author, kind, category);
            var conversation = Done(await conversations.RespondAsync(Guid.NewGuid(), new(neighbour.Id), post, "Dat is goed."));
            return (await database.Get<ConversationQueries>().FindAsync(conversation, ria.Id))!.Carer;
        }

        Assert.Equal(new("Samer", new("Bo", Today)), await CarerAsync(ria, samer, PostKind.Request, Category.Babysitting));
        Assert.Equal(new("Samer", new("Bo", Today)), await CarerAsync(samer, ria, PostKind.Offer, Category.Homework));
        Assert.Equal(new("Ria", null), await CarerAsync(ria, samer, PostKind.Offer, Category.Homework));
        Assert.Null(await CarerAsync(ria, samer, PostKind.Request, Category.Garden));
    }

    [Fact]
    public async Task A_newer_one_takes_the_place_of_the_last_and_a_mistake_is_taken_back()
    {
        Assert.Null((await Conducts.SeeAsync(Bo, samer.Id, Today.AddYears(-2))).Refusal);
        database.Clock.Move(TimeSpan.FromDays(1));
        Assert.Null((await Conducts.SeeAsync(Desk.Joke, samer.Id, Today.AddMonths(-1))).Refusal);

        Assert.Equal(
            ("Joke", Today.AddMonths(-1)),
            await Conducts.FindAsync(Bo, samer.Id) is { } seen ? (seen.SeenByName, seen.IssuedOn) : default
        );
        Assert.Null((await Conducts.TakeBackAsync(Bo, samer.Id)).Refusal);
        Assert.Null((await Conducts.TakeBackAsync(Bo, samer.Id)).Refusal);

        Assert.Null(await Conducts.FindAsync(Bo, samer.Id));
        await using var db = database.Read();
        Assert.Equal(
            ["seen", "seen", "taken back"],
            await db
                .DomainEvents.Where(row => row.Kind == DomainEventKind.ConductNoted && row.ActorId == samer.Id)
                .OrderBy(row => row.Sequence)
                .Select(row => row.What)
                .ToListAsync(Now)
        );
        Assert.Equal(3, await db.Audit.CountAsync(entry => entry.Kind == nameof(DomainEventKind.ConductNoted), Now));
    }

    [Fact]
    public async Task What_is_wrong_with_a_date_keeps_what_was_seen_before()
    {
        Assert.Null((await Conducts.SeeAsync(Bo, samer.Id, Today)).Refusal);
        Assert.Equal(new DateUnclear(), (await Conducts.SeeAsync(Bo, samer.Id, TypedDay.Maybe("gisteren"))).Refusal);
        Assert.Equal(new CertificateDateAhead(), (await Conducts.SeeAsync(Bo, samer.Id, Today.AddDays(1))).Refusal);
        Assert.Equal(new CertificateTooOld(3), (await Conducts.SeeAsync(Bo, samer.Id, Today.AddYears(-4))).Refusal);
        Assert.Equal(new NotFound(), (await Conducts.SeeAsync(Desk.Piet, samer.Id, Today)).Refusal);
        Assert.NotNull(await Conducts.FindAsync(Bo, samer.Id));
        Assert.Null(await Conducts.FindAsync(Desk.Piet, samer.Id));
    }

    [Fact]
    public async Task After_three_years_it_is_as_if_nobody_saw_it_and_the_clock_takes_it_away()
    {
        Assert.Null((await Conducts.SeeAsync(Bo, samer.Id, Today)).Refusal);
        database.Clock.Move(TimeSpan.FromDays(3 * 366));
        Assert.Null((await Posts.FindAsync(await PlaceAsync(samer, PostKind.Offer, Category.Babysitting)))!.Summary.Conduct);

        await database.Get<Retention>().PurgeAllAsync(Now);

        await using var db = database.Read();
        Assert.False(await db.ConductCertificates.AnyAsync(Now));
    }

    [Fact]
    public async Task Samer_reads_it_in_his_own_data_and_it_goes_when_he_stops()
    {
        Assert.Null((await Conducts.SeeAsync(Bo, samer.Id, Today)).Refusal);
        var own = Assert.Single((await database.Get<OwnDataQueries>().OfAsync(new(samer.Id))).Value.Sections, section =>
            section.Kind.Name == "conduct"
        );
        Assert.Contains("Bo", Assert.Single(own.Records).Facts.Select(fact => fact.Value));

        await using (var scope = database.Get<IServiceScopeFactory>().CreateAsyncScope())
            Assert.Null((await scope.ServiceProvider.GetRequiredService<OwnDataCommands>().StopAsync(new(samer.Id))).Refusal);

        await using var db = database.Read();
        Assert.False(await db.ConductCertificates.AnyAsync(Now));
    }

    private async Task<PostId> PlaceAsync(Resident author, PostKind kind, Category category) =>
        Done(
            await database
                .Get<PostCommands>()
                .PlaceAsync(
                    Guid.NewGuid(),
                    new(author.Id),
                    Street.Draft("Samen een middag", kind: kind, category: category, at: database.Clock.Now)
                )
        );

    private static T Done<T>(Result<T> result)
    {
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Value;
    }
}
