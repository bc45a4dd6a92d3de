using System.Net;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Accounts;

/// <summary>A stranger asks codes for Ria and guesses at them, and many strangers at once: Ria comes in all the same, and nobody learns
/// that she is here.</summary>
public sealed partial class LockOutTests : IDisposable
{
    private static readonly CodeAddress Ria = CodeAddress.From("ria@voorbeeld.nl").Value;
    private static readonly ClientAddress AtHome = Client("192.0.2.7");

    private readonly FrontDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SignInCodes Codes => door.Get<SignInCodes>();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task What_a_stranger_asks_for_leaves_the_code_that_the_owner_holds()
    {
        var hers = await SendAsync(Ria, AtHome);
        for (var asked = 0; asked < 5; asked++) await SendAsync(Ria, Client("203.0.113.9"));
        Assert.Equal(Result.Done, await Codes.CheckAsync(Ria, hers, AtHome));
    }

    [Fact]
    public async Task When_three_codes_work_a_fourth_is_not_sent_and_the_answer_is_the_same()
    {
        for (var asked = 0; asked < 6; asked++) await SendAsync(Ria, Client("203.0.113.9"));
        Assert.Equal(SignInCodes.MaxLive, await LettersAsync(Ria));
        // She asks, gets none, and finds three that work.
        Assert.Equal(Result.Done, await Codes.CheckAsync(Ria, await SendAsync(Ria, AtHome), AtHome));
        await SendAsync(Ria, AtHome);
        Assert.Equal(SignInCodes.MaxLive + 1, await LettersAsync(Ria));
    }

    [Fact]
    public async Task After_ten_in_a_day_one_works_at_a_time_and_whoever_is_sent_none_has_one()
    {
        for (var sent = 0; sent < SignInCodes.PerDay; sent++)
        {
            await SendAsync(Ria, Client($"203.0.113.{sent}"));
            door.Clock.Move(SignInCodes.Life);
        }
        for (var asked = 0; asked < 4; asked++) await SendAsync(Ria, Client($"198.51.100.{asked}"));
        Assert.Equal(SignInCodes.PerDay + 1, await LettersAsync(Ria));
        Assert.Equal(Result.Done, await Codes.CheckAsync(Ria, door.Get<DemoCodes>().LastFor(Ria), AtHome));
    }

    [Fact]
    public async Task One_client_fills_a_mailbox_with_no_more_than_ten_codes_a_day()
    {
        door.Settings["Accounts:CodesPerClient"] = door.Settings["Accounts:CodesPerClientPerHour"] = "1000";
        for (var asked = 0; asked < 20; asked++)
        {
            await SendAsync(Ria, Client("203.0.113.9"));
            door.Clock.Move(SignInCodes.Life);
        }
        Assert.Equal(SignInCodes.PerDayByClient, await LettersAsync(Ria));
    }

    [Fact]
    public async Task A_strangers_wrong_tries_close_the_door_to_the_stranger_only()
    {
        var code = await SendAsync(Ria, AtHome);
        for (var tried = 0; tried < 10; tried++) await Codes.CheckAsync(Ria, SignInCodeTests.Wrong(code), Client($"2001:db8::{tried:x}"));
        Assert.IsType<TooManyTries>((await Codes.CheckAsync(Ria, code, Client("2001:db8::ffff"))).Refusal);
        Assert.Equal(Result.Done, await Codes.CheckAsync(Ria, code, AtHome));
    }

    [Fact]
    public async Task However_many_guess_a_day_holds_a_hundred_tries_and_the_link_still_works()
    {
        var code = await SendAsync(Ria, AtHome);
        var (wrong, counted) = (SignInCodeTests.Wrong(code), 0);
        for (var client = 0; client < 30; client++)
            for (var tried = 0; tried < SignInCodes.MaxTries - 1; tried++)
                if ((await Codes.CheckAsync(Ria, wrong, Client($"203.0.113.{client}"))).Refusal is CodeWrong) counted++;
        Assert.Equal(SignInCodes.TriesPerDay, counted);
        Assert.IsType<TooManyTries>((await Codes.CheckAsync(Ria, code, AtHome)).Refusal);
        var link = await door.LetterLinkAsync(Ria.Value, "/account/link");
        Assert.Equal(Ria, (await Codes.CheckLinkAsync(link.Split("sleutel=")[1])).Value);
    }

