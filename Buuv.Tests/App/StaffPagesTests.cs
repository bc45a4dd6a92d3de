using Buuv.Domain.Staff;
using Buuv.Portal.App.Layout;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Tests.Architecture;
using Buuv.Tests.Features.Accounts;

namespace Buuv.Tests.App;

/// <summary>Who may work somewhere finds it.</summary>
public sealed class StaffPagesTests(RolesTests.FilledDoor door) : IClassFixture<RolesTests.FilledDoor>
{
    // No desks, but pages that the phone and the boards lead to.
    private static readonly string[] ReachedFromADesk = ["/persoonlijk", "/brieven"];

    public static TheoryData<StaffRole> Roles => [.. Enum.GetValues<StaffRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Whoever_may_do_anything_by_duty_starts_at_a_desk_of_theirs(StaffRole role)
    {
        Duty[] duties = [new(role, null)];
        var hasDeed = Enum.GetValues<Permission>().Any(permission => Rights.RolesFor(permission).Contains(role));
        var start = StaffPages.StartOf(duties);
        Assert.Equal(hasDeed, start != "/");
        if (hasDeed) Assert.Contains(StaffPages.Of(duties), desk => desk.Address == start);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_desk_in_the_bar_opens(StaffRole role)
    {
        var duty = new Duty(role, null);
        Assert.All(StaffPages.Of([duty]), desk =>
            Assert.Equal(Answer.Page, Routes.All.Single(route => route.Pattern == desk.Address).Who!.For(duty, isHere: true))
        );
    }

    [Fact]
    public void Every_page_that_takes_a_duty_lies_under_a_desk_that_the_duty_has() =>
        Assert.Empty(
            from route in Routes.All
            where
                route.IsPage
                && route.Who!.By is not null
                && !ReachedFromADesk.Contains(route.Pattern)
                && route.Pattern.Count(sign => sign == '/') == 1
            where StaffPages.All.All(desk => desk.Address != route.Pattern || desk.Opens != route.Who!.By)
            select route.Pattern
        );

    [Fact]
    public void The_people_of_the_demo_start_where_their_work_is() =>
        Assert.Equal(
            [
                "/mijn", "/mijn", "/prikborden", "/ambassadeur", "/telefoon", "/telefoon", "/partner", "/toezicht", "/werkplek/cijfers",
                "/beheer",
            ],
            DemoAccounts.People.Select(person => person.Home)
        );

    [Fact]
    public async Task The_bar_is_on_every_page_with_the_way_out_and_a_neighbour_has_none()
    {
        var saskia = await StepInAsync("Broker");
        foreach (var page in new[] { "/", "/vragen", "/dossiers", "/telefoon", "/veilig" })
        {
            var bar = Bar(await saskia.OpenAsync(page));
            foreach (var desk in new[] { "/telefoon", "/dossiers", "/ambassadeur" }) Assert.Contains($"href=\"{desk}\"", bar);
            Assert.DoesNotContain("href=\"/toezicht\"", bar);
            Assert.Contains("/account/uitloggen", bar);
        }
        Assert.DoesNotContain("desk-bar", (await (await StepInAsync("Ria")).OpenAsync("/mijn")).Page);
        Assert.DoesNotContain("desk-bar", (await door.Visit().OpenAsync("/")).Page);
    }

    private static string Bar(Visitor visitor) => visitor.Page.Split("<nav class=\"desk-bar")[1].Split("</nav>")[0];

    private async Task<Visitor> StepInAsync(string key)
    {
        var visitor = door.Visit();
        await visitor.OpenAsync("/account/demo");
        await visitor.SubmitAsync("demo", ("wie", key));
        return visitor;
    }
}
