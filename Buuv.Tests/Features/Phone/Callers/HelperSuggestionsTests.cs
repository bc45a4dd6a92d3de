using Buuv.Domain.Matching;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Matching;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone.Callers;

public sealed class HelperSuggestionsTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private HelperSuggestions Fits => database.Get<HelperSuggestions>();

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task While_Joke_types_a_vraag_the_aanbod_that_fits_stands_beside_it_the_same_words_first()
    {
        var samer = await database.MoveInAsync("Samer");
        foreach (
            var (title, category) in new[]
            {
                ("Ik snoei je heg", Category.Garden),
                ("Ik maai je gras", Category.Garden),
                ("Ik bak taart", Category.Company),
            }
        )
            await database
                .Get<PostCommands>()
                .PlaceAsync(Guid.NewGuid(), new(samer.Id), Street.Draft(title, kind: PostKind.Offer, category: category));
        await database
            .Get<PostCommands>()
            .PlaceAsync(Guid.NewGuid(), new(samer.Id), Street.Draft("Wie snoeit mijn heg?", category: Category.Garden));

        var found = await Fits.PostsAsync(database.Map.Find("slaaghwijk")!, PostKind.Request, Category.Garden, "Wie snoei mijn heg?");

        Assert.Equal(["Ik snoei je heg", "Ik maai je gras"], found.Select(post => post.Title));
    }

    [Fact]
    public async Task Who_may_be_asked_is_named_by_the_name_they_show_with_the_reasons()
    {
        var ria = await database.MoveInAsync("Ria");
        await OffersAsync("Truus", alias: "Buur uit Noord");
        await OffersAsync("Samer", Category.Ride);

        var truus = Assert.Single(await ProposedAsync(ria, Category.Garden));

        Assert.Equal(("Buur uit Noord", "Slaaghwijk"), (truus.Name, truus.Neighbourhood));
        Assert.Equal("Buur uit Noord helpt graag met: tuin.", truus.Why[0]);
        Assert.All(truus.Why, why => Assert.DoesNotContain("Truus", why));
        Assert.Equal("Samer", Assert.Single(await ProposedAsync(ria, Category.Ride)).Name);
    }

    [Fact]
    public async Task As_long_as_it_is_not_said_what_it_is_about_nobody_is_named_and_half_a_day_is_no_day()
    {
        var ria = await database.MoveInAsync("Ria");
        await OffersAsync("Truus");
        var home = database.Map.Find("slaaghwijk")!;
        Assert.Empty(await Fits.HelpersAsync(ria, home, new() { Title = "Wie snoeit mijn heg?" }));
        Assert.Single(await Fits.HelpersAsync(ria, home, new() { Category = Category.Garden, Title = " ", Date = "31-" }));
        Assert.Single(await Fits.HelpersAsync(ria, home, new() { Category = Category.Garden, Title = "Bel 06 12345678" }));
        Assert.Empty(await Fits.HelpersAsync(ria, home, new() { Category = Category.Garden, Reach = (Reach)9 }));
    }

    [Fact]
    public async Task Who_rests_was_asked_enough_or_stopped_is_not_named_and_who_was_never_asked_comes_first()
    {
        var ria = await database.MoveInAsync("Ria");
        var (truus, samer, ans, bep, kees) = (
            await OffersAsync("Truus"), await OffersAsync("Samer"), await OffersAsync("Ans"), await OffersAsync("Bep"),
            await OffersAsync("Kees"));
        for (var times = 0; times < 2; times++) await AskedAsync(truus);
        await AskedAsync(samer, saysYes: true);
        await database.Gate.WriteAsync(async db => (await db.Residents.FindAsync(ans.Id))!.Stop(Street.Noon));
        var today = DutchTime.Today(database.Clock);
        Assert.Null((await database.Get<HelperProfileCommands>().RestUntilAsync(new(kees.Id), today.AddDays(3))).Refusal);

        Assert.Equal(["Bep"], await NamesAsync(ria));
        database.Clock.Move(AskRules.Rest);
        Assert.Equal(["Bep", "Kees", "Samer", "Truus"], (await NamesAsync(ria)).Order());
        Assert.Equal(["Bep", "Kees"], (await NamesAsync(ria)).Take(2).Order());
    }

    [Fact]
    public async Task A_vraag_that_is_still_being_told_is_kept_nowhere()
    {
        var ria = await database.MoveInAsync("Ria");
        await OffersAsync("Truus");
        await ProposedAsync(ria, Category.Garden);
        await using var db = database.Read();
        Assert.False(await db.Posts.AnyAsync(post => post.AuthorId == ria.Id));
        Assert.False(await db.DomainEvents.AnyAsync(happened => happened.ActorId == ria.Id));
    }

    private async Task<Resident> OffersAsync(string name, Category category = Category.Garden, string? alias = null)
    {
        var helper = await database.MoveInAsync(name, alias: alias);
        var offer = Street.Draft("Ik help je graag", kind: PostKind.Offer, category: category);
        Assert.Null((await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(helper.Id), offer)).Refusal);
        return helper;
    }

    private Task<IReadOnlyList<SuggestedHelper>> ProposedAsync(Resident asker, Category category) =>
        Fits.HelpersAsync(asker, database.Map.Find("slaaghwijk")!, new() { Category = category, Title = "Wie wiedt mijn tuin?" });

    private async Task<IReadOnlyList<string>> NamesAsync(Resident asker) =>
        [.. (await ProposedAsync(asker, Category.Garden)).Select(helper => helper.Name)];

    private async Task AskedAsync(Resident neighbour, bool saysYes = false)
    {
        var other = await database.MoveInAsync("Gerda");
        var post = (
            await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(other.Id), Street.Draft("Wie veegt mijn stoep?"))
        ).Value;
        var mina = Desk.At(StaffRole.Ambassador, "Mina", null);
        Assert.Null((await database.Get<InvitationCommands>().InviteAsync(mina, post, neighbour.Id)).Refusal);
        if (!saysYes) return;
        await using var db = database.Read();
        var asked = await db.Invitations.SingleAsync(row => row.NeighbourId == neighbour.Id);
        Assert.Null((await database.Get<InvitationCommands>().AcceptAsync(new(neighbour.Id), asked.Id)).Refusal);
    }
}
