using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Residents;
using Buuv.Portal.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.OnBehalf;

/// <summary>Samer arranges things for Toos next door, who has no internet.</summary>
public sealed class OnBehalfTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private Resident samer = null!, mina = null!;

    private OnBehalfCommands Commands => database.Get<OnBehalfCommands>();

    private OnBehalfQueries Queries => database.Get<OnBehalfQueries>();

    private Deputies Deputies => database.Get<Deputies>();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        (samer, mina) = (await database.MoveInAsync("Samer"), await database.MoveInAsync("Mina"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_note_he_places_bears_the_name_she_chose_and_says_yes_through_him()
    {
        var (row, toos) = await BeginAsync();
        var doer = (await Deputies.ForAsync(new ResidentActor(samer.Id), toos)).Value;
        var post = (await database.Get<PostCommands>().PlaceAsync(Guid.NewGuid(), doer, Street.Draft("Wie loopt een rondje mee?"))).Value;
        var conversation = (
            await database.Get<ConversationCommands>().RespondAsync(Guid.NewGuid(), new(mina.Id), post, "Ik loop mee")
        ).Value;

        var view = (await Queries.FindAsync(row, samer.Id))!;
        Assert.Equal(("Buur van Zuid", "Mina"), (Assert.Single(view.Posts).Name, Assert.Single(view.Waiting).Name));
        Assert.Null((await database.Get<ConversationCommands>().SayYesAsync(doer, conversation)).Refusal);

        await using var db = database.Read();
        Assert.Equal(
            (toos, mina.Id),
            await db.Matches.Select(match => new ValueTuple<ResidentId, ResidentId>(match.AskerId, match.HelperId)).SingleAsync(Now)
        );
        Assert.Equal(
            4,
            await db.DomainEvents.CountAsync(domainEvent => domainEvent.EnteredById == samer.Id.Value && domainEvent.ActorId == toos, Now)
        );
    }

    [Fact]
    public async Task She_sees_what_was_done_and_stops_it()
    {
        var (row, toos) = await BeginAsync();
        await database
            .Get<PostCommands>()
            .PlaceAsync(Guid.NewGuid(), (await Deputies.ForAsync(new ResidentActor(samer.Id), toos)).Value, Street.Draft("Wie loopt mee?"));

        var mine = (await database.Get<MineQueries>().FindAsync(toos))!;
        Assert.Equal(
            ("Samer", "Wie loopt mee?", "Samer"),
            (Assert.Single(mine.Deputies).DeputyName, Assert.Single(mine.DoneForMe).Title, mine.DoneForMe[0].By.Name)
        );
        Assert.Null((await Commands.EndAsync(new(toos), row, objects: true)).Refusal);

        Assert.Equal(new NotFound(), (await Deputies.ForAsync(new ResidentActor(samer.Id), toos)).Refusal);
        Assert.Empty(await Queries.OfAsync(samer.Id));
        Assert.Null(await Queries.FindAsync(row, samer.Id));
    }

    [Fact]
    public async Task For_a_stranger_it_is_as_if_it_were_not_there()
    {
        var (row, toos) = await BeginAsync();

        Assert.Null(await Queries.FindAsync(row, mina.Id));
        Assert.Equal(new NotFound(), (await Deputies.ForAsync(new ResidentActor(mina.Id), toos)).Refusal);
        Assert.Equal(new NotFound(), (await Commands.EndAsync(new(mina.Id), row)).Refusal);
    }

    [Fact]
    public async Task A_wrong_form_makes_nobody_and_a_form_twice_makes_one()
    {
        Assert.Equal(new ConsentMissing(), (await Commands.BeginAsync(new(samer.Id), Form(form => form.Agrees = false), "")).Refusal);
        Assert.Equal(new DeputyMissing(), (await Commands.BeginAsync(new(samer.Id), Form(form => form.As = null), "")).Refusal);
        Assert.Equal(
            new EmailAddressUnclear().At(nameof(OnBehalfForm.Address)),
            (await Commands.BeginAsync(new(samer.Id), Form(form => form.Address = "toos@"), "")).Refusal
        );
        var twice = Form(_ => { });
        Assert.Equal(
            (await Commands.BeginAsync(new(samer.Id), twice, "")).Value, (await Commands.BeginAsync(new(samer.Id), twice, "")).Value
        );

        await using var db = database.Read();
        Assert.Equal(1, await db.Residents.CountAsync(resident => resident.FirstName == "Toos", Now));
    }

    private async Task<(OnBehalfOfId Row, ResidentId Toos)> BeginAsync()
    {
        var begun = await Commands.BeginAsync(new(samer.Id), Form(_ => { }), "Deze persoon mag alles zien.");
        Assert.Null(begun.Refusal);
        return (begun.Value, (await Queries.OfAsync(samer.Id)).Single().Person);
    }

    private static OnBehalfForm Form(Action<OnBehalfForm> change)
    {
        var form = new OnBehalfForm
        {
            Command = Guid.NewGuid(),
            As = Deputy.Neighbour,
            FirstName = "Toos",
            Alias = "Buur van Zuid",
            Neighbourhood = "slaaghwijk",
            Agrees = true,
        };
        change(form);
        return form;
    }
}
