using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Notifications;

/// <summary>"Bel mij liever", at the foot of the mail that says that Samer wants to help Ria.</summary>
public sealed class RatherCalledTests : IAsyncLifetime
{
    private const string Ria = "ria@voorbeeld.nl";

    private SmallStreet street = null!;
    private ResidentId ria;
    private ResidentId samer;
    private PostId note;
    private string link = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ria = await street.JoinAsync("Ria", Ria);
        samer = await street.JoinAsync("Samer", "samer@voorbeeld.nl");
        note = await street.PlaceAsync(ria, "Wil je mijn tuin snoeien?");
        await street.AnswerAsync(samer, note);
        link = LinkIn(Assert.Single(await street.ToldAsync()));
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(PostKind.Request)]
    [InlineData(PostKind.Offer)]
    public async Task A_mail_of_an_answer_has_it_at_its_foot_and_is_never_left_out(PostKind kind)
    {
        await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wie leest er met mij?", kind));
        var mail = (await street.ToldAsync())[^1];
        Assert.Null(mail.UnsubscribeAddress);
        Assert.Contains("\nBel mij liever:\nhttp://localhost:5080/bel-mij/", mail.Body);
        Assert.DoesNotContain("/niet-meer/", mail.Body);
    }

    [Fact]
    public async Task A_number_and_one_press_and_from_then_on_the_phone_team_rings()
    {
        var visitor = await street.Door.Visit().OpenAsync(link);
        await visitor.SubmitAsync("bel-mij", ("nummer", "071-987 65 43"));
        Assert.Contains("We bellen je voortaan op 071\u00a0•••\u00a0••\u00a043.", visitor.Page);
        Assert.Equal((Reachability.Phone, "+31719876543"), await ReachedAsync());

        // About this very answer, and about what comes next. She minds nobody new.
        await street.Door.Gate.WriteAsync(async db =>
        {
            (await db.Residents.FindAsync(ria))!.Guard(false, Guid.NewGuid(), street.Door.Clock.Now);
            return Result.Done;
        });
        await street.AnswerAsync(samer, await street.PlaceAsync(ria, "Wie leest er met mij?"));
        Assert.Equal([NotificationKind.ResponseToRequest, NotificationKind.ResponseToRequest],
            (await street.PromisedAsync()).Where(call => call is { IsOpen: true, Way: CallBackWay.Phone }).Select(call => call.Kind));
        // Whoever reads the mailbox hears that somebody pressed.
        var messages = (await street.ToldAsync()).Where(letter => letter.To == Ria).ToList();
        Assert.Equal(["Leuk nieuws: Samer wil je helpen.", "We bellen je voortaan"], messages.Select(letter => letter.Subject));
        Assert.DoesNotContain("987", messages[^1].Body);
    }

    [Fact]
    public async Task Opening_it_changes_nothing()
    {
        for (var scan = 0; scan < 3; scan++) await street.Door.Visit().OpenAsync(link);
        Assert.Equal((Reachability.Mail, null), await ReachedAsync());
    }

    [Fact]
    public async Task The_number_we_know_is_confirmed_by_an_empty_field_and_never_shown_whole()
    {
        await KnowAsync("06 12 34 56 78");
        var visitor = await street.Door.Visit().OpenAsync(link);
        Assert.Contains("We kennen 06\u00a0••\u00a0••\u00a0••\u00a078.", visitor.Page);
        Assert.DoesNotContain("12\u00a034", visitor.Page);
        Assert.DoesNotContain("612345678", visitor.Page);
        await visitor.SubmitAsync("bel-mij", ("nummer", " "));
        Assert.Equal((Reachability.Phone, "+31612345678"), await ReachedAsync());
    }

    [Theory]
    [InlineData("", "Een nummer heeft tien cijfers.")]
    [InlineData("0712345", "Een nummer heeft tien cijfers.")]
    [InlineData("+32 471 12 34 56", "een ander land")]
    public async Task What_is_no_number_is_said_beside_the_field(string typed, string sentence)
    {
        var visitor = await street.Door.Visit().OpenAsync(link);
        await visitor.SubmitAsync("bel-mij", ("nummer", typed));
        Assert.Contains(sentence, visitor.Page);
        Assert.Equal((Reachability.Mail, null), await ReachedAsync());
    }

    [Fact]
    public async Task It_works_once_and_the_second_press_of_who_holds_the_mail_changes_no_number()
    {
        var late = await street.Door.Visit().OpenAsync(link);
        await (await street.Door.Visit().OpenAsync(link)).SubmitAsync("bel-mij", ("nummer", "071 123 45 67"));
        await late.SubmitAsync("bel-mij", ("nummer", "071 765 43 21"));
        Assert.Contains("We bellen je voortaan op 071\u00a0•••\u00a0••\u00a067.", late.Page);
        Assert.DoesNotContain("name=\"nummer\"", (await street.Door.Visit().OpenAsync(link)).Page);
        Assert.Equal((Reachability.Phone, "+31711234567"), await ReachedAsync());
        Assert.Single(await street.ToldAsync(), letter => letter.Subject == "We bellen je voortaan");
    }

    [Fact]
    public async Task The_number_of_somebody_else_in_the_house_is_fine()
    {
        await street.JoinAsync("Joop", "071 123 45 67");
        await (await street.Door.Visit().OpenAsync(link)).SubmitAsync("bel-mij", ("nummer", "071 123 45 67"));
        Assert.Equal((Reachability.Phone, "+31711234567"), await ReachedAsync());
    }

    [Fact]
    public async Task Whoever_was_sent_the_mail_cannot_come_in_by_a_mobile_number_that_they_typed()
    {
        var visitor = await street.Door.Visit().OpenAsync(link);
        await visitor.SubmitAsync("bel-mij", ("nummer", "06 99 99 99 99"));
        Assert.Contains("Dit nummer kunnen we hier niet opschrijven. Bel ons even.", visitor.Page);
        Assert.Equal((Reachability.Mail, null), await ReachedAsync());

        // With an account of her own it opens nothing, and it is taken.
        await street.ComeInAsync(Ria);
        await visitor.SubmitAsync("bel-mij", ("nummer", "06 99 99 99 99"));
        Assert.Equal((Reachability.Phone, "+31699999999"), await ReachedAsync());
        var mobile = CodeAddress.From("06 99 99 99 99").Value;
        await using var scope = street.Door.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<ResidentAccounts>();
        Assert.Null(await accounts.FindAsync(mobile));
        Assert.Null(await accounts.HomeOfAsync(mobile));
    }

    [Fact]
    public async Task A_link_we_never_made_and_one_of_two_weeks_ago_say_so()
    {
        street.Door.Clock.Move(TimeSpan.FromDays(RatherCalledLinks.Days));
        Assert.Contains("name=\"nummer\"", (await street.Door.Visit().OpenAsync(link)).Page);
        var open = await street.Door.Visit().OpenAsync(link);
        street.Door.Clock.Move(TimeSpan.FromDays(1));
        await open.SubmitAsync("bel-mij", ("nummer", "071 123 45 67"));
        Assert.Contains("Deze link werkt niet meer", open.Page);
        foreach (var made in new[] { link, "/bel-mij/x", link[..^3] + "AAA" })
        {
            var visitor = await street.Door.Visit().OpenAsync(made);
            Assert.Contains("Deze link werkt niet meer", visitor.Page);
            Assert.DoesNotContain("name=\"nummer\"", visitor.Page);
        }
        Assert.Equal((Reachability.Mail, null), await ReachedAsync());
    }

    [Fact]
    public async Task Who_chose_another_way_meanwhile_is_not_rung_by_an_old_mail()
    {
        await street.Door.Gate.WriteAsync(async db => (await db.Residents.FindAsync(ria))!.PreferToBeReachedBy(Reachability.Web));
        Assert.Contains("Deze link werkt niet meer", (await street.Door.Visit().OpenAsync(link)).Page);
    }

    [Fact]
    public async Task An_answer_that_was_decided_on_is_not_told_again_by_phone()
    {
        await street.Posts.WithdrawAsync(new(ria), note);
        await (await street.Door.Visit().OpenAsync(link)).SubmitAsync("bel-mij", ("nummer", "071 123 45 67"));
        Assert.Equal(Reachability.Phone, (await ReachedAsync()).By);
        Assert.DoesNotContain(await street.PromisedAsync(), call => call.Kind == NotificationKind.ResponseToRequest);
    }

    private Task KnowAsync(string phone) =>
        street.Door.Gate.WriteAsync(async db =>
            (await db.Residents.FindAsync(ria))!.Correct(
                new("Ria", null, Reachability.Mail, EmailAddress.From(Ria).Value, TypedPhone.From(phone).Value)
            )
        );

    private async Task<(Reachability By, string? Number)> ReachedAsync()
    {
        await using var db = street.Door.Read();
        var person = await db.Residents.SingleAsync(row => row.Id == ria, Cancel);
        return (person.Reachability, person.Phone?.E164);
    }

    private static string LinkIn(OutgoingMessage mail) => "/bel-mij/" + mail.Body.Split("/bel-mij/")[1].Split('\n')[0].Trim();
}
