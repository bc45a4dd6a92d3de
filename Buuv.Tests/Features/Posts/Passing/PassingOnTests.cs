using System.Net;
using Buuv.Domain;
using Buuv.Domain.Ambassadors;
using Buuv.Domain.Events;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Blocking;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Phone.Callers;
using Buuv.Portal.Features.Posts.Passing;
using Buuv.Portal.Platform.Identity;
using Buuv.Tests.Features.Accounts;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Posts.Passing;

/// <summary>Samer knows somebody for a vraag of Ria, and sends it on to that one neighbour.</summary>
public sealed class PassingOnTests : IAsyncLifetime
{
    private static readonly StaffActor Joke = new("Joke", [new(StaffRole.PhoneVolunteer, "GM0546")]) { AccountId = Guid.CreateVersion7() };

    private SmallStreet street = null!;
    private ResidentId ria, samer;
    private PostId hedge;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PassingOn Passing => street.Door.Get<PassingOn>();

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        (ria, samer) = (await street.JoinAsync("Ria", "ria@voorbeeld.nl"), await street.JoinAsync("Samer", "samer@voorbeeld.nl"));
        hedge = await street.PlaceAsync(ria, "Wie snoeit mijn heg?");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task He_makes_a_link_on_the_page_of_the_vraag_without_a_script_and_the_address_is_a_number_with_a_seal()
    {
        var visitor = await street.ComeInAsync("samer@voorbeeld.nl");
        await visitor.OpenAsync(await PageAsync());
        Assert.Contains("Stuur naar een buur", visitor.Page);
        await visitor.OpenAsync(await PageAsync() + "/doorsturen");
        await visitor.SubmitAsync("doorsturen");
        Assert.Contains("De link is klaar.", visitor.Page);
        Assert.Matches("value=\"[^\"]*/doorgestuurd/[\\w-]{48}\"", visitor.Page);
        Assert.Equal(samer, (await PassedAsync()).ById);
    }

