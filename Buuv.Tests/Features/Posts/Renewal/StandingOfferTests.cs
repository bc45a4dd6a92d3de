using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Localization;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.Posts.Renewal;

/// <summary>"Ik help graag in de tuin" hangs until its author no longer offers it: once a season they are asked.</summary>
public sealed class StandingOfferTests : IAsyncLifetime
{
    private SmallStreet street = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => street = await SmallStreet.SettleAsync();

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_is_asked_once_a_season_in_its_own_words_and_a_yes_is_for_another_season()
    {
        var offer = await OfferedAsync("samer@voorbeeld.nl");
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForRepeating - Post.AskDaysBeforeExpiry - 1));
        await street.Door.Get<StillNeeded>().AskAsync(Cancel);
        Assert.DoesNotContain(await street.ToldAsync(), letter => letter.Body.Contains("/nog-nodig/"));
        street.Door.Clock.Move(TimeSpan.FromDays(2));
        await street.Door.Get<StillNeeded>().AskAsync(Cancel);

        var letter = Assert.Single(await street.ToldAsync(), letter => letter.Body.Contains("/nog-nodig/"));
        Assert.Equal("Bied je dit nog aan?", letter.Subject);
        var visitor = await street.Door.Visit().OpenAsync(await street.Door.LetterLinkAsync("samer@voorbeeld.nl", "/nog-nodig"));
        Assert.Contains("<h1>Bied je dit nog aan?</h1>", visitor.Page);
        await visitor.SubmitAsync("nog-nodig", ("antwoord", "ja"));
        var ends = (await street.PostAsync(offer)).ExpiresAt;
        Assert.Equal(street.Door.Clock.Now.AddDays(Post.DaysForRepeating), ends, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("JA", true)]
    [InlineData("nee", false)]
    public async Task It_is_answered_by_text_too(string words, bool stays)
    {
        var offer = await OfferedAsync("06 11 11 11 11");
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForRepeating - 2));
        await street.Door.Get<StillNeeded>().AskAsync(Cancel);
        Assert.Contains(await street.ToldAsync(), text => text.Body.Contains("Bied je dit nog aan?"));

        var reply = new TextReply("m-1", TypedPhone.From("06 11 11 11 11").Value, words);
        Assert.Null((await street.Door.Get<TextReplies>().TakeAsync(reply)).Refusal);

        Assert.Equal(stays, (await street.PostAsync(offer)).IsLive);
    }

    private async Task<PostId> OfferedAsync(string address)
    {
        var samer = await street.JoinAsync("Samer", address);
        var today = DateOnly.FromDateTime(street.Door.Clock.Now);
        var timing = Timing.From(DayPart.Anytime, Rhythm.Standing, null, today).Value;
        var draft = new Draft(PostKind.Offer, Category.Garden, PostText.From("Ik help graag in de tuin", null).Value, timing);
        return (await street.Posts.PlaceAsync(Guid.NewGuid(), new(samer), draft)).Value;
    }
}
