using System.Net;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Tests.Platform.Messaging;

namespace Buuv.Tests.Features.Posts.Renewal;

/// <summary>The link in "Is je bericht nog nodig?", pressed by somebody who is not signed in.</summary>
public sealed class StillNeededTests : IAsyncLifetime
{
    private SmallStreet street = null!;
    private ResidentId ria;
    private PostId note;
    private string link = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ria = await street.JoinAsync("Ria", "ria@voorbeeld.nl");
        note = await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?");
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce - Post.AskDaysBeforeExpiry + 1));
        await street.Door.Get<StillNeeded>().AskAsync(Cancel);
        link = await street.Door.LetterLinkAsync("ria@voorbeeld.nl", "/nog-nodig");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_press_lets_it_hang_for_another_term_and_the_link_is_used_up()
    {
        var visitor = await street.Door.Visit().OpenAsync(link);
        Assert.Contains("“Wil je mijn tuin snoeien?”", visitor.Page);
        var late = await street.Door.Visit().OpenAsync(link);
        await visitor.SubmitAsync("nog-nodig", ("antwoord", "ja"));
        Assert.Contains("Je bericht blijft hangen.", visitor.Page);
        var renewed = (await street.PostAsync(note)).ExpiresAt;
        Assert.Equal(street.Door.Clock.Now.AddDays(Post.DaysForOnce), renewed, TimeSpan.FromSeconds(1));

        // A page that was still open, and the same link again: nothing changes any more.
        street.Door.Clock.Move(TimeSpan.FromDays(1));
        await late.SubmitAsync("nog-nodig", ("antwoord", "nee"));
        Assert.Contains("Je bericht blijft hangen.", late.Page);
        Assert.DoesNotContain("name=\"antwoord\"", (await street.Door.Visit().OpenAsync(link)).Page);
        var post = await street.PostAsync(note);
        Assert.Equal((renewed, true), (post.ExpiresAt, post.IsLive));
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_as_scanners_of_mail_do_that_too()
    {
        var before = (await street.PostAsync(note)).ExpiresAt;
        for (var scan = 0; scan < 3; scan++) Assert.Equal(HttpStatusCode.OK, (await street.Door.Visit().OpenAsync(link)).Status);
        Assert.Equal(before, (await street.PostAsync(note)).ExpiresAt);
    }

    [Fact]
    public async Task A_no_takes_it_down()
    {
        var visitor = await street.Door.Visit().OpenAsync(link);
        await visitor.SubmitAsync("nog-nodig", ("antwoord", "nee"));
        Assert.Contains("Je bericht is weg.", visitor.Page);
        Assert.Equal(ClosureReason.Withdrawn, (await street.PostAsync(note)).Closure!.Reason);
        Assert.Contains("Je bericht is weg.", (await street.Door.Visit().OpenAsync(link)).Page);
    }

    [Fact]
    public async Task After_its_time_the_link_says_so_and_asks_nothing()
    {
        street.Door.Clock.Move(TimeSpan.FromDays(Post.AskDaysBeforeExpiry));
        await street.Door.Get<PostExpiry>().TakeDownAsync(Cancel);
        var visitor = await street.Door.Visit().OpenAsync(link);
        Assert.Contains("Dit bericht is verlopen.", visitor.Page);
        Assert.DoesNotContain("name=\"antwoord\"", visitor.Page);
    }

    [Fact]
    public async Task A_link_we_never_made_leads_nowhere()
    {
        foreach (
            var made in new[]
            {
                "/nog-nodig/x",
                "/nog-nodig/" + new string('A', link.Length - "/nog-nodig/".Length),
                link[..^2] + (link[^2] == 'A' ? "B" : "A") + link[^1],
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await street.Door.Visit().OpenAsync(made)).Status);
    }

    [Fact]
    public async Task It_is_asked_once_a_term_and_not_of_a_note_for_one_day()
    {
        await street.PlaceAsync(ria, "Wie rijdt met mij mee?", date: DateOnly.FromDateTime(street.Door.Clock.Now.AddDays(2)));
        for (var hour = 0; hour < 3; hour++)
        {
            street.Door.Clock.Move(TimeSpan.FromHours(1));
            await street.Door.Get<StillNeeded>().AskAsync(Cancel);
        }
        Assert.Single(await street.ToldAsync(), message => message.DedupeKey.StartsWith("still:", StringComparison.Ordinal));
        await street.Posts.RenewAsync(new(ria), note);
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce - 1));
        await street.Door.Get<StillNeeded>().AskAsync(Cancel);
        Assert.Equal(2, (await street.ToldAsync()).Count(message => message.DedupeKey.StartsWith("still:", StringComparison.Ordinal)));
    }
}
