using Buuv.Domain.Volunteering;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Buuv.Tests.Journeys;

/// <summary>Somebody wants to answer the phone for Buuv: applies on their own phone, is met, learns it, is let in by the wijkwerker, and
/// thanked when it stops.</summary>
[Collection(nameof(StreetOfStaff))]
public sealed class AVolunteerOfTheHouse(PortalHost portal) : Journey(portal)
{
    [Fact]
    public async Task A_neighbour_applies_on_a_phone_gets_the_duty_and_is_thanked_when_it_stops()
    {
        var (mail, name) = (Portal.NewMail(), "Fatma");
        var fatma = await Portal.VisitAsync(Walking.Phone);
        await fatma.SignInAsync(mail, name);
        await fatma.GotoAsync("/meehelpen");
        await fatma.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Aan de telefoon") }).CheckAsync();
        await fatma.WriteAsync("Wil je iets over jezelf vertellen?", "Op dinsdag heb ik tijd.");
        await fatma.PressAsync("Ja, ik wil meehelpen");
        await fatma.ReadsAsync("Binnen een week hoor je van ons.");

        var bo = await Portal.VisitAsync();
        await bo.StepIntoAsync("Bo");
        await bo.GotoAsync("/vrijwilligers");
        await bo.GetByRole(AriaRole.Link, new() { NameRegex = new($"^Plan kennismaken\\s*: {name}") }).ClickAsync();
        await bo.ReadsAsync("Op dinsdag heb ik tijd.");
        await bo.WriteAsync("Dag", $"{DateTime.UtcNow.AddDays(3):yyyy-MM-dd}");
        await bo.WriteAsync("Tijd", "14:00");
        await bo.WriteAsync("Waar?", "Bibliotheek De Kooi");
        await bo.PressAsync("Plan en laat het weten");
        Assert.Contains("Bibliotheek De Kooi", await Portal.ToldAsync(mail, "We maken graag kennis met je"));
        await bo.PressAsync("Begin met leren");
        await bo.PressAsync($"Ja, {name} doet mee");
        await bo.ReadsAsync("Tot wanneer");
        await Portal.ToldAsync(mail, "Welkom! Je helpt nu mee met Buuv.");

        // A duty asks for a new sign-in.
        await fatma.GotoAsync("/mijn/meehelpen");
        Assert.Equal("/inloggen", new Uri(fatma.Url).AbsolutePath);
        await using var db = await Portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var volunteer = await (
            from row in db.HouseVolunteers
            join person in db.Residents on row.ResidentId equals person.Id
            where person.FirstName == name
            select row
        ).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((VolunteerState.Active, VolunteerTask.Phone), (volunteer.State, volunteer.Task!.Value));
        Assert.True(
            await db.Duties.AnyAsync(duty => duty.AccountId == volunteer.AccountId, TestContext.Current.CancellationToken)
        );

        await bo.GetByText("Helemaal stoppen").ClickAsync();
        await bo.PressAsync("Stop de taak");
        await Portal.ToldAsync(mail, "Dank je wel voor alles wat je deed voor Buuv.");
        Assert.False(
            await db.Duties.AnyAsync(duty => duty.AccountId == volunteer.AccountId, TestContext.Current.CancellationToken)
        );
    }
}
