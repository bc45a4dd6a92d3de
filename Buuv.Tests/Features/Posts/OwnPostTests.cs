using System.Net;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Posts.Renewal;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Posts;

/// <summary>What Ria does on the page of her own post and on Mijn, and what Samer sees of it.</summary>
public sealed class OwnPostTests : IAsyncLifetime
{
    private const string Ria = "ria@voorbeeld.nl";
    private const string Samer = "samer@voorbeeld.nl";

    private SmallStreet street = null!;
    private ResidentId ria;
    private ResidentId samer;
    private PostId note;
    private string address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ria, samer) = (await street.JoinAsync("Ria", Ria), await street.JoinAsync("Samer", Samer));
        note = await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?");
        address = $"/leiden/{(await street.PostAsync(note)).Number}";
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Still_needed_is_not_asked_of_a_new_note_and_answers_in_the_last_week()
    {
        var hers = await (await street.ComeInAsync(Ria)).OpenAsync(address);
        Assert.DoesNotContain("Het is nog nodig", hers.Page);

        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce - 6));
        hers = await (await street.ComeInAsync(Ria)).OpenAsync(address);
        Assert.Contains("Het is nog nodig", hers.Page);
        await hers.SubmitAsync("eigen", ("doe", "verleng"));
        Assert.Contains("Dank je wel. Je bericht blijft hangen tot ", hers.Page);
        Assert.DoesNotContain("Het is nog nodig", hers.Page);
    }

    [Fact]
    public async Task Who_names_an_age_hears_why_it_is_not_on_paper_and_says_that_it_may()
    {
        var asked = await street.PlaceAsync(ria, "Ik ben 83 en zoek een tuinman");
        var hers = await (await street.ComeInAsync(Ria)).OpenAsync($"/leiden/{(await street.PostAsync(asked)).Number}");
        Assert.DoesNotContain("nog niet op papier", hers.Page);
        await hers.SubmitAsync("eigen", ("doe", "op-papier"));
        Assert.Contains("In je bericht staat een leeftijd. Daarom hangt het nog niet op papier.", hers.Page);
        Assert.True((await street.PostAsync(asked)).WaitsForPaper);
        await hers.SubmitAsync("eigen", ("doe", "zo-op-papier"));
        Assert.Contains("Je bericht mag nu ook op papier.", hers.Page);
        Assert.DoesNotContain("nog niet op papier", hers.Page);
        Assert.False((await street.PostAsync(asked)).WaitsForPaper);
    }

    [Theory]
    [InlineData("Wie snoeit mijn heg?", false)]
    [InlineData("Ik ben 83, wie snoeit mijn heg?", true)]
    public async Task The_hint_stands_beside_the_tick_for_paper_and_who_names_an_age_is_asked_once(string title, bool isAsked)
    {
        var hers = await street.ComeInAsync(Ria);
        await hers.OpenAsync("/plaats/vraag");
        await hers.SubmitAsync("plaats", ("Typed.Category", "Garden"));
        await hers.SubmitAsync("plaats", ("Typed.Title", title));
        await hers.SubmitAsync("plaats", ("Typed.DayPart", "Morning"), ("Typed.Rhythm", "Once"), ("Typed.People", "1"));
        Assert.Contains(
            "Dit hangt straks in het buurthuis. Zet er geen leeftijd, ziekte of ‘niet thuis’ in.",
            WebUtility.HtmlDecode(hers.Page)
        );
        Assert.Equal(isAsked, hers.Page.Contains("In je bericht staat een leeftijd."));
        await hers.SubmitAsync("plaats", ("Typed.Reach", "Municipality"), ("Typed.OnPaper", "true"));
        Assert.Equal(isAsked, hers.Page.Contains("Mag dit zo op papier?"));
        if (isAsked)
            await hers.SubmitAsync("plaats", ("Typed.Reach", "Municipality"), ("Typed.OnPaper", "true"), ("Typed.PaperAsWritten", "true"));
        await using var db = street.Door.Read();
        var placed = await db.Posts.OrderBy(post => post.FeedOrder).LastAsync(Cancel);
        Assert.Equal(
            (title, true, isAsked, false),
            (placed.Text.Title, placed.PaperConsentAt is not null, placed.PaperAsWritten, placed.WaitsForPaper)
        );
    }

    [Fact]
    public async Task Taking_down_asks_once_and_says_that_it_is_gone()
    {
        var hers = await (await street.ComeInAsync(Ria)).OpenAsync(address);
        Assert.DoesNotContain("value=\"weg\"", hers.Page);
        var other = await (await street.ComeInAsync(Ria)).OpenAsync(address + "?weg=vraag");
        await hers.OpenAsync(address + "?weg=vraag");
        Assert.Contains("Weet je het zeker?", hers.Page);
        Assert.True((await street.PostAsync(note)).IsLive);

        await hers.SubmitAsync("eigen", ("doe", "weg"));
        Assert.Contains("Je bericht is weg.", hers.Page);
        // Pressed twice it is gone once.
        Assert.Contains("Je bericht is weg.", (await other.SubmitAsync("eigen", ("doe", "weg"))).Page);
        Assert.False((await street.PostAsync(note)).IsLive);
    }

    [Fact]
    public async Task What_is_over_stays_on_Mijn_for_a_season_and_hangs_again_by_one_press()
    {
        street.Door.Clock.Move(TimeSpan.FromDays(Post.DaysForOnce + 1));
        await street.Door.Get<PostExpiry>().TakeDownAsync(Cancel);
        var hers = await (await street.ComeInAsync(Ria)).OpenAsync("/mijn");
        var other = await (await street.ComeInAsync(Ria)).OpenAsync("/mijn");
        Assert.Contains("Zet hem nog eens op", hers.Page);

        // Also when it is pressed twice.
        foreach (var visitor in new[] { hers, other })
        {
            await visitor.SubmitAsync($"nog-eens-{note.Value:N}");
            Assert.Contains("Je vraag staat op het prikbord.", visitor.Page);
        }
        await using var db = street.Door.Read();
        var again = await db.Posts.SingleAsync(post => post.Closure == null, Cancel);
        Assert.Equal("Wil je mijn tuin snoeien?", again.Text.Title);
        Assert.DoesNotContain("Zet hem nog eens op", (await hers.OpenAsync("/mijn")).Page);

        await street.Posts.WithdrawAsync(new(ria), again.Id);
        Assert.Contains("Zet hem nog eens op", (await hers.OpenAsync("/mijn")).Page);
        street.Door.Clock.Move(TimeSpan.FromDays(Post.KeptAtHandDays + 1));
        Assert.DoesNotContain("Zet hem nog eens op", (await (await street.ComeInAsync(Ria)).OpenAsync("/mijn")).Page);
    }

    [Fact]
    public async Task What_hangs_again_passes_what_a_new_one_passes()
    {
        var held = PostText.From("Wie helpt mij met douchen?", "Ik kan mezelf niet meer wassen.").Value;
        var draft = new Draft(
            PostKind.Request,
            Category.Other,
            held,
            Timing.From(DayPart.Anytime, Rhythm.Once, null, DateOnly.FromDateTime(street.Door.Clock.Now)).Value
        );
        await street.Door.Gate.WriteAsync(async db =>
        {
            var post = await db.Posts.SingleAsync(one => one.Id == note);
            post.Change(ria, held, draft.Timing, PostExtras.None, street.Door.Clock.Now);
            return post.Withdraw(ria, street.Door.Clock.Now);
        });
        Assert.True((await street.Posts.PlaceAgainAsync(new(ria), note)).IsDone);
        await using var reading = street.Door.Read();
        Assert.False(await reading.Posts.AnyAsync(post => post.Closure == null, Cancel));
        Assert.Equal(1, await reading.Reviews.CountAsync(review => review.WasHeld, Cancel));
    }

    [Fact]
    public async Task Who_answered_is_mailed_what_it_says_now()
    {
        await street.AnswerAsync(samer, note);
        var hers = await (await street.ComeInAsync(Ria)).OpenAsync(address);
        Assert.Contains($"href=\"{address}/veranderen\"", hers.Page);
        await hers.OpenAsync(address + "/veranderen");
        Assert.Contains("value=\"Wil je mijn tuin snoeien?\"", hers.Page);
        await hers.SubmitAsync("verander", Words("Wil je mijn heg snoeien?", DayPart.Evening));

        Assert.Contains("Je verandering is bewaard.", hers.Page);
        var told = (await NewsAsync())[^1];
        Assert.Equal((Samer, "Ria heeft iets veranderd in “Wil je mijn heg snoeien?”."), (told.To, told.Subject));
        Assert.Contains("Nu staat er: “Wil je mijn heg snoeien? Het hekje staat open.” Wanneer: ’s Avonds, één keer.", told.Body);
    }

    [Fact]
    public async Task What_is_wrong_with_a_change_stands_at_its_field_with_all_that_was_typed()
    {
        var hers = await (await street.ComeInAsync(Ria)).OpenAsync(address + "/veranderen");
        await hers.SubmitAsync("verander", Words(" ", DayPart.Evening));
        Assert.Contains("id=\"Typed-Title-error\"", hers.Page);
        Assert.Contains("Het hekje staat open.", hers.Page);
        Assert.Equal("Wil je mijn tuin snoeien?", (await street.PostAsync(note)).Text.Title);
    }

    [Fact]
    public async Task A_change_that_a_person_looks_at_first_waits_once_and_nobody_is_told()
    {
        await street.AnswerAsync(samer, note);
        var before = (await NewsAsync()).Count;
        var hers = await street.ComeInAsync(Ria);
        for (var press = 0; press < 2; press++)
        {
            await hers.OpenAsync(address + "/veranderen");
            await hers.SubmitAsync("verander", Words("Wie helpt mij met douchen en wassen?", DayPart.Evening));
            Assert.Contains("Je verandering wacht.", hers.Page);
        }
        Assert.Equal("Wil je mijn tuin snoeien?", (await street.PostAsync(note)).Text.Title);
        Assert.Equal(before, (await NewsAsync()).Count);
        await using var db = street.Door.Read();
        Assert.Equal(1, await db.Reviews.CountAsync(Cancel));

        // Not under what was looked at: nobody did yet.
        var page = (await hers.OpenAsync("/mijn")).Page;
        Assert.Contains("Dit wacht nog", page);
        Assert.DoesNotContain("Nagekeken", page);
    }

    [Fact]
    public async Task Nobody_else_changes_it()
    {
        Assert.Equal(address, (await (await street.ComeInAsync(Samer)).OpenAsync(address + "/veranderen")).SentTo);
        Assert.StartsWith("/inloggen", (await street.Door.Visit().OpenAsync(address + "/veranderen")).SentTo);
    }

    [Fact]
    public async Task A_note_leads_back_to_its_list_and_to_no_contact_only_after_contact()
    {
        Assert.Contains("<a class=\"back\" href=\"/vragen\"", (await street.Door.Visit().OpenAsync(address)).Page);
        var his = await (await street.ComeInAsync(Samer)).OpenAsync(address);
        Assert.Contains("<a class=\"back\" href=\"/vragen\"", his.Page);
        Assert.DoesNotContain("Ik wil geen contact meer", his.Page);
        await street.AnswerAsync(samer, note);
        Assert.Contains("Ik wil geen contact meer", (await his.OpenAsync(address)).Page);

        var offer = await street.PlaceAsync(ria, "Ik kook graag voor iemand", PostKind.Offer);
        Assert.Contains(
            "<a class=\"back\" href=\"/aanbod\"",
            (await his.OpenAsync($"/leiden/{(await street.PostAsync(offer)).Number}")).Page
        );
    }

    [Fact]
    public async Task So_often_in_a_day_it_changes_and_no_more()
    {
        for (var time = 0; time <= PostCommands.ChangesPerDay; time++)
        {
            var post = await street.PostAsync(note);
            var changed = await street.Posts.ChangeAsync(
                new(ria),
                note,
                PostText.From($"Wie snoeit er mee om {time} uur?", "").Value,
                post.Timing,
                PostExtras.None
            );
            Assert.Equal(time < PostCommands.ChangesPerDay ? null : new EnoughChangesToday(), changed.Refusal);
        }
    }

    // Not the codes by which they came in.
    private async Task<IReadOnlyList<OutgoingMessage>> NewsAsync() =>
        [.. (await street.ToldAsync()).Where(message => message.Kind is not null)];

    private static (string, string)[] Words(string title, DayPart when) =>
        [
            ("Typed.Title", title),
            ("Typed.Details", "Het hekje staat open."),
            ("Typed.DayPart", $"{when}"),
            ("Typed.Rhythm", $"{Rhythm.Once}"),
            ("Typed.Date", ""),
        ];
}
