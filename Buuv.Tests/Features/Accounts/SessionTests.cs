using System.Net;
using System.Security.Claims;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Buuv.Tests.Features.Accounts;

/// <summary>Ria signs in on her phone and in the library, and out again. A session is a row on the server; the cookie only names
/// it.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly RolesTests.FilledDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => door.InitializeAsync();

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task A_copied_cookie_opens_nothing_once_she_signed_out()
    {
        var ria = await EnterAsync("Ria");
        var thief = door.Visit(ria.Copied());
        Assert.True(await IsInAsync(thief));

        await SignOutAsync(ria, "/account/uitloggen");

        Assert.False(await IsInAsync(ria));
        Assert.False(await IsInAsync(thief));
    }

    [Fact]
    public async Task Signing_out_leaves_her_other_devices_alone_and_everywhere_ends_them()
    {
        var (phone, library, samer) = (await EnterAsync("Ria"), await EnterAsync("Ria"), await EnterAsync("Samer"));
        await SignOutAsync(library, "/account/uitloggen");
        Assert.True(await IsInAsync(phone));

        var (home, left) = (await EnterAsync("Ria"), door.Visit(phone.Copied()));
        await SignOutAsync(home, "/account/overal-uitloggen");

        foreach (var hers in new[] { phone, library, home, left }) Assert.False(await IsInAsync(hers));
        Assert.True(await IsInAsync(samer));
    }

    [Fact]
    public async Task Signing_in_again_ends_what_the_browser_held_before()
    {
        var ria = await EnterAsync("Ria");
        var before = door.Visit(ria.Copied());

        await EnterAsync("Samer", ria);

        Assert.False(await IsInAsync(before));
        Assert.True(await IsInAsync(ria));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("6f9619ff-8b86-4011-b42d-00c04fc964ff")]
    public async Task A_cookie_without_a_session_of_ours_is_signed_out(string? id)
    {
        await EnterAsync("Ria");
        Assert.True(await IsInAsync(await WithAsync((await SessionOfAsync("+31611111111")).Id.ToString())));
        Assert.False(await IsInAsync(await WithAsync(id)));
    }

    [Fact]
    public async Task The_session_of_somebody_else_does_not_help()
    {
        await EnterAsync("Ria");
        await EnterAsync("Samer");
        Assert.False(await IsInAsync(await WithAsync((await SessionOfAsync("samer@example.org")).Id.ToString())));
    }

    [Fact]
    public async Task Staff_prove_themselves_again_each_day_however_busy()
    {
        var joke = await EnterAsync("PhoneVolunteer");
        for (var hour = 1; hour < 12; hour++)
        {
            door.Clock.Move(TimeSpan.FromHours(1));
            Assert.Equal((hour, HttpStatusCode.OK), (hour, (await joke.OpenAsync("/telefoon")).Status));
        }
        door.Clock.Move(TimeSpan.FromMinutes(61));
        Assert.StartsWith("/inloggen", (await joke.OpenAsync("/telefoon")).SentTo);
    }

    [Fact]
    public async Task A_residents_session_lasts_while_it_is_used_and_a_month_longer()
    {
        var ria = await EnterAsync("Ria");
        for (var week = 0; week < 10; week++)
        {
            door.Clock.Move(TimeSpan.FromDays(7));
            Assert.True(await IsInAsync(ria));
        }
        door.Clock.Move(TimeSpan.FromDays(31));
        Assert.False(await IsInAsync(ria));
    }

    [Fact]
    public async Task A_request_costs_two_look_ups_by_key_in_one_question_and_writes_nothing()
    {
        var ria = await EnterAsync("Ria");
        var user = await UserAsync("+31611111111", (await SessionOfAsync("+31611111111")).Id.ToString());
        List<string> questions;
        using (var asked = new Asked())
        {
            Assert.True(await door.Get<StandingSessions>().UseAsync(user));
            questions = asked.Questions;
        }
        var plan = await PlanAsync(Assert.Single(questions));
        Assert.Equal(2, plan.Count);
        Assert.All(plan, step => Assert.Matches("^SEARCH .* USING INDEX .*=", step));

        await using var db = door.Read();
        await db.Database.OpenConnectionAsync(Cancel);
        var before = await ChangesAsync(db);
        for (var page = 0; page < 5; page++) Assert.True(await IsInAsync(ria));
        Assert.Equal(before, await ChangesAsync(db));
        door.Clock.Move(TimeSpan.FromHours(25));
        Assert.True(await IsInAsync(ria));
        Assert.NotEqual(before, await ChangesAsync(db));
    }

    [Fact]
    public async Task She_reads_where_she_is_signed_in_and_stopping_ends_it_all()
    {
        var (phone, library) = (await EnterAsync("Ria"), await EnterAsync("Ria"));
        Assert.Contains("Waar je bent ingelogd (2)", (await phone.OpenAsync("/mijn/gegevens")).Page);
        await using var db = door.Read();
        var ria = (await db.Users.SingleAsync(account => account.UserName == "+31611111111", Cancel)).ResidentId!.Value;

        Assert.True((await door.Get<Erasure>().EraseAsync(ria, null, Cancel)).IsDone);

        Assert.False(await IsInAsync(phone));
        Assert.False(await IsInAsync(library));
        Assert.False(await db.Sessions.AnyAsync(Cancel));
    }

    [Fact]
    public async Task An_ambassador_who_stops_as_a_neighbour_signs_in_anew_for_her_work()
    {
        var mina = await EnterAsync("Ambassador");
        await using var db = door.Read();
        var account = await db.Users.SingleAsync(row => row.UserName == "mina@example.org", Cancel);

        Assert.True((await door.Get<Erasure>().EraseAsync(account.ResidentId!.Value, null, Cancel)).IsDone);

        Assert.False(await IsInAsync(mina));
        Assert.True(await db.Users.AnyAsync(row => row.Id == account.Id, Cancel));
    }

    private async Task<Visitor> EnterAsync(string who, Visitor? browser = null)
    {
        var visitor = await (browser ?? door.Visit()).OpenAsync("/account/demo");
        return await visitor.SubmitAsync("demo", ("wie", who));
    }

    // A page for whoever is signed in, with or without a duty.
    private static async Task<bool> IsInAsync(Visitor visitor) => (await visitor.OpenAsync("/account/sleutel")).Status == HttpStatusCode.OK;

    private static async Task SignOutAsync(Visitor visitor, string address)
    {
        await visitor.OpenAsync("/mijn");
        Assert.Contains(address, visitor.Page);
        await visitor.PressAsync("/account/uitloggen", address);
        Assert.Equal("/", visitor.SentTo);
    }

    private async Task<AccountSession> SessionOfAsync(string userName)
    {
        await using var db = door.Read();
        return await db.Sessions.SingleAsync(
            session => db.Users.Any(account => account.Id == session.AccountId && account.UserName == userName),
            Cancel
        );
    }

    // What only the keys of the portal could seal: Ria's, but for the session.
    private async Task<Visitor> WithAsync(string? id)
    {
        var cookie = door.Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = door.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(
            await UserAsync("+31611111111", id),
            new() { IssuedUtc = now, ExpiresUtc = now.AddDays(1) },
            IdentityConstants.ApplicationScheme
        );
        var cookies = new CookieContainer();
        cookies.Add(new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket), "/", "localhost"));
        return door.Visit(cookies);
    }

    private async Task<ClaimsPrincipal> UserAsync(string userName, string? id)
    {
        await using var db = door.Read();
        var account = await db.Users.SingleAsync(row => row.UserName == userName, Cancel);
        var stamp = door.Get<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var user = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(stamp, account.SecurityStamp!)],
            IdentityConstants.ApplicationScheme
        );
        if (id is not null)
            user.AddClaim(new(ClaimsPrincipalExtensions.SessionClaim, id));
        return new(user);
    }

    private async Task<IReadOnlyList<string>> PlanAsync(string question)
    {
        await using var db = door.Read();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync(Cancel);
        command.CommandText = "EXPLAIN QUERY PLAN " + question;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(question, @"@\w+").Select(match => match.Value).Distinct())
            command.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter(name, ""));
        var steps = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        while (await rows.ReadAsync(Cancel)) steps.Add(rows.GetString(3));
        return steps;
    }

    // A number that another connection's commit changes.
    private static async Task<long> ChangesAsync(BuuvDb db) =>
        await db.Database.SqlQueryRaw<long>("SELECT data_version AS Value FROM pragma_data_version").SingleAsync(Cancel);
}