    [Fact]
    public async Task Who_opens_it_reads_who_thought_of_them_and_nothing_at_all_is_kept()
    {
        var link = await LinkAsync();
        var before = await EventsAsync();
        var kees = await street.Door.Visit().OpenAsync(link);
        Assert.Contains("Samer dacht aan jou", kees.Page);
        Assert.Contains("Wie snoeit mijn heg?", kees.Page);
        Assert.Equal(before, await EventsAsync());
        Assert.False((await PassedAsync()).IsUsed);
        await using var db = street.Door.Read();
        Assert.Equal(2, await db.Residents.CountAsync(Cancel));
        Assert.False(await db.Invitations.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Who_is_not_signed_in_says_yes_by_the_ordinary_answer_and_the_link_is_known_to_have_led_to_it()
    {
        await street.JoinAsync("Kees", "kees@voorbeeld.nl");
        var kees = await street.Door.Visit().OpenAsync(await LinkAsync());
        await kees.OpenAsync(await AnswerPageAsync());
        await kees.SubmitAsync("antwoord", ("tekst", "Dat doe ik graag."));
        Assert.Contains("antwoord?van=", kees.Page);
        await SignInAsync(kees, "kees@voorbeeld.nl");
        Assert.False((await PassedAsync()).IsUsed);
        await kees.SubmitAsync("antwoord", ("tekst", "Dat doe ik graag."));

        Assert.Equal(Assert.Single(await AnswersAsync()).Id, (await PassedAsync()).ResponseId);
    }

    [Fact]
    public async Task Who_has_no_account_makes_one_in_between_and_the_link_waits_along_with_their_answer()
    {
        var kees = await street.Door.Visit().OpenAsync(await LinkAsync());
        await kees.OpenAsync(await AnswerPageAsync());
        await kees.SubmitAsync("antwoord", ("tekst", "Dat doe ik graag."));
        await SignInAsync(kees, "kees@voorbeeld.nl");
        await kees.SubmitAsync("antwoord", ("tekst", "Dat doe ik graag."));

        // A newcomer passes a person first.
        Assert.Empty(await AnswersAsync());
        await using var db = street.Door.Read();
        var held = (await db.Reviews.SingleAsync(review => review.PostId == hedge && review.WasHeld, Cancel)).Waiting!;
        Assert.Contains((await PassedAsync()).Id.Value.ToString(), held);
    }

    [Fact]
    public async Task Who_comes_second_by_the_same_link_helps_too_and_is_not_counted_for_it()
    {
        var id = await PassAsync();
        var (kees, bep) = (await street.JoinAsync("Kees", "kees@voorbeeld.nl"), await street.JoinAsync("Bep", "bep@voorbeeld.nl"));
        foreach (var who in new[] { kees, bep })
            Assert.Null((await street.Talks.RespondAsync(Guid.NewGuid(), new(who), hedge, "Ik kom.", passedOn: id)).Refusal);
        var responses = await AnswersAsync();
        Assert.Equal(2, responses.Count);
        Assert.Equal(responses.Single(one => one.HelperId == kees).Id, (await PassedAsync()).ResponseId);
        Assert.Contains("Er kwam al een buur met deze link.", (await street.Door.Visit().OpenAsync(await LinkAsync(id))).Page);
    }

    [Fact]
    public async Task His_own_answer_and_an_answer_to_another_vraag_do_not_use_the_link()
    {
        var id = await PassAsync();
        var other = await street.PlaceAsync(ria, "Wie harkt mijn blad?");
        var kees = await street.JoinAsync("Kees", "kees@voorbeeld.nl");
        await street.Talks.RespondAsync(Guid.NewGuid(), new(samer), hedge, "Ik kom toch zelf.", passedOn: id);
        await street.Talks.RespondAsync(Guid.NewGuid(), new(kees), other, "Ik kom.", passedOn: id);
        Assert.False((await PassedAsync()).IsUsed);
    }

    [Fact]
    public async Task Five_times_a_day_is_enough_for_one_vraag_and_the_same_press_twice_is_once()
    {
        var press = Guid.NewGuid();
        for (var times = 0; times < 2; times++) Assert.Null((await Passing.PassAsync(press, new(samer), hedge)).Refusal);
        for (var times = 1; times < PassedOn.MostPerDay; times++) await PassAsync();
        Assert.Equal(new PassedOnEnough(5), (await Passing.PassAsync(Guid.NewGuid(), new(samer), hedge)).Refusal);
        Assert.Null((await Passing.PassAsync(Guid.NewGuid(), new(samer), await street.PlaceAsync(ria, "Wie harkt mijn blad?"))).Refusal);
        street.Door.Clock.Move(TimeSpan.FromDays(1));
        await PassAsync();
    }

    [Fact]
    public async Task A_link_that_was_forged_or_never_made_leads_nowhere_and_is_not_brought_along()
    {
        var link = await LinkAsync();
        var forged = link[..^1] + (link[^1] == 'A' ? 'B' : 'A');
        foreach (var address in new[] { forged, "/doorgestuurd/iets", "/doorgestuurd/-" })
            Assert.Equal(HttpStatusCode.NotFound, (await street.Door.Visit().OpenAsync(address)).Status);
        var kees = await street.Door.Visit().OpenAsync(await PageAsync() + "/antwoord?van=https%3A%2F%2Fergens.nl");
        await kees.SubmitAsync("antwoord", ("tekst", "Ik kom."));
        Assert.DoesNotContain("ergens.nl", kees.Page);
    }

    [Fact]
    public async Task When_it_is_closed_since_the_link_says_so_kindly_and_nothing_is_passed_on_any_more()
    {
        var link = await LinkAsync();
        await street.Posts.HaveEnoughAsync(new(ria), hedge);
        var kees = await street.Door.Visit().OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, kees.Status);
        Assert.Contains("Misschien is er iets anders voor jou.", kees.Page);
        Assert.DoesNotContain("/antwoord", kees.Page);
        Assert.Equal(new PostClosed(ClosureReason.Enough), (await Passing.PassAsync(Guid.NewGuid(), new(samer), hedge)).Refusal);
    }

    [Fact]
    public async Task When_he_stopped_since_the_link_is_gone_with_him()
    {
        var link = await LinkAsync();
        await street.Door.Gate.WriteAsync(async db => (await db.Residents.FindAsync(samer))!.Stop(street.Door.Clock.Now));
        Assert.Equal(HttpStatusCode.NotFound, (await street.Door.Visit().OpenAsync(link)).Status);
        Assert.IsType<NotAllowed>((await Passing.PassAsync(Guid.NewGuid(), new(samer), hedge)).Refusal);
    }

    [Fact]
    public async Task He_reads_at_his_own_data_which_vraag_he_sent_on_and_it_goes_when_he_stops()
    {
        await PassAsync();
        var kept = (await street.Door.Get<OwnDataQueries>().OfAsync(new(samer))).Value;
        var own = Assert.Single(kept.Sections, section => section.Kind.Name == "passedon");
        Assert.Equal("Wie snoeit mijn heg?", Assert.Single(own.Records).Words);

        Assert.Null((await street.Door.Get<OwnDataCommands>().StopAsync(new(samer))).Refusal);
        await using var db = street.Door.Read();
        Assert.False(await db.PassedOn.AnyAsync(Cancel));
    }

    [Fact]
    public async Task An_aanbod_is_not_passed_on_and_neither_is_a_vraag_of_who_wants_no_contact()
    {
        var offer = await street.PlaceAsync(ria, "Ik bak taart", PostKind.Offer);
        Assert.IsType<NotFound>((await Passing.PassAsync(Guid.NewGuid(), new(samer), offer)).Refusal);
        var token = (await LinkAsync()).Split('/')[^1];
        Assert.NotNull(await Passing.FindAsync(token, ria));

        await street.Door.Get<BlockCommands>().PutAsync(new(ria), await street.AnswerAsync(samer, hedge));

        Assert.IsType<NotFound>((await Passing.PassAsync(Guid.NewGuid(), new(samer), hedge)).Refusal);
        Assert.Null(await Passing.FindAsync(token, ria));
        Assert.Null(await Passing.FindAsync(token, samer));
    }

    [Fact]
    public async Task Who_is_new_and_answers_somebody_who_is_looked_after_meets_a_person_first()
    {
        var (id, now) = (await PassAsync(), street.Door.Clock.Now);
        var kees = Resident.Join(Id.New<ResidentId>(), new("Kees", null, Reachability.Web, null, null), SmallStreet.Slaaghwijk, now).Value;
        kees.BecomeMember(MembershipGround.StaffWord, now);
        await street.Door.Gate.WriteAsync(async db =>
        {
            (await db.Residents.FindAsync(ria))!.Guard(true, Joke.AccountId, now);
            db.Add(kees);
            return Result.Done;
        });
        Assert.Null((await street.Talks.RespondAsync(Guid.NewGuid(), new(kees.Id), hedge, "Ik kom.", passedOn: id)).Refusal);
        Assert.Empty(await AnswersAsync());
        Assert.False((await PassedAsync()).IsUsed);
        await using var db = street.Door.Read();
        Assert.True(await db.Reviews.AnyAsync(review => review.PostId == hedge && review.AuthorId == kees.Id && review.WasHeld, Cancel));
    }

    [Fact]
    public async Task A_caller_passes_it_on_at_the_desk_and_gets_the_link_by_text_once()
    {
        var ans = await street.JoinAsync("Ans", "06 11 11 11 11");
        var caller = (await street.Door.Get<Deputies>().ForAsync(Joke, ans)).Value;
        var id = (await Passing.PassAsync(Guid.NewGuid(), caller, hedge)).Value;
        for (var times = 0; times < 2; times++) Assert.Null((await street.Door.Get<CallerLinks>().TextAsync(caller, id)).Refusal);

        var text = Assert.Single(await street.ToldAsync(), message => message.To == "+31611111111");
        Assert.Matches("Stuur deze link door aan één buur: https?://.+/doorgestuurd/", text.Body);
        await using var db = street.Door.Read();
        var passed = await db.DomainEvents.SingleAsync(one => one.Kind == DomainEventKind.RequestPassedOn, Cancel);
        Assert.Equal((ans, Joke.AccountId), (passed.ActorId, passed.EnteredById));
        var other = (await street.Door.Get<Deputies>().ForAsync(Joke, samer)).Value;
        Assert.IsType<NotFound>((await street.Door.Get<CallerLinks>().TextAsync(other, id)).Refusal);
    }

    private async Task<PassedOnId> PassAsync()
    {
        var passed = await Passing.PassAsync(Guid.NewGuid(), new(samer), hedge);
        Assert.Null(passed.Refusal);
        return passed.Value;
    }

    private async Task<string> LinkAsync(PassedOnId? id = null) =>
        "/doorgestuurd/" + street.Door.Get<PassedOnLinks>().TokenFor(id ?? await PassAsync());

    private async Task<string> PageAsync() => $"/leiden/{(await street.PostAsync(hedge)).Number}";

    private async Task<string> AnswerPageAsync() =>
        $"{await PageAsync()}/antwoord?van={street.Door.Get<PassedOnLinks>().TokenFor((await PassedAsync()).Id)}";

    private async Task<IReadOnlyList<Response>> AnswersAsync()
    {
        await using var db = street.Door.Read();
        return await db.Responses.Where(answer => answer.PostId == hedge).ToListAsync(Cancel);
    }

    private async Task SignInAsync(Visitor visitor, string address)
    {
        await visitor.SubmitAsync("inloggen", ("adres", address));
        await visitor.SubmitAsync("code", ("code", street.Door.Get<DemoCodes>().LastFor(CodeAddress.From(address).Value)!));
        await visitor.SubmitAsync("wie", ("naam", "Kees"), ("postcode", "2318"));
    }

    private async Task<PassedOn> PassedAsync()
    {
        await using var db = street.Door.Read();
        return await db.PassedOn.OrderBy(passed => passed.At).ThenBy(passed => passed.Id).LastAsync(Cancel);
    }

    private async Task<int> EventsAsync()
    {
        await using var db = street.Door.Read();
        return await db.DomainEvents.CountAsync(Cancel);
    }
}
