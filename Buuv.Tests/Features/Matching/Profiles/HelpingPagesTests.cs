using System.Net;
using Buuv.Domain;
using Buuv.Domain.Matching;
using Buuv.Domain.Posts;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Matching.Profiles;
using Buuv.Portal.Platform.Localization;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Matching.Profiles;

/// <summary>Samer tells on the web what he likes to do, Ans by phone; without scripts.</summary>
public sealed class HelpingPagesTests : IAsyncLifetime
{
    private const string Page = "/mijn/helpen";

    private readonly FrontDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly Today => DutchTime.Today(door.Clock);

    public async ValueTask InitializeAsync() => await door.SettleLeidenAsync();

    public ValueTask DisposeAsync()
    {
        door.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Samer_tells_what_he_likes_and_finds_it_back_with_the_words_he_agreed_to_once()
    {
        var samer = await door.StepIntoAsync("Samer");
        Assert.Contains("href=\"/mijn/helpen\"", (await samer.OpenAsync("/mijn")).Page);
        await samer.OpenAsync(Page);
        for (var times = 0; times < 2; times++)
            await samer.SubmitAsync("helpen", ("Form.AskMe", "true"), ("Form.Can", "Garden"), ("Form.Anything", "true"),
                ("Form.Skills", "fietsen maken, Turks\nheggen"), ("Form.Times", "14"), ("Form.HowFar", "10"), ("Form.PerWeek", "1"));

        Assert.Contains("Bewaard. Dank je wel.", samer.Page);
        Assert.Contains("fietsen maken, Turks, heggen", samer.Page);
        var told = await OneAsync();
        Assert.Equal([Category.Garden], told.Can.All);
        Assert.Equal(["fietsen maken", "Turks", "heggen"], told.Skills);
        Assert.Equal([new PartOfWeek(DayOfWeek.Friday, BestTimes.Evening)], told.Times.Parts);
        Assert.Equal((true, 10, 1), (told.Anything, told.HowFar, told.PerWeek));
        await using var db = door.Read();
        var agreed = Assert.Single(await db.Consents.Where(consent => consent.Words.Contains("Mag Buuv jou vragen?")).ToListAsync(Cancel));
        Assert.Equal((ConsentDoor.Web, told.Id), (agreed.Door, agreed.ResidentId));

        var own = (await samer.OpenAsync("/mijn/gegevens")).Page;
        Assert.All(["Wat je vertelde over helpen", "vrijdag avond", "Tot 1 kilometer"], said => Assert.Contains(said, own));

        await samer.OpenAsync(Page);
        await samer.SubmitAsync("helpen", ("Form.HowFar", "30"), ("Form.PerWeek", ""), ("Form.Skills", ""));
        Assert.Null((await OneAsync()).AskMeSince);
    }

    [Fact]
    public async Task What_is_too_long_is_said_beside_it_and_nothing_typed_is_lost()
    {
        var samer = await door.StepIntoAsync("Samer");
        await samer.OpenAsync(Page);
        var skill = new string('a', 41);
        await samer.SubmitAsync("helpen", ("Form.AskMe", "true"), ("Form.Can", "Garden"), ("Form.Skills", skill), ("Form.Times", "14"),
            ("Form.HowFar", "10"), ("Form.PerWeek", "1"));
        Assert.Contains("id=\"Form-Skills-error\"", samer.Page);
        Assert.Contains(skill, samer.Page);
        Assert.All(["value=\"Garden\" checked", "value=\"14\" checked", "value=\"10\" checked"], kept => Assert.Contains(kept, samer.Page));
        await samer.SubmitAsync("helpen", ("Form.HowFar", "11"), ("Form.PerWeek", "veel"));
        Assert.Contains("Die keuze is er niet.", samer.Page);
        await using var db = door.Read();
        Assert.Empty(await db.HelperProfiles.ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_hour_is_shown_until_when_and_ends_by_a_press_or_by_itself()
    {
        var samer = await door.StepIntoAsync("Samer");
        await samer.OpenAsync(Page);
        await samer.SubmitAsync("uurtje", ("uren", "2"));
        Assert.Contains($"Je hebt tijd tot {DutchTime.Of(door.Clock.Now.AddHours(2)):HH:mm}.", samer.Page);
        await samer.SubmitAsync("uurtje", ("uren", "0"));
        Assert.DoesNotContain("Je hebt tijd tot", samer.Page);
        await samer.SubmitAsync("uurtje", ("uren", "9"));
        Assert.Contains("Die keuze is er niet.", samer.Page);
        await samer.OpenAsync(Page);
        await samer.SubmitAsync("uurtje", ("uren", "1"));
        door.Clock.Move(TimeSpan.FromHours(1));
        Assert.DoesNotContain("Je hebt tijd tot", (await samer.OpenAsync(Page)).Page);
    }

    [Fact]
    public async Task Nu_even_niet_by_one_press_or_a_typed_day_and_a_day_that_does_not_exist_is_said()
    {
        var samer = await door.StepIntoAsync("Samer");
        await samer.OpenAsync(Page);
        await samer.SubmitAsync("even-niet", ("hoelang", "week"));
        Assert.Equal(Today.AddDays(7), (await OneAsync()).NotBefore);
        Assert.Contains("We vragen je niets tot", samer.Page);
        await samer.SubmitAsync("even-niet", ("hoelang", "klaar"));
        Assert.Null((await OneAsync()).NotBefore);
        await samer.SubmitAsync("even-niet", ("hoelang", "maand"));
        Assert.Equal(Today.AddMonths(1), (await OneAsync()).NotBefore);

        foreach (var (typed, said) in new[] { ("ooit", "Deze dag begrijpen we niet."), ("1-1-2020", "Kies een dag na vandaag.") })
        {
            await samer.OpenAsync(Page);
            await samer.SubmitAsync("even-niet-tot", ("dag", typed));
            Assert.All([said, "id=\"dag-error\"", $"value=\"{typed}\""], there => Assert.Contains(there, samer.Page));
        }
        await samer.SubmitAsync("even-niet-tot", ("dag", $"{Today.AddDays(20):d-M-yyyy}"));
        Assert.Equal(Today.AddDays(20), (await OneAsync()).NotBefore);
    }

    [Fact]
    public async Task The_phone_team_fills_in_the_same_for_a_caller_and_it_is_noted_who_heard_it()
    {
        var ans = Id.New<ResidentId>();
        await door.Gate.WriteAsync(db =>
        {
            db.Add(Resident.Join(ans, new("Ans", null, Reachability.RingsUs, null, null), new("BU05460800"), door.Clock.Now).Value);
            return Task.FromResult(Result.Done);
        });
        var joke = await door.StepIntoAsync("PhoneVolunteer");
        await joke.OpenAsync($"/telefoon/helpen/{ans.Value}");
        Assert.Contains("Ans wil buren helpen", joke.Page);
        await joke.SubmitAsync("helpen", ("Form.AskMe", "true"), ("Form.Can", "Company"), ("Form.HowFar", "0"), ("Form.PerWeek", ""));
        Assert.Contains("Bewaard. Dank je wel.", joke.Page);
        await joke.SubmitAsync("even-niet", ("hoelang", "week"));

        var told = await OneAsync();
        Assert.Equal((ans, 0, Today.AddDays(7)), (told.Id, told.HowFar, told.NotBefore!.Value));
        await using var db = door.Read();
        var agreed = await db.Consents.SingleAsync(consent => consent.ResidentId == ans, Cancel);
        Assert.Equal((ConsentDoor.Phone, true), (agreed.Door, agreed.HeardById is not null));
        Assert.Equal(HttpStatusCode.NotFound, (await joke.OpenAsync($"/telefoon/helpen/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Who_stopped_tells_nothing_more()
    {
        Assert.IsType<NotFound>((await door.Get<HelperProfileCommands>().EndRestAsync(new(Id.New<ResidentId>()))).Refusal);
        Assert.Null(await door.Get<HelperProfileQueries>().OfAsync(new(Id.New<ResidentId>())));
    }

    private async Task<HelperProfile> OneAsync()
    {
        await using var db = door.Read();
        return await db.HelperProfiles.SingleAsync(Cancel);
    }
}
