using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Buuv.Domain.Staff;
using Buuv.Portal.App.Layout;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Workplace;
using Buuv.Tests.Architecture;
using Buuv.Portal.Platform.Identity;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Buuv.Tests.App;

/// <summary>Who may work somewhere finds it.</summary>
public sealed class StaffPagesTests(RolesTests.FilledDoor door) : IClassFixture<RolesTests.FilledDoor>
{
    // No desks, but pages that the phone and the boards lead to.
    private static readonly string[] ReachedFromADesk = ["/persoonlijk", "/brieven"];

    public static TheoryData<StaffRole> Roles => [.. Enum.GetValues<StaffRole>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Whoever_may_do_anything_by_duty_starts_at_the_workplace_and_has_a_desk(StaffRole role)
    {
        Duty[] duties = [new(role, null)];
        var hasDeed = Enum.GetValues<Permission>().Any(permission => Rights.RolesFor(permission).Contains(role));
        Assert.Equal(hasDeed ? "/werkplek" : "/", StaffPages.StartOf(duties));
        Assert.Equal(hasDeed, StaffPages.Of(duties).Any());
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
            ["/mijn", "/mijn", .. Enumerable.Repeat("/werkplek", 8)],
            DemoAccounts.People.Select(person => person.Home)
        );

    [Fact]
    public async Task The_desks_are_on_every_page_with_the_way_out_and_a_neighbour_has_none()
    {
        var saskia = await StepInAsync("Broker");
        foreach (var page in new[] { "/", "/vragen", "/dossiers", "/telefoon", "/veilig" })
        {
            var desks = Desks(await saskia.OpenAsync(page));
            foreach (var desk in new[] { "/telefoon", "/dossiers", "/ambassadeur" }) Assert.Contains($"href=\"{desk}\"", desks);
            Assert.DoesNotContain("href=\"/toezicht\"", desks);
            Assert.Contains("/account/uitloggen", desks);
        }
        foreach (var reader in new[] { await StepInAsync("Ria"), door.Visit() })
            Assert.DoesNotMatch(DesksStart, (await reader.OpenAsync("/veilig")).Page);
    }

    [Fact]
    public async Task A_page_of_staff_has_the_shell_of_the_workplace_and_a_page_of_residents_has_not()
    {
        var bo = await StepInAsync("CommunityWorker");
        string[] pages =
            ["/werkplek", "/werkplek/prikborden", "/prikborden?als=bewoner", "/prikborden/ronde", "/telefoon", "/ambassadeur"];
        foreach (var page in pages)
        {
            await bo.OpenAsync(page);
            Assert.Contains("class=\"work-shell\"", bo.Page);
            Assert.Contains("css/workplace.", bo.Page);
            Assert.DoesNotContain("class=\"bottom\"", bo.Page);
        }
        foreach (var page in new[] { "/", "/vragen", "/veilig" })
            Assert.DoesNotContain("work", (await bo.OpenAsync(page)).Page.Split("<body")[0]);
        Assert.DoesNotContain("work-shell", (await (await StepInAsync("Ria")).OpenAsync("/prikborden")).Page);
    }

    [Fact]
    public void Every_page_that_takes_a_duty_stands_in_the_shell() =>
        Assert.Empty(
            from page in typeof(Program).Assembly.GetTypes()
            where page.GetCustomAttributes<RouteAttribute>().Any()
            where page.GetCustomAttribute<AuthorizeAttribute>() is { Policy: { } policy } && policy != Policies.Resident
            where page.GetCustomAttribute<LayoutAttribute>()?.LayoutType != typeof(WorkplaceLayout)
            select page.Name
        );

    [Fact]
    public void Every_desk_is_explained_at_the_help_page() =>
        Assert.All(StaffPages.All, desk =>
            Assert.NotNull(WorkplaceText.ResourceManager.GetString($"About_{desk.Opens}", CultureInfo.InvariantCulture))
        );

    private const string DesksStart = "class=\"(desk-bar|work-side)";

    private static string Desks(Visitor visitor) => Regex.Split(visitor.Page, DesksStart)[^1].Split("<main")[0];

    private async Task<Visitor> StepInAsync(string key)
    {
        var visitor = door.Visit();
        await visitor.OpenAsync("/account/demo");
        await visitor.SubmitAsync("demo", ("wie", key));
        return visitor;
    }
}
