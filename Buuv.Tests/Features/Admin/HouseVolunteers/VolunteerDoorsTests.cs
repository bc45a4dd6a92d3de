using System.Net;
using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Domain.Volunteering;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
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

        // The desk had it open; what is pressed there now is told.
        await bo.SubmitAsync("verlengen", ("tot", $"{door.Clock.Now.AddDays(200):yyyy-MM-dd}"));
        Assert.Contains("Deze vrijwilliger is gestopt.", bo.Page);
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
        await samer.OpenAsync("/meehelpen");
        var stale = samer.Page;
        await samer.SubmitAsync("meehelpen", ("taak", ""), ("woorden", ""));
        var second = await door.StepIntoAsync("Samer");
        await second.OpenAsync("/meehelpen");
        Assert.Contains("value=\"meehelpen\"", stale);
        Assert.DoesNotContain("value=\"meehelpen\"", second.Page);
        await OneAsync();

        await samer.OpenAsync("/mijn/meehelpen?stoppen=ja");
        await second.OpenAsync("/mijn/meehelpen?stoppen=ja");
        await samer.SubmitAsync("stoppen");
        await second.SubmitAsync("stoppen");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Je wilde toch niet.", second.Page);
        Assert.Equal(VolunteerState.Withdrawn, (await OneAsync()).State);
    }

    private async Task<HouseVolunteer> OneAsync()
    {
        await using var db = door.Read();
        return await db.HouseVolunteers.SingleAsync(Cancel);
    }
}
