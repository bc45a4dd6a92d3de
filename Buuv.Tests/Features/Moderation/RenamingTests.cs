using Buuv.Domain;
using Buuv.Domain.Moderation;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Screening;
using Buuv.Tests.Features.Phone;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Moderation;

/// <summary>Ria shows another name. It stands at once, and Wim looks at it.</summary>
public sealed class RenamingTests : IAsyncLifetime
{
    private SmallStreet street = null!;
    private ResidentId ria;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ria = await street.JoinAsync("Ria", "ria@voorbeeld.nl");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_name_stands_and_a_moderator_reads_both()
    {
        await CorrectAsync(new(ria), form => form.Alias = "Buur met de bakfiets");

        Assert.Equal("Buur met de bakfiets", await ShownAsync());
        var review = Assert.Single(await ReviewsAsync());
        Assert.Equal(
            (ReviewOf.Name, ReviewWhy.NewName, "Ria → Buur met de bakfiets", false),
            (review.Of, review.Why, review.Words, review.WasHeld)
        );
        Assert.Contains(await street.Door.Get<ReviewQueries>().QueueAsync(ModerationStreet.Wim), line => line.Id == review.Id);
    }

    [Fact]
    public async Task Whoever_keeps_their_name_is_not_looked_at()
    {
        await CorrectAsync(new(ria), form => form.Times = ["Evening"]);
        Assert.Empty(await ReviewsAsync());
    }

    [Fact]
    public async Task A_name_that_the_phone_team_writes_down_was_heard_by_a_person()
    {
        var caller = await street.JoinAsync("Truus", "071 123 45 67");
        var byPhone = (await street.Door.Get<Deputies>().ForAsync(CallStreet.Joke, caller)).Value;
        await CorrectAsync(byPhone, form => form.Alias = "Truus van de hoek");
        Assert.Empty(await ReviewsAsync());
    }

    [Theory]
    [InlineData("Ria", "Beheer van Buuv")]
    [InlineData("Beheer van Buuv", null)]
    public async Task Turned_down_the_earlier_name_is_shown_again_and_put_back_the_new_one(string firstName, string? alias)
    {
        await CorrectAsync(new(ria), form => (form.FirstName, form.Alias) = (firstName, alias));
        var review = Assert.Single(await ReviewsAsync());

        Assert.Null((await DecideAsync(desk => desk.TurnDownAsync(ModerationStreet.Wim, review.Id, 5))).Refusal);
        Assert.Equal("Ria", await ShownAsync());

        Assert.Null((await street.Door.Get<WriterReviews>().ObjectAsync(new(ria), review.Id, "Zo noemt mijn straat mij.")).Refusal);
        Assert.Null((await DecideAsync(desk => desk.LetThroughAsync(ModerationStreet.Els, review.Id))).Refusal);
        Assert.Equal("Beheer van Buuv", await ShownAsync());
    }

    private async Task CorrectAsync(ResidentActor who, Action<CorrectionForm> change)
    {
        await using var scope = street.Door.Services.CreateAsyncScope();
        var corrections = scope.ServiceProvider.GetRequiredService<Corrections>();
        var form = (await corrections.BeginAsync(who))!;
        change(form);
        Assert.Null((await corrections.CorrectAsync(who, form, default)).Refusal);
    }

    private async Task<Result> DecideAsync(Func<ReviewCommands, Task<Result>> decide)
    {
        await using var scope = street.Door.Services.CreateAsyncScope();
        return await decide(scope.ServiceProvider.GetRequiredService<ReviewCommands>());
    }

    private async Task<string> ShownAsync()
    {
        await using var db = street.Door.Read();
        return (await db.Residents.SingleAsync(person => person.Id == ria)).PublicName;
    }

    private async Task<IReadOnlyList<Review>> ReviewsAsync()
    {
        await using var db = street.Door.Read();
        return await db.Reviews.ToListAsync();
    }
}
