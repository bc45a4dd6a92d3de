using System.Net;
using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Admin.HouseVolunteers;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Admin.HouseVolunteers;

/// <summary>By web for a visitor and a resident, at the phone for a caller, and at the desk of the wijkwerker; without scripts.</summary>
public sealed class VolunteerDoorsTests : IAsyncLifetime
{
    private readonly FrontDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await door.SettleLeidenAsync();

    public ValueTask DisposeAsync()
    {
        door.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_visitor_fills_in_the_form_proves_who_they_are_and_presses_once_more()
    {
        var ria = await door.Visit().OpenAsync("/meehelpen");
        Assert.Contains("Je hangt elke week de poster op.", ria.Page);
        await ria.SubmitAsync("meehelpen", ("taak", "Boards"), ("woorden", "Ik woon naast het bord."));
        await ria.SubmitAsync("inloggen", ("adres", "ria@voorbeeld.nl"));
        await ria.SubmitAsync("code", ("code", door.Get<DemoCodes>().LastFor(CodeAddress.From("ria@voorbeeld.nl").Value)!));
        await ria.SubmitAsync("wie", ("naam", "Ria"), ("postcode", "2318 XA"));
        await ria.OpenAsync("/meehelpen");
        Assert.Contains("Druk nog één keer", ria.Page);
        Assert.Contains("Ik woon naast het bord.", ria.Page);

        await ria.SubmitAsync("meehelpen", ("taak", "Boards"), ("woorden", "Ik woon naast het bord."));

        Assert.Contains("Binnen een week hoor je van ons.", ria.Page);
        await using var db = door.Read();
        var applied = await db.HouseVolunteers.SingleAsync(Cancel);
        Assert.Equal((VolunteerTask.Boards, "Ik woon naast het bord."), (applied.Wish, applied.Words));
        Assert.Contains("Je hebt je al aangemeld.", (await ria.OpenAsync("/meehelpen")).Page);
        Assert.False(await db.Drafts.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Too_long_a_story_is_said_and_a_task_that_does_not_exist_is_none()
    {
        var visitor = await door.Visit().OpenAsync("/meehelpen");
        await visitor.SubmitAsync("meehelpen", ("taak", "Admin"), ("woorden", new string('a', 501)));
        Assert.Contains("id=\"woorden-error\"", visitor.Page);
        Assert.Contains(new string('a', 501), visitor.Page);

        var samer = await door.StepIntoAsync("Samer");
        await samer.OpenAsync("/meehelpen");
        await samer.SubmitAsync("meehelpen", ("taak", "7"), ("woorden", ""));
        await using var db = door.Read();
        Assert.Null((await db.HouseVolunteers.SingleAsync(Cancel)).Wish);
    }

    [Fact]
    public async Task The_wijkwerker_plans_trains_and_approves_and_the_volunteer_sees_it_and_stops()
    {
        var samer = await door.StepIntoAsync("Samer");
        await samer.OpenAsync("/meehelpen");
        await samer.SubmitAsync("meehelpen", ("taak", "Phone"), ("woorden", ""));
        var bo = await door.StepIntoAsync("CommunityWorker");
        Assert.Contains("Plan kennismaken", (await bo.OpenAsync("/vrijwilligers")).Page);
        var page = $"/vrijwilligers/{(await OneAsync()).Id.Value}";

        await bo.OpenAsync(page);
        await bo.SubmitAsync("kennismaken", ("dag", ""), ("tijd", "straks"), ("plek", ""), ("met", "Bo"));
        Assert.All(
            ["Deze dag begrijpen we niet.", "Deze tijd begrijpen we niet.", "Waar is het?", "value=\"straks\""],
            said => Assert.Contains(said, bo.Page)
        );
        var day = $"{door.Clock.Now.AddDays(3):yyyy-MM-dd}";
        await bo.SubmitAsync("kennismaken", ("dag", day), ("tijd", "14:00"), ("plek", "De Kooi"), ("met", "Bo"));
        Assert.Contains("De Kooi", (await samer.OpenAsync("/mijn/meehelpen")).Page);
        await bo.SubmitAsync("leren", ("taak", "Phone"));
        await bo.SubmitAsync("toelaten", ("taak", "Phone"), ("plek", ""), ("tot", "2020-01-01"));
        Assert.All(
            ["Kies een plek waar jij zelf werkt.", "Kies een laatste dag na vandaag", "value=\"2020-01-01\""],
            said => Assert.Contains(said, bo.Page)
        );
        var until = $"{door.Clock.Now.AddDays(100):yyyy-MM-dd}";
        await bo.SubmitAsync("toelaten", ("taak", "Phone"), ("plek", "GM0546"), ("tot", until));
        Assert.Contains("Helpt mee", bo.Page);
        Assert.Equal(VolunteerState.Active, (await OneAsync()).State);

        // What somebody may do has changed, so they come in anew.
        await samer.OpenAsync("/mijn/meehelpen");
        Assert.StartsWith("/inloggen", samer.SentTo);
        samer = await door.StepIntoAsync("Samer");
        Assert.Contains("Ik stop met meehelpen", (await samer.OpenAsync("/mijn/meehelpen")).Page);
        await samer.OpenAsync("/mijn/meehelpen?stoppen=ja");
        await samer.SubmitAsync("stoppen");
        Assert.Equal(VolunteerState.Ended, (await OneAsync()).State);
        Assert.Contains("Je bent gestopt. Dank je wel voor alles wat je deed.", samer.Page);

        // The desk had it open; what is pressed there now is told.
        await bo.SubmitAsync("verlengen", ("tot", $"{door.Clock.Now.AddDays(200):yyyy-MM-dd}"));
        Assert.Contains("Deze vrijwilliger is gestopt.", bo.Page);
    }

    [Fact]
    public async Task Letting_in_who_proved_no_mail_asks_for_it_and_shows_the_one_we_were_told()
    {
        var bo = await door.StepIntoAsync("CommunityWorker");
        await InTrainingAsync(bo, await JoinAsync("Ans", "getikt@voorbeeld.nl"));
        Assert.Matches("<input[^>]*id=\"mail\"[^>]*value=\"getikt@voorbeeld.nl\"|value=\"getikt@voorbeeld.nl\"[^>]*id=\"mail\"", bo.Page);
        Assert.Contains("Vraag het aan Ans.", bo.Page);
        await bo.SubmitAsync("toelaten", ("taak", "Phone"), ("plek", "GM0546"), ("tot", InDays(100)), ("mail", "ans@voorbeeld"));
        Assert.Matches("value=\"ans@voorbeeld\"", bo.Page);
        Assert.Contains("id=\"mail-error\"", bo.Page);
    }

    [Fact]
    public async Task What_is_wrong_with_a_mail_that_is_not_asked_for_stands_on_top()
    {
        var bo = await door.StepIntoAsync("CommunityWorker");
        var ans = await JoinAsync("Ans", null);
        await door.Gate.WriteAsync(db =>
        {
            const string shared = "gedeeld@voorbeeld.nl";
            db.AddRange(
                new Account { UserName = "+31612345678", NormalizedUserName = "+31612345678", Email = shared, ResidentId = ans },
                new Account { UserName = shared, NormalizedUserName = shared.ToUpperInvariant() }
            );
            return Task.FromResult(Result.Done);
        });
        await InTrainingAsync(bo, ans);
        Assert.DoesNotContain("name=\"mail\"", bo.Page);
        await bo.SubmitAsync("toelaten", ("taak", "Phone"), ("plek", "GM0546"), ("tot", InDays(100)));
        Assert.Contains("Dit mailadres is van iemand anders.", bo.Page);
    }

    [Fact]
    public async Task Declining_tells_the_applicant_why()
    {
        var samer = await door.StepIntoAsync("Samer");
        await samer.OpenAsync("/meehelpen");
        await samer.SubmitAsync("meehelpen", ("taak", ""), ("woorden", ""));
        var bo = await door.StepIntoAsync("CommunityWorker");
        await bo.OpenAsync($"/vrijwilligers/{(await OneAsync()).Id.Value}");
        await bo.SubmitAsync("afwijzen", ("waarom", ""));
        Assert.Contains("Schrijf waarom het nu niet past.", bo.Page);
        await bo.SubmitAsync("afwijzen", ("waarom", "Er zijn nu genoeg mensen."));

        Assert.Contains("Er zijn nu genoeg mensen.", (await samer.OpenAsync("/mijn/meehelpen")).Page);
    }

    [Fact]
    public async Task The_phone_team_enters_it_for_a_caller_and_ends_it_on_their_word()
    {
        var joke = await door.StepIntoAsync("PhoneVolunteer");
        ResidentId ans = Id.New<ResidentId>();
        await door.Gate.WriteAsync(db =>
        {
            var who = new Introduction("Ans", null, Reachability.RingsUs, null, null);
            db.Add(Resident.Join(ans, who, new("BU05460800"), door.Clock.Now).Value);
            return Task.FromResult(Result.Done);
        });
        var page = $"/telefoon/meehelpen/{ans.Value}";
        await joke.OpenAsync(page);
        await joke.SubmitAsync("meehelpen", ("taak", "Phone"), ("woorden", "Ze heeft op maandag tijd."));
        Assert.Contains("Ans is aangemeld.", joke.Page);
        Assert.Equal("Joke", Assert.Single((await OneAsync()).Steps).ByName);

        await joke.OpenAsync(page);
        await joke.SubmitAsync("stoppen");
        Assert.Contains("Het is gestopt.", joke.Page);
        Assert.Equal(VolunteerState.Withdrawn, (await OneAsync()).State);
        Assert.Equal(HttpStatusCode.NotFound, (await joke.OpenAsync($"/telefoon/meehelpen/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task A_form_pressed_twice_is_one_application_and_no_error()
    {
        var samer = await door.StepIntoAsync("Samer");
        var second = await door.StepIntoAsync("Samer");
        await samer.OpenAsync("/meehelpen");
        await second.OpenAsync("/meehelpen");
        var stale = second.Page;
        await samer.SubmitAsync("meehelpen", ("taak", ""), ("woorden", ""));
        Assert.Contains("value=\"meehelpen\"", stale);
        await second.SubmitAsync("meehelpen", ("taak", ""), ("woorden", "Nog een keer."));
        Assert.Equal((HttpStatusCode.OK, "/mijn/meehelpen"), (second.Status, second.At));
        Assert.Contains("Binnen een week hoor je van ons.", second.Page);
        Assert.Equal("", (await OneAsync()).Words);
        await second.OpenAsync("/meehelpen");
        Assert.DoesNotContain("value=\"meehelpen\"", second.Page);

        await samer.OpenAsync("/mijn/meehelpen?stoppen=ja");
        await second.OpenAsync("/mijn/meehelpen?stoppen=ja");
        await samer.SubmitAsync("stoppen");
        await second.SubmitAsync("stoppen");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Je wilde toch niet.", second.Page);
        Assert.Equal(VolunteerState.Withdrawn, (await OneAsync()).State);
    }

    private string InDays(int days) => $"{door.Clock.Now.AddDays(days):yyyy-MM-dd}";

    private async Task<ResidentId> JoinAsync(string name, string? mail)
    {
        var id = Id.New<ResidentId>();
        await door.Gate.WriteAsync(db =>
        {
            var who = mail is null
                ? new Introduction(name, null, Reachability.RingsUs, null, null)
                : new Introduction(name, null, Reachability.Mail, Buuv.Domain.Contact.EmailAddress.From(mail).Value, null);
            db.Add(Resident.Join(id, who, new("BU05460800"), door.Clock.Now).Value);
            return Task.FromResult(Result.Done);
        });
        return id;
    }

    // Leaves the member of staff before the form that lets them in.
    private async Task InTrainingAsync(Visitor staff, ResidentId who)
    {
        Assert.Null((await door.Get<HouseVolunteerApplications>().ApplyAsync(Guid.NewGuid(), new(who), null, null)).Refusal);
        await staff.OpenAsync($"/vrijwilligers/{(await OneAsync()).Id.Value}");
        await staff.SubmitAsync("kennismaken", ("dag", InDays(3)), ("tijd", "14:00"), ("plek", "De Kooi"), ("met", "Bo"));
        await staff.SubmitAsync("leren", ("taak", "Phone"));
    }

    private async Task<HouseVolunteer> OneAsync()
    {
        await using var db = door.Read();
        return await db.HouseVolunteers.SingleAsync(Cancel);
    }
}
