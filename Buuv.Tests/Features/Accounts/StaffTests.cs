using System.Net;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Partners;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SetUp;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Ui;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Accounts;

public sealed partial class StaffTests : IDisposable
{
    private const string Password = "vier woorden op een rij";

    private static readonly TimeSpan AppCodeLife = TimeSpan.FromSeconds(30);

    private readonly CountingDoor door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task The_set_up_link_makes_one_admin_and_then_closes()
    {
        var link = Local(door.Get<FirstAdmin>().NewLink());
        var dirk = await BeginAsync(link);
        Assert.Contains("Bewaar deze losse codes", dirk.Page);
        Assert.Equal(HttpStatusCode.OK, (await dirk.OpenAsync("/beheer")).Status);
        var late = door.Visit();
        Assert.DoesNotContain("name=\"wachtwoord\"", (await late.OpenAsync(link)).Page);
        Assert.DoesNotContain("name=\"wachtwoord\"", (await late.OpenAsync(Local(door.Get<FirstAdmin>().NewLink()))).Page);
    }

    [Fact]
    public async Task The_first_admin_reads_everything_that_is_wrong_at_once_and_nothing_typed_is_lost()
    {
        var dirk = await door.Visit().OpenAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.SubmitAsync("begin", ("naam", " "), ("mail", "dirk@"), ("wachtwoord", "kort"));
        Assert.Contains("Hoe heet je? Een voornaam is genoeg.", dirk.Page);
        Assert.Contains("value=\"dirk@\"", dirk.Page);
        Assert.Contains("Dit wachtwoord is te kort.", dirk.Page);
        Assert.Equal(3, dirk.Page.Split("class=\"error\"").Length - 1);
        await using var db = door.Read();
        Assert.False(await db.Users.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_stopped_after_the_password_goes_on_by_signing_in()
    {
        var dirk = await door.Visit().OpenAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.SubmitAsync("begin", ("naam", "Dirk"), ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", Password));
        Assert.Contains("Stap 2 van 6", dirk.Page);
        var later = await ProvePasswordAsync();
        Assert.Contains("Stap 2 van 6", later.Page);
        await later.SubmitAsync("tweede-stap", ("code", Totp(await KeyOfAsync("dirk@voorbeeld.nl"))));
        Assert.Contains("href=\"/beheer/plaatsen\"", later.Page);
        Assert.Contains("Verder met: Gemeente", (await later.OpenAsync("/beheer")).Page);
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
        var made = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(person => door.Get<FirstAdmin>().MakeAsync(token, "Dirk", $"dirk{person}@voorbeeld.nl", Password))
        );
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
        door.Clock.Move(AppCodeLife);
        await dirk.SubmitAsync("app-code", ("code", Totp(await KeyOfAsync("dirk@voorbeeld.nl"))));
        Assert.Equal("/werkplek", dirk.SentTo);
        await dirk.OpenAsync("/beheer");
        Assert.Contains("Medewerkers", dirk.Page);
    }

    [Fact]
    public async Task A_spare_code_is_read_however_it_is_typed_and_a_slip_locks_nobody_out()
    {
        var spare = SpareCode().Match((await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()))).Page).Groups[1].Value;
        var dirk = await ProvePasswordAsync();
        foreach (var slip in new[] { "", "31384", "weet ik niet", "", "12", "x", "" }) await dirk.SubmitAsync("app-code", ("code", slip));
        Assert.Contains("Die code klopt niet. Kijk in je app naar de nieuwe code.", dirk.Page);
        await dirk.SubmitAsync("app-code", ("code", $"\u200E{spare.ToLowerInvariant().Replace('-', '\u2013')},"));
        Assert.Equal(HttpStatusCode.OK, (await dirk.OpenAsync("/beheer")).Status);
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
    public async Task A_code_of_the_app_works_once_also_for_two_at_once()
    {
        await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        door.Clock.Move(AppCodeLife);
        var code = Totp(await KeyOfAsync("dirk@voorbeeld.nl"));
        var (dirk, overShoulder) = (await ProvePasswordAsync(), await ProvePasswordAsync());
        await dirk.SubmitAsync("app-code", ("code", code));
        Assert.Equal(HttpStatusCode.OK, (await dirk.OpenAsync("/beheer")).Status);
        await overShoulder.SubmitAsync("app-code", ("code", code));
        Assert.Contains("Die code klopt niet. Kijk in je app naar de nieuwe code.", overShoulder.Page);

        door.Clock.Move(AppCodeLife);
        var next = Totp(await KeyOfAsync("dirk@voorbeeld.nl"));
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => IsTakenAsync(next))));
        Assert.Single(taken, right => right);
        // An app that is a step behind shows what was good before the last one.
        Assert.False(await IsTakenAsync(code));
    }

    [Fact]
    public async Task A_wrong_password_is_answered_the_same_whoever_it_is_for()
    {
        await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await door.Gate.WriteAsync(async db =>
        {
            var hash = (await db.Users.SingleAsync(account => account.Email == "dirk@voorbeeld.nl")).PasswordHash;
            db.AddRange(
                new Account { UserName = "ria@voorbeeld.nl", NormalizedUserName = "RIA@VOORBEELD.NL" },
                new Account
                {
                    UserName = "weg@voorbeeld.nl",
                    NormalizedUserName = "WEG@VOORBEELD.NL",
                    SuspendedAt = door.Clock.Now,
                    PasswordHash = hash,
                }
            );
            return Result.Done;
        });
        var known = await AnswerToAsync("dirk@voorbeeld.nl", "raden raden raden");
        Assert.Contains("Mailadres of wachtwoord klopt niet. Na vijf keer wacht je een kwartier.", known.Page);
        Assert.Equal((HttpStatusCode.OK, 1), (known.Status, known.Checks));
        foreach (var other in new[] { "niemand@voorbeeld.nl", "ria@voorbeeld.nl", "weg@voorbeeld.nl" })
        {
            Assert.Equal(known, await AnswerToAsync(other, "raden raden raden"));
            Assert.Equal(known, await AnswerToAsync(other, Password));
        }
        for (var guess = 0; guess < 4; guess++) Assert.Equal(known, await AnswerToAsync("dirk@voorbeeld.nl", "raden raden raden"));
        Assert.Equal(known, await AnswerToAsync("dirk@voorbeeld.nl", "raden raden raden"));
        Assert.Equal(known, await AnswerToAsync("dirk@voorbeeld.nl", Password));
    }

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_a_second_step_and_then_has_the_duty()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.OpenAsync("/beheer/medewerkers");
        await dirk.SubmitAsync(
            "uitnodigen",
            ("naam", "Bo"),
            ("mail", "bo@voorbeeld.nl"),
            ("rol", nameof(StaffRole.CommunityWorker)),
            ("plek", "GM0546")
        );
        // Nothing is set to send mails with: the link is handed over.
        Assert.Contains("Bo is gevraagd.", dirk.Page);
        Assert.Contains("Geef de link zelf aan Bo", dirk.Page);
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

        await dirk.OpenAsync($"/beheer/medewerkers/{await IdOfAsync("bo@voorbeeld.nl")}");
        await dirk.SubmitAsync("niet-toelaten");
        Assert.Contains("Kan nu niet binnen.", dirk.Page);
        door.Clock.Move(TimeSpan.FromMinutes(6));
        await bo.OpenAsync("/account/sleutel");
        Assert.StartsWith("/inloggen", bo.SentTo);
        await bo.OpenAsync("/account/medewerker");
        await bo.SubmitAsync("medewerker", ("mail", "bo@voorbeeld.nl"), ("wachtwoord", Password));
        Assert.Contains("Mailadres of wachtwoord klopt niet.", bo.Page);
    }

    [Fact]
    public async Task Somebody_of_a_partner_in_two_towns_gets_one_mail_whose_link_works()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        var partner = PartnerOrganisation
            .Register(Id.New<PartnerOrganisationId>(), "Samen Sterk", "hulp@voorbeeld.nl", [new("GM0546"), new("GM0547")], door.Clock.Now)
            .Value;
        await door.Gate.WriteAsync(db =>
        {
            db.Add(partner);
            return Task.FromResult(Result.Done);
        });
        await dirk.OpenAsync("/beheer/partners");
        await dirk.SubmitAsync(
            $"vraag-{partner.Id.Value}",
            ($"naam-{partner.Id.Value}", "Fenna"),
            ($"mail-{partner.Id.Value}", "fenna@voorbeeld.nl")
        );
        await using var db = door.Read();
        Assert.Single(
            await db.Outgoing.Where(message => message.To == "fenna@voorbeeld.nl").ToListAsync(TestContext.Current.CancellationToken)
        );
        var fenna = await IdOfAsync("fenna@voorbeeld.nl");
        Assert.Equal(2, await db.Duties.CountAsync(duty => duty.AccountId == fenna, TestContext.Current.CancellationToken));
        Assert.Contains(
            "name=\"wachtwoord\"",
            (await door.Visit().OpenAsync(await door.LetterLinkAsync("fenna@voorbeeld.nl", "/account/uitnodiging"))).Page
        );
    }

    [Fact]
    public async Task The_admin_reads_that_messages_went_out_and_not_to_whom_or_what_they_say()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await door.Gate.WriteAsync(async db =>
        {
            for (var message = 0; message < Paging.Size + 5; message++)
                await Outbox.AddAsync(db, new()
                {
                    Channel = message % 2 == 0 ? OutgoingChannel.Mail : OutgoingChannel.Text,
                    To = message % 2 == 0 ? $"ria{message}@voorbeeld.nl" : $"+316{98_765_400 + message}",
                    Subject = $"Is bericht {message} nog nodig?",
                    Body = "Zeg het hier: https://buuv.example.org/nog-nodig/zegel", DedupeKey = $"proef:{message}",
                }, door.Clock.Now);
            return Result.Done;
        });
        await door.Get<OutboxProcessor>().TakeOutAsync(TestContext.Current.CancellationToken);

        var pages = "";
        for (var page = 1; page <= GridPaging.LastPage(Paging.Size + 5); page++)
            pages += (await dirk.OpenAsync($"/beheer/uitgaand?blad={page}")).Page;

        for (var message = 0; message < Paging.Size + 5; message++) Assert.Contains($"Is bericht {message} nog nodig?", pages);
        Assert.DoesNotContain("@voorbeeld.nl", pages);
        Assert.DoesNotContain("987654", pages);
        Assert.DoesNotContain("zegel", pages);
        Assert.Equal(HttpStatusCode.OK, (await dirk.OpenAsync("/beheer/uitgaand?blad=-1e9")).Status);
    }

    [Fact]
    public async Task The_admin_sees_plainly_what_came_too_late_and_which_address_does_not_work()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        var now = door.Clock.Now;
        await door.Gate.WriteAsync(async db =>
        {
            await Outbox.AddAsync(
                db,
                new()
                {
                    Channel = OutgoingChannel.Text,
                    To = "+31698765432",
                    Subject = "Te laat",
                    Body = "1",
                    DedupeKey = "1",
                    GoodUntil = now,
                },
                now
            );
            await Outbox.AddAsync(
                db,
                new()
                {
                    Channel = OutgoingChannel.Mail,
                    To = "weg@voorbeeld.nl",
                    Subject = "Weg",
                    Body = "2",
                    DedupeKey = "2",
                    Attempts = OutboxProcessor.MaxAttempts,
                    RefusedAt = now,
                },
                now
            );
            await Outbox.AddAsync(
                db,
                new()
                {
                    Channel = OutgoingChannel.Text,
                    To = "+31698765431",
                    Subject = "Weg",
                    Body = "3",
                    DedupeKey = "3",
                    Attempts = OutboxProcessor.MaxAttempts,
                    RefusedAt = now,
                },
                now
            );
            return Result.Done;
        });
        Assert.Equal(0, await door.Get<OutboxProcessor>().TakeOutAsync(TestContext.Current.CancellationToken));

        var page = (await dirk.OpenAsync("/beheer/uitgaand")).Page;

        Assert.Contains("Te laat of niet meer nodig. Niet gestuurd.", page);
        Assert.Contains("Dit mailadres werkt niet. We proberen het niet meer.", page);
        Assert.Contains("Dit nummer werkt niet. We proberen het niet meer.", page);
        Assert.DoesNotContain("Berichten die wachten", page);
    }

    [Fact]
    public async Task The_last_admin_cannot_be_kept_out()
    {
        var dirk = await BeginAsync(Local(door.Get<FirstAdmin>().NewLink()));
        await dirk.OpenAsync($"/beheer/medewerkers/{await IdOfAsync("dirk@voorbeeld.nl")}");
        await dirk.SubmitAsync("niet-toelaten");
        Assert.Contains("Er moet een beheerder blijven die kan inloggen.", dirk.Page);
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

    [GeneratedRegex("<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>")]
    private static partial Regex SpareCode();

    private async Task<Visitor> BeginAsync(string link)
    {
        var dirk = door.Visit();
        await dirk.OpenAsync(link);
        await dirk.SubmitAsync(
            "begin",
            ("naam", "Dirk"),
            ("mail", "dirk@voorbeeld.nl"),
            ("wachtwoord", Password)
        );
        await dirk.SubmitAsync("tweede-stap", ("code", Totp(await KeyOfAsync("dirk@voorbeeld.nl"))));
        var recovery = dirk.Page;
        foreach (var town in new[] { "Leiden", "Leiderdorp" })
        {
            await dirk.OpenAsync("/beheer/plaatsen");
            await dirk.SubmitAsync("plaats", ("gemeente", town));
        }
        dirk.Show(recovery);
        return dirk;
    }

    private async Task<Visitor> ProvePasswordAsync()
    {
        var visitor = await door.Visit().OpenAsync("/account/medewerker");
        return await visitor.SubmitAsync("medewerker", ("mail", "dirk@voorbeeld.nl"), ("wachtwoord", Password));
    }

    // What somebody learns by trying: the answer, the page but for what they typed, and how often a password was checked for it.
    private async Task<(HttpStatusCode Status, string Page, int Checks)> AnswerToAsync(string mail, string password)
    {
        var visitor = await door.Visit().OpenAsync("/account/medewerker");
        var before = door.Checks;
        await visitor.SubmitAsync("medewerker", ("mail", mail), ("wachtwoord", password));
        return (visitor.Status, Sealed().Replace(visitor.Page, "").Replace(mail, ""), door.Checks - before);
    }

    private async Task<bool> IsTakenAsync(string code)
    {
        await using var scope = door.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.VerifyTwoFactorTokenAsync(
            (await accounts.FindByNameAsync("dirk@voorbeeld.nl"))!,
            TokenOptions.DefaultAuthenticatorProvider,
            code
        );
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

    private string Totp(string key) => AuthenticatorApp.CodeAt(key, door.Clock.GetUtcNow());

    private static string Local(string link) => new Uri(link).PathAndQuery;

    // Tokens, which are other ones on every page.
    [GeneratedRegex("CfDJ8[^\"<\\s]*")]
    private static partial Regex Sealed();

    /// <summary>Counts how often a password is checked: that is what takes the time.</summary>
    private sealed class CountingDoor : FrontDoor
    {
        private int checks;

        public CountingDoor() => Settings["Limits:FormsPerMinute"] = "100000";

        public int Checks => checks;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddSingleton<IPasswordHasher<Account>>(new Counting(() => Interlocked.Increment(ref checks)))
            );
        }

        private sealed class Counting(Action onCheck) : PasswordHasher<Account>
        {
            public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
            {
                onCheck();
                return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
        }
    }
}
