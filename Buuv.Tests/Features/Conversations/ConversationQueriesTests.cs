using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Features.Conversations;

public sealed class ConversationQueriesTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident ria = null!, samer = null!, noor = null!, mina = null!;
    private PostId post;

    private ConversationCommands Commands => database.Get<ConversationCommands>();

    private ConversationQueries Queries => database.Get<ConversationQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        ria = await database.MoveInAsync("Ria", phone: "0611111111", alias: "Tuinvrouw");
        samer = await database.MoveInAsync("Samer", "kloosterhof", mail: "samer@example.org");
        noor = await database.MoveInAsync("Noor", "de-kooi", alias: "Buur");
        mina = await database.MoveInAsync("Mina", "de-kooi");
        post = (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft(people: 2))).Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_stranger_sees_nothing_of_it()
    {
        var conversation = await AnswerAsync(samer);

        Assert.Null(await Queries.FindAsync(conversation, mina.Id));
        Assert.Empty(await Queries.SaidAsync(conversation, mina.Id));
        Assert.Empty(await Queries.OfAsync(mina.Id));
        Assert.Null(await Queries.FindAsync(Id.New<ConversationId>(), ria.Id));
    }

    [Fact]
    public async Task A_stranger_cannot_do_anything_in_it()
    {
        var conversation = await AnswerAsync(samer);

        Assert.Equal(new NotAllowed(), (await Commands.SayAsync(Guid.NewGuid(), new(mina.Id), conversation, "Hoi")).Refusal);
        Assert.Equal(new NotAllowed(), (await Commands.SayYesAsync(new(mina.Id), conversation)).Refusal);
        Assert.Equal(new NotAllowed(), (await Commands.SayNoAsync(new(samer.Id), conversation)).Refusal);
        Assert.Equal(new NotAllowed(), (await Commands.TakeBackAsync(new(ria.Id), conversation)).Refusal);
        Assert.Single(await Queries.SaidAsync(conversation, ria.Id));
    }

    [Fact]
    public async Task Before_they_agree_both_see_only_the_name_the_other_chose()
    {
        var conversation = await AnswerAsync(samer);

        var (forRia, forSamer) = ((await Queries.FindAsync(conversation, ria.Id))!, (await Queries.FindAsync(conversation, samer.Id))!);

        Assert.Equal(("Samer", true, null), (forRia.OtherName, forRia.IAmAsker, forRia.Contact));
        Assert.Equal(("Tuinvrouw", false, null), (forSamer.OtherName, forSamer.IAmAsker, forSamer.Contact));
    }

    [Fact]
    public async Task Once_they_agree_each_sees_the_one_way_that_the_other_chose()
    {
        var conversation = await AnswerAsync(samer);
        await Commands.SayYesAsync(new(ria.Id), conversation);

        var (forRia, forSamer) = ((await Queries.FindAsync(conversation, ria.Id))!, (await Queries.FindAsync(conversation, samer.Id))!);

        Assert.Equal(new ContactView("Samer", null, EmailAddress.From("samer@example.org").Value), forRia.Contact);
        Assert.Equal(new ContactView("Ria", TypedPhone.From("06 11 11 11 11").Value, null), forSamer.Contact);
        Assert.Equal("Ria", forSamer.OtherName);
        Assert.NotNull(forSamer.Match);
    }

    [Fact]
    public async Task Whoever_is_reached_on_Buuv_only_shows_no_address()
    {
        var conversation = await AnswerAsync(noor);
        await Commands.SayYesAsync(new(ria.Id), conversation);

        Assert.Equal(new ContactView("Noor", null, null), (await Queries.FindAsync(conversation, ria.Id))!.Contact);
    }

    [Fact]
    public async Task A_no_shows_no_address_either()
    {
        var conversation = await AnswerAsync(samer);
        await Commands.SayNoAsync(new(ria.Id), conversation);

        var seen = (await Queries.FindAsync(conversation, samer.Id))!;

        Assert.Equal((ResponseOutcome.Declined, null, null), (seen.Outcome, seen.Contact, seen.Match));
    }

    [Fact]
    public async Task What_was_said_stands_in_order_and_the_liveliest_conversation_is_on_top()
    {
        var (first, second) = (await AnswerAsync(samer, "Hoi"), await AnswerAsync(noor, "Hallo"));
        database.Clock.Move(TimeSpan.FromMinutes(5));
        await Commands.SayAsync(Guid.NewGuid(), new(ria.Id), first, "Fijn");
        database.Clock.Move(TimeSpan.FromMinutes(5));
        await Commands.SayAsync(Guid.NewGuid(), new(samer.Id), first, "Tot dan");

        Assert.Equal(
            [("Samer", "Hoi", false), ("Tuinvrouw", "Fijn", true), ("Samer", "Tot dan", false)],
            (await Queries.SaidAsync(first, ria.Id)).Select(said => (said.Name, said.Text, said.Mine))
        );
        Assert.Equal(
            [(first, "Samer", "Tot dan"), (second, "Buur", "Hallo")],
            (await Queries.OfAsync(ria.Id)).Select(conversation => (conversation.Id, conversation.OtherName, conversation.LastWords))
        );
    }

    [Fact]
    public async Task A_conversation_stays_about_its_own_note_when_the_number_is_given_again()
    {
        var conversation = await AnswerAsync(samer);
        var posts = database.Get<PostCommands>();
        await posts.WithdrawAsync(new(ria.Id), post);
        var number = (await database.Get<PostQueries>().FindAsync(post))!.Summary.Number;
        database.Clock.Move(TimeSpan.FromDays(ShortCode.RestDays + 1));
        var newer = Post.Place(
            Id.New<PostId>(),
            mina,
            Street.Draft("Ik zoek een taalmaatje"),
            Street.DeKooi,
            number,
            99,
            database.Clock.Now
        ).Value;
        await database.StoreAsync(newer);

        Assert.Equal(post, (await Queries.FindAsync(conversation, samer.Id))!.Post.Id);
    }

    private async Task<ConversationId> AnswerAsync(Resident neighbour, string text = "Dat doe ik graag.")
    {
        database.Clock.Move(TimeSpan.FromMinutes(1));
        return (await Commands.RespondAsync(Guid.NewGuid(), new(neighbour.Id), post, text)).Value;
    }
}
