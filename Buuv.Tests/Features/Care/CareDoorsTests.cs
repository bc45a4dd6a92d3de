using Buuv.Domain;
using Buuv.Domain.Care;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Care.Splits;
using Buuv.Portal.Features.Care.Volunteers;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Mud;
using Buuv.Tests.Features.Phone;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Care;

/// <summary>By which doors something comes inside, and what goes out again.</summary>
public sealed class CareDoorsTests : IAsyncLifetime
{
    private CareStreet street = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await CareStreet.OpenAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task A_post_that_is_too_big_is_withdrawn_without_saying_why_and_goes_on_inside_once()
    {
        var post = await PlacedAsync("Wie praat met de mensen die geld van mij willen?");

        var moved = CareStreet.Done(await street.Commands.MoveInwardAsync(CareStreet.Wim, post, "Dit zijn schulden."));

        Assert.Equal(moved, CareStreet.Done(await street.Commands.MoveInwardAsync(CareStreet.Saskia, post, "Nog eens.")));
        Assert.Equal(ClosureReason.Withdrawn, (await street.Database.Get<PostQueries>().FindAsync(post))!.Closed);
        Assert.Null((await street.Commands.TakeAsync(CareStreet.Saskia, moved)).Refusal);
        var content = CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, moved)).Content!;
        Assert.Contains("geld van mij willen", content.Asked);
        Assert.Equal(("Dit zijn schulden.", (DateTime?)null), (content.Reason, content.ConsentAt));
        Assert.Equal(new NotFound(), (await street.Commands.MoveInwardAsync(Desk.Joke, post, "Te groot")).Refusal);
        Assert.Null((await street.Commands.AgreeAsync(CareStreet.Saskia, moved, "Vind je dit goed?")).Refusal);
        Assert.Equal("Vind je dit goed?", CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, moved)).Content!.Consent);
    }

    [Fact]
    public async Task Nothing_is_moved_without_a_reason_and_the_post_stays()
    {
        var post = await PlacedAsync("Wie helpt mij?");

        Assert.NotNull((await street.Commands.MoveInwardAsync(CareStreet.Saskia, post, " ")).Refusal);

        Assert.Null((await street.Database.Get<PostQueries>().FindAsync(post))!.Closed);
    }

    [Fact]
    public async Task The_longest_waiting_file_comes_first_and_every_one_is_on_some_page()
    {
        var first = await street.TakenAsync();
        var waiting = new List<CaseFileId>();
        for (var file = 0; file < GridPaging.Size + 5; file++)
        {
            street.Database.Clock.Move(TimeSpan.FromMinutes(1));
            waiting.Add(await street.KeepAsync());
        }
        Assert.Null((await street.Commands.TakeAsync(CareStreet.Saskia, waiting[^1])).Refusal);
        Assert.Null((await street.Commands.CloseAsync(CareStreet.Saskia, waiting[^1], CaseOutcome.Helped, "Klaar.")).Refusal);

        var one = await street.Files.ListAsync(CareStreet.Saskia, CareStreet.Asks());
        var two = await street.Files.ListAsync(CareStreet.Saskia, CareStreet.Asks(page: 2));

        Assert.Equal([.. waiting[..^1], first, waiting[^1]], one.Rows.Concat(two.Rows).Select(line => line.Id));
        Assert.Equal((GridPaging.Size, waiting.Count + 1), (one.Rows.Count, one.Total));
    }

    [Fact]
    public async Task The_longest_waiting_concern_comes_first()
    {
        var concerns = street.Database.Get<ConcernCommands>();
        var raised = new List<ConcernId>();
        foreach (var words in new[] { "Ze eet niet.", "Ze slaapt niet.", "Ze belt niet." })
        {
            street.Database.Clock.Move(TimeSpan.FromDays(1));
            raised.Add(CareStreet.Done(await concerns.RaiseAsync(Guid.NewGuid(), Desk.Joke, street.Toos.Id, words)));
        }
        Assert.Null((await concerns.TakeUpAsync(CareStreet.Saskia, raised[0], DateOnly.FromDateTime(street.Database.Clock.Now))).Refusal);
        Assert.Null((await concerns.FinishAsync(CareStreet.Saskia, raised[0], "Gebeld.")).Refusal);
        Assert.Equal(
            [raised[1], raised[2], raised[0]],
            (await concerns.ListAsync(CareStreet.Saskia, CareStreet.Asks())).Rows.Select(line => line.Id)
        );
    }

    [Fact]
    public async Task A_small_question_hangs_and_stands_on_the_file_or_neither()
    {
        var id = await street.TakenAsync();
        await street.Database.BreakAsync("INSERT ON CasePost");
        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            street
                .Database.Get<CaseSplits>()
                .SplitAsync(Guid.NewGuid(), CareStreet.Saskia, id, Street.Draft("Wie loopt een rondje mee?"), "Een buurtbewoner")
        );
        await using var db = street.Database.Read();
        Assert.False(await db.Posts.AnyAsync(Now));
    }

    [Fact]
    public async Task A_new_client_comes_in_with_what_they_agreed_to_or_not_at_all()
    {
        await street.Database.BreakAsync("INSERT ON PartnerClients");
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => street.Database.Get<ClientCommands>()
            .BeginAsync(Guid.NewGuid(), street.Fenna, new() { Name = "Piet", Neighbourhood = "slaaghwijk" }, agreed: true, "Is dat goed?"));
        await using var db = street.Database.Read();
        Assert.False(await db.Residents.AnyAsync(resident => resident.FirstName == "Piet", Now));
    }

    [Fact]
    public async Task A_small_question_hangs_without_her_name_and_its_answers_show_on_the_file()
    {
        var id = await street.TakenAsync();
        var youssef = await street.Database.MoveInAsync("Youssef");
        var post = CareStreet.Done(
            await street
                .Database.Get<CaseSplits>()
                .SplitAsync(Guid.NewGuid(), CareStreet.Saskia, id, Street.Draft("Wie loopt een rondje mee?"), "Een buurtbewoner")
        );

        var conversation = CareStreet.Done(
            await street.Database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(youssef.Id), post, "Graag.")
        );

        var shown = (await street.Database.Get<PostQueries>().FindAsync(post))!;
        Assert.Equal("Een buurtbewoner", shown.Summary.Name);
        Assert.Equal("Een buurtbewoner", (await street.Database.Get<ConversationQueries>().FindAsync(conversation, youssef.Id))!.OtherName);
        var cut = Assert.Single(CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, id)).Content!.Posts);
        Assert.Equal((post, 1, 0), (cut.Id, cut.Waiting, cut.Found));
        Assert.Null((await street.Database.Get<ConversationCommands>().SayYesAsync(new(street.Toos.Id), conversation)).Refusal);
        Assert.Equal(1, CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, id)).Content!.Posts[0].Found);
    }

    [Theory]
    [InlineData("Wie loopt een rondje mee?", false)]
    [InlineData("Maak eerst vijftig euro over, dan loop ik mee.", true)]
    public async Task The_broker_knows_whether_a_small_question_waits_for_a_person(string sentence, bool waits)
    {
        var (id, splits) = (await street.TakenAsync(), street.Database.Get<CaseSplits>());
        var post = CareStreet.Done(
            await splits.SplitAsync(Guid.NewGuid(), CareStreet.Saskia, id, Street.Draft(sentence), "Een buurtbewoner")
        );
        Assert.Equal(waits, await splits.IsHeldAsync(post));
    }

    [Fact]
    public async Task Nothing_is_cut_from_a_colleagues_file_and_nothing_hangs_by_it()
    {
        var id = await street.TakenAsync();

        var splits = street.Database.Get<CaseSplits>();
        Assert.Equal(
            new CaseIsTaken("Saskia"),
            (await splits.SplitAsync(Guid.NewGuid(), CareStreet.Otto, id, Street.Draft(), "Een buurtbewoner")).Refusal
        );
        Assert.Equal(
            new NotFound(),
            (await splits.SplitAsync(Guid.NewGuid(), CareStreet.Ben, id, Street.Draft(), "Een buurtbewoner")).Refusal
        );

        await using var db = street.Database.Read();
        Assert.Equal(0, await db.Posts.CountAsync(Now));
    }

    [Fact]
    public async Task Who_worries_is_heard_and_a_broker_says_when_they_look()
    {
        var concerns = street.Database.Get<ConcernCommands>();
        var id = CareStreet.Done(await concerns.RaiseAsync(Guid.NewGuid(), Desk.Joke, street.Toos.Id, "Ze klonk zo moe."));
        Assert.Equal(
            ("Toos", null),
            (await concerns.NameAsync(Desk.Joke, street.Toos.Id), await concerns.NameAsync(CareStreet.Ben, street.Toos.Id))
        );
        Assert.Equal(new CaseNotTaken(), (await concerns.FinishAsync(CareStreet.Saskia, id, "Klaar")).Refusal);

        Assert.Null((await concerns.TakeUpAsync(CareStreet.Saskia, id, new(2026, 11, 24))).Refusal);

        var line = Assert.Single((await concerns.ListAsync(CareStreet.Otto, CareStreet.Asks())).Rows);
        Assert.Equal(("Toos", "Saskia", new DateOnly(2026, 11, 24)), (line.Name, line.LooksAfter?.Name, line.LookOn!.Value));
        Assert.Equal(new CaseIsTaken("Saskia"), (await concerns.FinishAsync(CareStreet.Otto, id, "Klaar")).Refusal);
        Assert.Equal(new NotFound(), (await concerns.OpenAsync(Desk.Joke, id)).Refusal);
        Assert.Null((await concerns.FinishAsync(CareStreet.Saskia, id, "Haar zus is er nu.")).Refusal);
        var opened = CareStreet.Done(await concerns.OpenAsync(CareStreet.Otto, id));
        Assert.Equal(("Ze klonk zo moe.", "Haar zus is er nu.", "Joke"), (opened.Words, opened.Result, opened.RaisedBy));
    }

    [Fact]
    public async Task Whoever_is_no_longer_trained_is_not_offered_and_not_taken_along()
    {
        var register = street.Database.Get<VolunteerRegister>();
        var id = await street.TakenAsync();
        var old = CareStreet.Done(
            await register.RegisterAsync(Guid.NewGuid(), CareStreet.Saskia, Street.Leiden, "Riet", "Rouw", new(2026, 11, 20))
        );
        var fresh = CareStreet.Done(
            await register.RegisterAsync(Guid.NewGuid(), CareStreet.Saskia, Street.Leiden, "Kees", "Rouw", new(2026, 11, 21))
        );

        Assert.Equal("Kees", Assert.Single(await register.OfferedAsync(Street.Leiden)).Name);
        Assert.Equal(new TrainingIsOver("Riet"), (await street.Commands.GoWithAsync(CareStreet.Saskia, id, old)).Refusal);
        Assert.Null((await street.Commands.GoWithAsync(CareStreet.Saskia, id, fresh)).Refusal);
        Assert.Equal("Kees", CareStreet.Done(await street.Files.OpenAsync(CareStreet.Saskia, id)).Content!.VolunteerName);
    }

    [Fact]
    public async Task A_partner_sees_its_own_clients_and_places_for_nobody_else()
    {
        var clients = street.Database.Get<ClientCommands>();
        var truus = CareStreet.Done(
            await clients.BeginAsync(
                Guid.NewGuid(),
                street.Fenna,
                new() { Name = "Truus", Neighbourhood = "slaaghwijk" },
                agreed: true,
                "Mag dat?"
            )
        );
        var post = CareStreet.Done(await clients.PlaceAsync(Guid.NewGuid(), street.Fenna, truus, Street.Draft("Wie leest voor?")));

        var queries = street.Database.Get<PartnerQueries>();
        Assert.Equal("Wie leest voor?", Assert.Single(Assert.Single(await queries.ClientsAsync(street.Fenna)).Posts).Title);
        Assert.Empty(await queries.ClientsAsync(street.Guus));
        foreach (var (actor, person) in new[] { (street.Guus, truus), (street.Fenna, street.Toos.Id) })
        {
            Assert.Equal(new NotFound(), (await clients.PlaceAsync(Guid.NewGuid(), actor, person, Street.Draft())).Refusal);
            Assert.Equal(
                new NotFound(),
                (await clients.KeepInsideAsync(Guid.NewGuid(), actor, person, "Help", agreed: true, "Mag dat?")).Refusal
            );
        }
        await using var db = street.Database.Read();
        Assert.Equal(
            (Deputy.Professional, "Fenna"),
            await db
                .Posts.Where(row => row.Id == post)
                .Select(row => new ValueTuple<Deputy, string>(row.EnteredBy!.As, row.EnteredBy.Name))
                .SingleAsync(Now)
        );
        Assert.Equal(
            new ConsentMissing(),
            (
                await clients.BeginAsync(
                    Guid.NewGuid(),
                    street.Fenna,
                    new() { Name = "Piet", Neighbourhood = "slaaghwijk" },
                    agreed: false,
                    "Mag dat?"
                )
            ).Refusal
        );
    }

    [Fact]
    public async Task The_admin_and_who_looks_after_the_file_see_who_opened_it_in_need()
    {
        var (id, openings) = (await street.TakenAsync(), street.Database.Get<CaseOpenings>());
        await street.Files.OpenInNeedAsync(CareStreet.Otto, id, "Saskia is ziek.");

        foreach (var reader in new[] { CareStreet.Saskia, CareStreet.Dirk })
        {
            var opening = Assert.Single((await openings.ListAsync(reader)).Items);
            Assert.Equal(("Otto", "Saskia is ziek.", "Saskia"), (opening.By, opening.Reason, opening.Whose));
        }
        Assert.Empty((await openings.ListAsync(CareStreet.Otto)).Items);
        Assert.Empty((await openings.ListAsync(CareStreet.Ben)).Items);
    }

    private async Task<PostId> PlacedAsync(string title) =>
        CareStreet.Done(await street.Database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), new(street.Toos.Id), Street.Draft(title)));
}
