using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Contact;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Care.Keys;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone.Callers;

/// <summary>J3, without the browser: a call comes in.</summary>
public sealed class CallerTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private CallerQueries Callers => database.Get<CallerQueries>();

    private CallerCommands Commands => database.Get<CallerCommands>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.OpenAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("07151")]
    [InlineData("071-512 34")]
    [InlineData("+31715123456")]
    [InlineData("31 71 51")]
    [InlineData("(+31)71")]
    [InlineData("0031 (0)71")]
    [InlineData("٠٧١٥")]
    [InlineData("０７１－５１２")]
    [InlineData("071\u2013512")]
    [InlineData("too")]
    [InlineData("TÓÓS")]
    [InlineData("buur uit z")]
    public async Task Joke_finds_Toos_by_the_first_digits_or_letters(string typed)
    {
        await MakeAsync(Desk.Form(alias: "Buur uit Zuid"));
        await MakeAsync(Desk.Form("Bep", "0612345678"));

        Assert.Equal("Toos", Assert.Single(await Callers.FindAsync(Desk.Joke, typed)).FirstName);
    }

    [Fact]
    public async Task A_second_Toos_with_the_same_number_and_buurt_is_asked_about_first()
    {
        var toos = await MakeAsync(Desk.Form());
        var (again, elsewhere) = (Desk.Form("toos "), Desk.Form());
        elsewhere.Neighbourhood = "de-kooi";

        Assert.Equal(new CallerKnown(toos), (await Commands.MakeAsync(Desk.Joke, again, "Ja?")).Refusal);
        Assert.Single(await Callers.FindAsync(Desk.Joke, "toos"));
        await MakeAsync(elsewhere);
        again.IsAnother = true;
        await MakeAsync(again);

        Assert.Equal(3, (await Callers.FindAsync(Desk.Joke, "toos")).Count);
    }

    [Fact]
    public async Task Of_more_than_a_handful_it_is_said_how_many_there_are()
    {
        for (var callers = 0; callers < CallerQueries.Shown + 3; callers++) await MakeAsync(Desk.Form("Toos", $"06123456{callers:00}"));
        await MakeAsync(Desk.Form("Bep", "0715123456", alias: "Toosje"));

        Assert.Equal(CallerQueries.Shown, (await Callers.FindAsync(Desk.Joke, "06")).Count);
        Assert.Equal(
            (11, 12, 0),
            (
                await Callers.CountAsync(Desk.Joke, "06"),
                await Callers.CountAsync(Desk.Joke, "toos"),
                await Callers.CountAsync(Desk.Piet, "06")
            )
        );
    }

    [Fact]
    public async Task One_number_can_be_a_household()
    {
        await MakeAsync(Desk.Form("Toos"));
        var wim = await MakeAsync(Desk.Form("Wim"));

        Assert.Equal(["Toos", "Wim"], (await Callers.FindAsync(Desk.Joke, "0715123456")).Select(row => row.FirstName));
        Assert.Equal("Toos", Assert.Single((await Callers.CardAsync(Desk.Joke, wim))!.Household).FirstName);
    }

    [Fact]
    public async Task Nobody_of_another_town_is_found_made_opened_or_helped()
    {
        var toos = await MakeAsync(Desk.Form());

        Assert.Empty(await Callers.FindAsync(Desk.Piet, "toos"));
        Assert.Empty(await Callers.FindAsync(Desk.Piet, "0715123456"));
        Assert.Null(await Callers.CardAsync(Desk.Piet, toos));
        Assert.Equal(new NotAllowed(), (await database.Get<Deputies>().ForAsync(Desk.Piet, toos)).Refusal);
        Assert.Equal(new NotAllowed(), (await Commands.MakeAsync(Desk.Piet, Desk.Form("Bep"), "")).Refusal);
    }

    [Theory]
    [InlineData(StaffRole.Ambassador)]
    [InlineData(StaffRole.Moderator)]
    [InlineData(StaffRole.Analyst)]
    [InlineData(StaffRole.Partner)]
    public async Task Who_does_not_sit_at_the_desk_sees_and_does_nothing(StaffRole role)
    {
        var toos = await MakeAsync(Desk.Form());
        var other = Desk.At(role, "Wim", null);

        Assert.Empty(await Callers.FindAsync(other, "toos"));
        Assert.Null(await Callers.CardAsync(other, toos));
        Assert.Equal(new NotAllowed(), (await database.Get<Deputies>().ForAsync(other, toos)).Refusal);
    }

    [Fact]
    public async Task Without_a_yes_nobody_is_written_down()
    {
        var form = Desk.Form();
        form.Agrees = false;

        Assert.Equal(new ConsentMissing(), (await Commands.MakeAsync(Desk.Joke, form, "Is dat goed?")).Refusal);
        Assert.Empty(await Callers.FindAsync(Desk.Joke, "toos"));
    }

    [Fact]
    public async Task The_yes_is_kept_with_its_words_its_time_and_who_heard_it()
    {
        var toos = await MakeAsync(Desk.Form(), "Is dat goed?");

        await using var db = database.Read();
        var consent = await db.Consents.SingleAsync(Now);
        Assert.Equal(
            (toos, "Is dat goed?", ConsentDoor.Phone, Street.Noon, Desk.Joke.AccountId),
            (consent.ResidentId, consent.Words, consent.Door, consent.At, consent.HeardById)
        );
    }

    [Fact]
    public async Task A_double_press_makes_one_caller()
    {
        var form = Desk.Form();

        Assert.Equal(await MakeAsync(form), await MakeAsync(form));
        Assert.Single(await Callers.FindAsync(Desk.Joke, "toos"));
    }

    [Fact]
    public async Task Who_gives_no_number_rings_us_and_a_foreign_number_is_told_apart_from_a_typing_mistake()
    {
        var bep = (await Callers.CardAsync(Desk.Joke, await MakeAsync(Desk.Form("Bep", phone: ""))))!.Caller;

        Assert.Equal((Reachability.RingsUs, (PhoneNumber?)null), (bep.Reachability, bep.Phone));
        Assert.Equal(new PhoneNumberForeign(), (await Commands.MakeAsync(Desk.Joke, Desk.Form(phone: "+32 2 555 12 12"), "")).Refusal);
        Assert.Equal(new PhoneNumberUnclear(), (await Commands.MakeAsync(Desk.Joke, Desk.Form(phone: "071 512"), "")).Refusal);
    }

    [Fact]
    public async Task What_Joke_places_is_Toos_own_note_with_who_entered_it_beside_it()
    {
        var toos = await MakeAsync(Desk.Form(alias: "Buur uit Zuid"));
        var placed = await database
            .Get<PostCommands>()
            .PlaceAsync(Guid.NewGuid(), await database.ForAsync(Desk.Joke, toos), Street.Draft("Wie rijdt mee?"));

        await using var db = database.Read();
        var post = await db.Posts.SingleAsync(Now);
        Assert.Equal((placed.Value, toos, "Buur uit Zuid"), (post.Id, post.AuthorId, post.AuthorName));
        Assert.Equal(new EnteredBy(Deputy.PhoneTeam, Desk.Joke.AccountId, "Joke"), post.EnteredBy);
        var domainEvent = await db.DomainEvents.SingleAsync(row => row.PostId == placed.Value, Now);
        Assert.Equal((toos, Desk.Joke.AccountId), (domainEvent.ActorId, domainEvent.EnteredById));
        var onCard = Assert.Single((await Callers.CardAsync(Desk.Joke, toos))!.Posts);
        Assert.Equal(("Wie rijdt mee?", "Joke"), (onCard.Text.Title, onCard.EnteredBy?.Name));
    }

    [Fact]
    public async Task Toos_answers_a_number_and_says_yes_through_Joke()
    {
        var (toos, ria) = (await MakeAsync(Desk.Form()), await database.MoveInAsync("Ria"));
        var hers = (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(ria.Id), Street.Draft("Wie leest voor?"))).Value;
        var doer = await database.ForAsync(Desk.Joke, toos);

        Assert.Null(
            (await database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), doer, hers, "Toos leest graag voor.")).Refusal
        );

        var card = (await Callers.CardAsync(Desk.Joke, toos))!;
        Assert.Equal(
            ("Wie leest voor?", "Ria", ResponseOutcome.Waiting),
            (card.Responses[0].Title, card.Responses[0].Author, card.Responses[0].Outcome)
        );
        await using var db = database.Read();
        Assert.Equal("Joke", (await db.Responses.SingleAsync(Now)).EnteredBy?.Name);
    }

    [Fact]
    public async Task What_is_too_big_is_no_post_and_unreadable_in_the_database()
    {
        var toos = await MakeAsync(Desk.Form());
        const string words = "Ik durf de deur niet meer open te doen.";

        var kept = (
            await Commands.KeepInsideAsync(Guid.NewGuid(), await database.ForAsync(Desk.Joke, toos), words, agreed: true, "Is dat goed?")
        ).Value;

        await using var db = database.Read();
        var file = await db.CaseFiles.SingleAsync(Now);
        Assert.Equal(0, await db.Posts.CountAsync(Now));
        Assert.Equal((toos, "Joke"), (file.ResidentId!.Value, file.EnteredBy?.Name));
        Assert.Equal(words, (await database.Get<CaseKeys>().ReadyAsync()).Open(kept.Value, SealedField.Asked, file.Asked));
        await database.Gate.TruncateLogAsync(Now);
        Assert.DoesNotContain("durf de deur", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(database.File, Now)));
    }

    [Fact]
    public async Task Nothing_is_kept_inside_without_a_yes_or_without_words()
    {
        var doer = await database.ForAsync(Desk.Joke, await MakeAsync(Desk.Form()));

        Assert.Equal(new ConsentMissing(), (await Commands.KeepInsideAsync(Guid.NewGuid(), doer, "Te zwaar", agreed: false, "")).Refusal);
        Assert.NotNull((await Commands.KeepInsideAsync(Guid.NewGuid(), doer, " ", agreed: true, "")).Refusal);
    }

    private async Task<ResidentId> MakeAsync(CallerForm form, string consent = "Ja?")
    {
        var made = await Commands.MakeAsync(Desk.Joke, form, consent);
        Assert.Null(made.Refusal);
        return made.Value;
    }
}
