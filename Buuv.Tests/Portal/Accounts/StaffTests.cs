using System.Net;
using System.Text.RegularExpressions;
using Buuv.Domain.Staff;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Portal.Accounts;

public sealed partial class StaffTests : IDisposable
{
    private const string Password = "vier woorden op een rij";

    private readonly FrontDoor door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task The_set_up_link_makes_one_admin_and_a_municipality_and_then_closes()
    {
        var link = Local(door.Get<FirstAdmin>().NewLink());
        var dirk = await BeginAsync(link);
        Assert.Contains("Bewaar deze losse codes", dirk.Page);
        Assert.Equal(HttpStatusCode.OK, (await dirk.OpenAsync("/beheer")).Status);
        await using var db = door.Read();
        Assert.Equal("071 123 45 67", (await db.Municipalities.SingleAsync(town => town.Slug == "leiden", TestContext.Current.CancellationToken)).PhoneTeam);
        var late = door.Visit();
        Assert.DoesNotContain("name=\"wachtwoord\"", (await late.OpenAsync(link)).Page);
        Assert.DoesNotContain("name=\"wachtwoord\"", (await late.OpenAsync(Local(door.Get<FirstAdmin>().NewLink()))).Page);
    }

    [Fact]
    public async Task A_wrong_set_up_link_opens_nothing() =>
        Assert.DoesNotContain("name=\"wachtwoord\"", (await door.Visit().OpenAsync("/account/begin?sleutel=" + SecretKey.NewToken())).Page);

    [Theory]
    [InlineData("?wie=1&sleutel=2")]
    [InlineData("?wie=4f1f2a57-4a8e-4c0e-9d5c-0d7c0f3b9a11&sleutel=2")]
    [InlineData("")]
    public async Task A_broken_invitation_says_so(string query)
    {
        var visitor = await door.Visit().OpenAsync("/account/uitnodiging" + query);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Deze link werkt niet", visitor.Page);
    }

    [Fact]
    public async Task Of_two_who_open_the_link_at_once_one_becomes_admin()
    {
        var token = door.Get<FirstAdmin>().NewLink().Split('=')[1];
        var made = await Task.WhenAll(Enumerable.Range(0, 5).Select(person => door.Get<FirstAdmin>().MakeAsync(token, "Dirk", $"dirk{person}@voorbeeld.nl", Password)));
        Assert.Single(made, one => one.IsDone);
        Assert.All(made.Where(one => !one.IsDone), one => Assert.IsType<LinkUnusable>(one.Refusal));
    }

