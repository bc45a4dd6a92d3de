using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.OnBehalf;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.OnBehalf;

/// <summary>Somebody with one account wants Buuv to write to the town in their words.</summary>
public sealed class RelayTests : IAsyncLifetime
{
    private ModerationStreet street = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await ModerationStreet.SettleAsync();

    public ValueTask DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Of_sixty_invitations_three_go_out_and_none_has_a_name_in_its_subject()
    {
        var begun = 0;
        for (var number = 0; number < 60; number++)
            begun += (await BeginAsync(street.Stranger.Id, $"slachtoffer{number}@voorbeeld.nl")).IsDone ? 1 : 0;
        await TellAsync();

        var messages = await LettersAsync();
        Assert.Equal((3, 3), (begun, messages.Count));
        Assert.All(messages, letter => Assert.Equal("Iemand regelt dingen voor je op Buuv. Is dat goed?", letter.Subject));
        Assert.All(messages, letter => Assert.Contains("Nieuw regelt dingen voor je", letter.Body));
    }

    [Fact]
    public async Task Many_accounts_write_to_one_address_twice_and_after_a_no_not_at_all()
    {
        foreach (var deputy in new[] { street.Ria, street.Samer }) Assert.Null((await BeginAsync(deputy.Id, "toos@voorbeeld.nl")).Refusal);
        Assert.IsType<AddressLeftInPeace>((await BeginAsync(street.Stranger.Id, "toos@voorbeeld.nl")).Refusal);

        var row = ModerationStreet.Done(await BeginAsync(street.Ria.Id, "piet@voorbeeld.nl"));
        var piet = await street.ReadAsync(db => db.OnBehalf.Where(one => one.Id == row).Select(one => one.ResidentId).SingleAsync(Cancel));
        Assert.Null((await street.Database.Get<OnBehalfCommands>().EndAsync(new(piet), row, objects: true)).Refusal);
        street.Database.Clock.Move(TimeSpan.FromDays(200));
        Assert.IsType<AddressLeftInPeace>((await BeginAsync(street.Samer.Id, "piet@voorbeeld.nl")).Refusal);
    }

    [Fact]
    public async Task Who_never_came_by_gets_three_letters_a_day_and_who_arranges_things_gets_the_rest()
    {
        var row = ModerationStreet.Done(await BeginAsync(street.Samer.Id, "toos@voorbeeld.nl"));
        var toos = await street.ReadAsync(db => db.OnBehalf.Where(one => one.Id == row).Select(one => one.ResidentId).SingleAsync(Cancel));
        var doer = (await street.Database.Get<Deputies>().ForAsync(new ResidentActor(street.Samer.Id), toos)).Value;
        for (var note = 0; note < 5; note++)
        {
            var post = ModerationStreet.Done(
                await street.Posts.PlaceAsync(Guid.NewGuid(), doer, Street.Draft($"Wie helpt met klus {note}?"))
            );
            await street.AnswerAsync(street.Ria, post, $"Ik help met klus {note}.");
        }
        await TellAsync();

        var messages = await LettersAsync();
        Assert.Equal(3, messages.Count(letter => letter.To == "toos@voorbeeld.nl"));
        Assert.Equal(3, messages.Count(letter => letter.To == "samer@voorbeeld.nl"));
    }

    [Fact]
    public async Task Nobody_answers_more_than_thirty_posts_a_day()
    {
        for (var post = 0; post < 30; post++)
            await street.AnswerAsync(street.Samer, await street.PlaceAsync(street.Ria, $"Wie doet klus {post}?"), $"Klus {post}.");
        var next = await street.PlaceAsync(street.Ria, "Wie doet nog een klus?");
        Assert.NotNull((await street.Talks.RespondAsync(Guid.NewGuid(), new(street.Samer.Id), next, "Ik ook.")).Refusal);
    }

    [Fact]
    public async Task Under_the_name_of_an_office_nothing_goes_out_until_a_person_looked()
    {
        var police = ModerationStreet.Done(await JoinAsync("Politie"));
        var review = await street.OnlyReviewAsync();
        Assert.Equal((ReviewOf.Name, ReviewWhy.OddName, "Buur → Politie"), (review.Of, review.Why, review.Words));
        Assert.IsType<Buuv.Portal.Platform.Screening.NamePassesAPerson>((await BeginAsync(police, "toos@voorbeeld.nl")).Refusal);
        await street.Posts.PlaceAsync(Guid.NewGuid(), new(police), Street.Draft("Ik kom uw geld ophalen"));
        Assert.Equal(0, await street.CountAsync<Buuv.Domain.Posts.Post>());

        Assert.Null((await street.Desk.LetThroughAsync(ModerationStreet.Wim, review.Id)).Refusal);
        await street.Posts.PlaceAsync(Guid.NewGuid(), new(police), Street.Draft("Wie snoeit mijn heg?"));
        Assert.Equal(1, await street.CountAsync<Buuv.Domain.Posts.Post>());
    }

    [Fact]
    public async Task A_name_that_was_turned_down_is_not_shown_and_nothing_goes_out_under_it()
    {
        var police = ModerationStreet.Done(await JoinAsync("Politie"));
        Assert.Null((await street.Desk.TurnDownAsync(ModerationStreet.Wim, (await street.OnlyReviewAsync()).Id, 1)).Refusal);
        Assert.Equal(
            "Buur",
            await street.ReadAsync(async db => (await db.Residents.SingleAsync(one => one.Id == police, Cancel)).PublicName)
        );
        await street.Posts.PlaceAsync(Guid.NewGuid(), new(police), Street.Draft("Ik kom uw geld ophalen"));
        Assert.Equal(0, await street.CountAsync<Buuv.Domain.Posts.Post>());
    }

    private Task<Result<OnBehalfOfId>> BeginAsync(ResidentId deputy, string mail) =>
        street
            .Database.Get<OnBehalfCommands>()
            .BeginAsync(
                new(deputy),
                new()
                {
                    Command = Guid.NewGuid(),
                    As = Deputy.Neighbour,
                    FirstName = "Toos",
                    Address = mail,
                    Neighbourhood = "slaaghwijk",
                    Agrees = true,
                },
                "Ja."
            );

    private async Task<Result<ResidentId>> JoinAsync(string name)
    {
        var address = CodeAddress.From("nieuw@voorbeeld.nl").Value;
        var who = new Introduction(name, null, Reachability.Mail, address.Email, null);
        await using var scope = street.Database.Get<IServiceScopeFactory>().CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<ResidentAccounts>();
        return await accounts.JoinAsync(address, who, street.Database.Map.Find("slaaghwijk")!.Code);
    }

    private Task TellAsync() => street.Database.Get<NotificationDispatcher>().CatchUpAsync(Cancel);

    private Task<List<OutgoingMessage>> LettersAsync() =>
        street.ReadAsync(db => db.Outgoing.OrderBy(letter => letter.Id).ToListAsync(Cancel));
}
