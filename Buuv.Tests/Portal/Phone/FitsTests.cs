using Buuv.Domain.Posts;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Posts;

namespace Buuv.Tests.Portal.Phone;

public sealed class FitsTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private Fits Fits => database.Get<Fits>();

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task While_Joke_types_a_vraag_the_aanbod_that_fits_stands_beside_it_the_same_words_first()
    {
        var samer = await database.MoveInAsync("Samer");
        foreach (var (title, category) in new[] { ("Ik snoei je heg", Category.Garden), ("Ik maai je gras", Category.Garden), ("Ik bak taart", Category.Company) })
            await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), samer.Id, Street.Draft(title, kind: PostKind.Offer, category: category));
        await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), samer.Id, Street.Draft("Wie snoeit mijn heg?", category: Category.Garden));

        var found = await Fits.PostsAsync(database.Map.Find("slaaghwijk")!, PostKind.Request, Category.Garden, "Wie snoei mijn heg?");

        Assert.Equal(["Ik snoei je heg", "Ik maai je gras"], found.Select(note => note.Title));
    }

    [Fact]
    public async Task Who_helped_with_this_before_is_named_by_the_name_they_show()
    {
        var (ria, truus) = (await database.MoveInAsync("Ria"), await database.MoveInAsync("Truus", alias: "Buur uit Noord"));
        var post = (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), ria.Id, Street.Draft(category: Category.Garden))).Value;
        var talk = (await database.Get<ConversationCommands>().AnswerAsync(Guid.NewGuid(), truus.Id, post, "Ik kom")).Value;
        await database.Get<ConversationCommands>().SayYesAsync(ria.Id, talk);
        var home = database.Map.Find("slaaghwijk")!;

        Assert.Equal("Buur uit Noord", Assert.Single(await Fits.HelpersAsync(home, Category.Garden, ria.Id)).Name);
        Assert.Empty(await Fits.HelpersAsync(home, Category.Ride, ria.Id));
        Assert.Empty(await Fits.HelpersAsync(home, Category.Garden, truus.Id));
    }
}