    [Fact]
    public async Task A_password_alone_opens_no_duty_and_password_with_app_does()
    {
        await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        var dirk = door.Visit();
        await dirk.OpenAsync("/account/medewerker");
        await dirk.SubmitAsync("medewerker", ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", Password));
        Assert.Contains("De code uit je app", dirk.Page);
        Assert.Equal(HttpStatusCode.Redirect, (await door.Visit().OpenAsync("/beheer")).Status);
        await dirk.SubmitAsync("app-code", ("code", Totp(await KeyOfAsync("dirk@voorbeeld.nl"))));
        Assert.Equal("/beheer", dirk.SentTo);
        await dirk.OpenAsync("/beheer");
        Assert.Contains("Medewerkers", dirk.Page);
    }

    [Fact]
    public async Task A_mailed_code_opens_the_account_of_an_admin_without_its_duties()
    {
        await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        var thief = door.Visit();
        await thief.OpenAsync("/inloggen");
        await thief.SubmitAsync("inloggen", ("adres", "dirk@voorbeeld.nl"));
        await thief.SubmitAsync("code", ("code", door.Get<DemoCodes>().LastFor(CodeAddress.From("dirk@voorbeeld.nl").Value)!));
        await thief.SubmitAsync("wie", ("naam", "Dirk"), ("postcode", "2318"), ("buurt", "slaaghwijk"));
        await thief.OpenAsync("/beheer");
        Assert.StartsWith("/account/geen-toegang", thief.SentTo);
        Assert.Equal(HttpStatusCode.Forbidden, (await thief.OpenAsync(thief.SentTo!)).Status);
        await thief.OpenAsync("/account/tweede-stap");
        Assert.Equal("/account/medewerker", thief.SentTo);
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_account_and_say_nothing_about_who_exists()
    {
        await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        var guesser = door.Visit();
        for (var guess = 0; guess < 5; guess++)
        {
            await guesser.OpenAsync("/account/medewerker");
            await guesser.SubmitAsync("medewerker", ("mail", guess == 0 ? "niemand@voorbeeld.nl" : "dirk@voorbeeld.nl"), ("wachtwoord", "raden raden raden"));
            Assert.Contains("Mailadres of wachtwoord klopt niet.", guesser.Page);
        }
        await guesser.SubmitAsync("medewerker", ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", "raden raden raden"));
        await guesser.SubmitAsync("medewerker", ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", Password));
        Assert.Contains("Dat was te vaak niet goed.", guesser.Page);
    }

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_a_second_step_and_then_has_the_duty()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.OpenAsync("/beheer/medewerkers");
        await dirk.SubmitAsync("uitnodigen", ("naam", "Bo"), ("mail", "bo@voorbeeld.nl"), ("rol", nameof(StaffRole.CommunityWorker)), ("plek", "GM0546"));
        Assert.Contains("Bo krijgt een mail met een link.", dirk.Page);
        var link = await door.LetterLinkAsync("bo@voorbeeld.nl", "/account/uitnodiging");
        var bo = door.Visit();
        await bo.OpenAsync(link);
        await bo.SubmitAsync("uitnodiging", ("wachtwoord", "kort"));
        Assert.Contains("Dit wachtwoord is te kort.", bo.Page);
        await bo.SubmitAsync("uitnodiging", ("wachtwoord", Password));
        await bo.SubmitAsync("tweede-stap", ("code", Totp(await KeyOfAsync("bo@voorbeeld.nl"))));
        Assert.Contains("Bewaar deze losse codes", bo.Page);
        Assert.DoesNotContain("name=\"wachtwoord\"", (await door.Visit().OpenAsync(link)).Page);
        await bo.OpenAsync("/beheer");
        Assert.StartsWith("/account/geen-toegang", bo.SentTo);

        var id = await IdOfAsync("bo@voorbeeld.nl");
        await dirk.OpenAsync("/beheer/medewerkers");
        await dirk.SubmitAsync("wijzig", ("doe", $"weg:{id}"));
        Assert.Contains("Kan nu niet binnen.", dirk.Page);
        door.Clock.Move(TimeSpan.FromMinutes(6));
        await bo.OpenAsync("/account/sleutel");
        Assert.StartsWith("/inloggen", bo.SentTo);
        await bo.OpenAsync("/account/medewerker");
        await bo.SubmitAsync("medewerker", ("mail", "bo@voorbeeld.nl"), ("wachtwoord", Password));
        Assert.Contains("Mailadres of wachtwoord klopt niet.", bo.Page);
    }

    [Fact]
    public async Task The_last_admin_cannot_be_kept_out()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.OpenAsync("/beheer/medewerkers");
        await dirk.SubmitAsync("wijzig", ("doe", $"weg:{await IdOfAsync("dirk@voorbeeld.nl")}"));
        Assert.Contains("Er moet een beheerder blijven.", dirk.Page);
    }

    [Fact]
    public async Task The_admin_sets_the_number_to_call_and_a_wrong_one_is_said()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.OpenAsync("/beheer/telefoon");
        await dirk.SubmitAsync("telefoon", ("nummers[leiden]", "071"));
        Assert.Contains("Een nummer heeft tien cijfers.", dirk.Page);
        await dirk.SubmitAsync("telefoon", ("nummers[leiden]", "071-7654321"));
        Assert.Contains("071 765 43 21", dirk.Page);
    }

    private async Task<Visitor> BeginAsync(string link)
    {
        var dirk = door.Visit();
        await dirk.OpenAsync(link);
        await dirk.SubmitAsync("begin", ("naam", "Dirk"), ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", Password), ("plek", "leiden-leiderdorp.csv"), ("telefoon", "0711234567"));
        await dirk.SubmitAsync("tweede-stap", ("code", Totp(await KeyOfAsync("dirk@voorbeeld.nl"))));
        return dirk;
    }

    private async Task<Guid> IdOfAsync(string mail)
    {
        await using var db = door.Read();
        return (await db.Users.SingleAsync(account => account.Email == mail)).Id;
    }

    private async Task<string> KeyOfAsync(string mail)
    {
        using var scope = door.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return (await accounts.GetAuthenticatorKeyAsync((await accounts.FindByNameAsync(mail))!))!;
    }

    // RFC 6238 with the key in base 32, as an authenticator app does it; the server's own clock, not ours.
    private static string Totp(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        var bytes = Bytes().Matches(bits).Select(match => Convert.ToByte(match.Value, 2)).ToArray();
        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30));
        var hash = System.Security.Cryptography.HMACSHA1.HashData(bytes, step);
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24 | hash[offset + 1] << 16 | hash[offset + 2] << 8 | hash[offset + 3]) % 1_000_000;
        return number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Local(string link) => new Uri(link).PathAndQuery;

    [GeneratedRegex("[01]{8}")]
    private static partial Regex Bytes();
}