    [Fact]
    public async Task One_client_is_a_whole_network_and_stays_far_below_the_hour()
    {
        door.Settings["Accounts:CodesPerClientPerHour"] = "3";
        for (var person = 0; person < 3; person++) await SendAsync(Person(person), Client($"2001:db8:0:1::{person:x}"));
        Assert.IsType<TooManyCodes>((await Codes.SendAsync(Ria, "nl", Client("2001:db8:0:1:ffff::1"))).Refusal);
        Assert.True((await Codes.SendAsync(Ria, "nl", Client("2001:db8:0:2::1"))).IsDone);
    }

    [Fact]
    public async Task However_many_strangers_ask_a_place_is_kept_for_whom_we_know()
    {
        door.Settings["Accounts:CodesPerHour"] = "4";
        await JoinAsync(Ria);
        for (var person = 0; person < 10; person++) await SendAsync(Person(person), Client($"203.0.113.{person}"));
        Assert.Equal(2, await LettersAsync(null));
        await SendAsync(Ria, AtHome);
        Assert.Equal(1, await LettersAsync(Ria));
    }

    [Fact]
    public async Task When_the_share_of_strangers_is_used_up_a_known_and_an_unknown_address_still_get_the_same_pages()
    {
        (door.Settings["Accounts:CodesPerHour"], door.Settings["Portal:Demo"]) = ("20", "false");
        await JoinAsync(Ria);
        for (var person = 0; person < 20; person++) await SendAsync(Person(person), Client($"203.0.113.{person}"));
        var (known, unknown) = (await PagesAsync(Ria), await PagesAsync(CodeAddress.From("rex@voorbeeld.nl").Value));
        Assert.Equal((SignInCodes.MaxLive, 0), (await LettersAsync(Ria), await LettersAsync(CodeAddress.From("rex@voorbeeld.nl").Value)));
        Assert.Equal(known, unknown);
    }

    /// <summary>All that is read by who asks for a code, for more of them, and tries wrong ones until that is enough.</summary>
    private async Task<string> PagesAsync(CodeAddress address)
    {
        var visitor = await door.Visit().OpenAsync("/inloggen");
        var read = (await visitor.SubmitAsync("inloggen", ("adres", address.Value))).Page;
        for (var again = 0; again < 4; again++) read += (await visitor.SubmitAsync("opnieuw")).Page;
        for (var tried = 0; tried < 6; tried++) read += (await visitor.SubmitAsync("code", ("code", "12"))).Page;
        return Changing().Replace(read, "");
    }

    private static CodeAddress Person(int number) => CodeAddress.From($"p{number}@voorbeeld.nl").Value;

    private static ClientAddress Client(string address) => ClientAddress.Of(IPAddress.Parse(address));

    /// <summary>The code that lies in the mailbox afterwards.</summary>
    private async Task<string> SendAsync(CodeAddress to, ClientAddress client)
    {
        Assert.Equal(Result.Done, await Codes.SendAsync(to, "nl", client));
        return door.Get<DemoCodes>().LastFor(to) ?? "";
    }

    private async Task<int> LettersAsync(CodeAddress? to)
    {
        await using var db = door.Read();
        return await db.Outgoing.CountAsync(letter => to == null || letter.To == to.Value.Value, Cancel);
    }

    private async Task JoinAsync(CodeAddress who)
    {
        await door.SettleLeidenAsync();
        using var scope = door.Services.CreateScope();
        var ria = new Introduction("Ria", null, Reachability.Mail, who.Email, null);
        Assert.True((await scope.ServiceProvider.GetRequiredService<ResidentAccounts>().JoinAsync(who, ria, new("BU05460800"))).IsDone);
    }

    [GeneratedRegex("<!--.*?-->|value=\"[^\"]*\"")]
    private static partial Regex Changing();
}
