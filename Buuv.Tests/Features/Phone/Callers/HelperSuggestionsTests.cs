using Buuv.Domain.Ambassadors;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
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
    public async Task Who_helped_with_this_before_is_named_by_the_name_they_show()
    {
        var (ria, truus) = (await database.MoveInAsync("Ria"), await database.MoveInAsync("Truus", alias: "Buur uit Noord"));
        var post = (
            await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft(category: Category.Garden))
        ).Value;
        var conversation = (await database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(truus.Id), post, "Ik kom")).Value;
        await database.Get<ConversationCommands>().SayYesAsync(new(ria.Id), conversation);
        var home = database.Map.Find("slaaghwijk")!;

        Assert.Equal("Buur uit Noord", Assert.Single(await Fits.HelpersAsync(home, Category.Garden, ria.Id)).Name);
        Assert.Empty(await Fits.HelpersAsync(home, Category.Ride, ria.Id));
        Assert.Empty(await Fits.HelpersAsync(home, Category.Garden, truus.Id));
    }

    [Fact]
    public async Task Who_was_asked_enough_or_rests_after_a_yes_or_stopped_is_not_proposed()
    {
        var ria = await database.MoveInAsync("Ria");
        var (truus, samer, ans, bep) = (
            await HelpedAsync(ria, "Truus"),
            await HelpedAsync(ria, "Samer"),
            await HelpedAsync(ria, "Ans"),
            await HelpedAsync(ria, "Bep")
        );
        Assert.Equal(4, (await ProposedAsync(ria)).Count);

        for (var times = 0; times < 2; times++) await AskedAsync(truus);
        await AskedAsync(samer, saysYes: true);
        await database.Gate.WriteAsync(async db => (await db.Residents.FindAsync(ans.Id))!.Stop(Street.Noon));

        Assert.Equal(["Bep"], await ProposedAsync(ria));
        database.Clock.Move(AskedLately.Week);
        Assert.Equal(["Bep", "Samer", "Truus"], (await ProposedAsync(ria)).Order());
    }

    private async Task<Resident> HelpedAsync(Resident asker, string name)
    {
        var helper = await database.MoveInAsync(name);
        var post = (
            await database
                .Get<PostCommands>()
                .PlaceAsync(Guid.NewGuid(), new(asker.Id), Street.Draft($"Wie doet de tuin, {name}?", category: Category.Garden))
        ).Value;
        var conversation = (await database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(helper.Id), post, "Ik kom")).Value;
        Assert.Null((await database.Get<ConversationCommands>().SayYesAsync(new(asker.Id), conversation)).Refusal);
        return helper;
    }

    private async Task<IReadOnlyList<string>> ProposedAsync(Resident asker) =>
        [.. (await Fits.HelpersAsync(database.Map.Find("slaaghwijk")!, Category.Garden, asker.Id)).Select(helper => helper.Name)];

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
