using Buuv.Domain;
using Buuv.Domain.Contact;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Accounts;

public sealed class SignInCodeTests : IDisposable
{
    private static readonly CodeAddress Ria = CodeAddress.From("ria@voorbeeld.nl").Value;

    private readonly FrontDoor door = new();

    private SignInCodes Codes => door.Get<SignInCodes>();

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData("Ria@Voorbeeld.NL", OutgoingChannel.Mail, "ria@voorbeeld.nl", "r•••@voorbeeld.nl")]
    [InlineData(" 06-12 34 56 78 ", OutgoingChannel.Text, "+31612345678", "06 •• •• •• 78")]
    [InlineData("+31 6 12345678", OutgoingChannel.Text, "+31612345678", "06 •• •• •• 78")]
    public void An_address_has_one_form_however_it_is_typed(string typed, OutgoingChannel channel, string value, string masked)
    {
        var address = CodeAddress.From(typed).Value;
        Assert.Equal((channel, value, masked), (address.Channel, address.Value, address.Masked));
    }

    [Theory]
    [InlineData(null, typeof(CodeAddressUnclear))]
    [InlineData("Ria", typeof(CodeAddressUnclear))]
    [InlineData("ria@", typeof(EmailAddressUnclear))]
    [InlineData("061234", typeof(PhoneNumberUnclear))]
    [InlineData("071 123 45 67", typeof(PhoneNumberNotMobile))]
    public void What_is_no_address_is_said(string? typed, Type refusal) => Assert.IsType(refusal, CodeAddress.From(typed).Refusal);

    [Fact]
    public async Task A_code_works_once_with_spaces_or_without()
    {
        var code = await SendAsync(Ria);
        Assert.True((await Codes.CheckAsync(Ria, SignInMessage.Spaced(code), default)).IsDone);
        Assert.IsType<CodeExpired>((await Codes.CheckAsync(Ria, code, default)).Refusal);
    }

    [Theory]
    [InlineData("{0}-{1}")]
    [InlineData("{0}\u2013{1}")]
    [InlineData("\u200E{0}{1}")]
    [InlineData("{0}{1},")]
    [InlineData("code: {0} {1}")]
    public async Task A_code_works_as_people_type_it(string typed)
    {
        var code = await SendAsync(Ria);
        Assert.Null((await Codes.CheckAsync(Ria, string.Format(null, typed, code[..3], code[3..]), default)).Refusal);
    }

    [Theory]
    [InlineData('\u0660')]
    [InlineData('\u06F0')]
    [InlineData('\uFF10')]
    public async Task A_code_works_in_the_digits_of_another_keyboard(char zero)
    {
        var code = await SendAsync(Ria);
        Assert.Null((await Codes.CheckAsync(Ria, string.Concat(code.Select(digit => (char)(zero + (digit - '0')))), default)).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("31384")]
    [InlineData("weet ik niet")]
    public async Task What_cannot_be_a_code_costs_no_try(string? typed)
    {
        var code = await SendAsync(Ria);
        for (var slip = 0; slip < 2 * SignInCodes.TriesPerDay; slip++)
            Assert.IsType<CodeUnclear>((await Codes.CheckAsync(Ria, typed, default)).Refusal);
        Assert.Null((await Codes.CheckAsync(Ria, code, default)).Refusal);
    }

    [Fact]
    public async Task Wrong_tries_are_counted_over_all_codes_and_the_fifth_closes_the_door_to_whoever_tried()
    {
        var code = await SendAsync(Ria);
        await SendAsync(Ria);
        var wrong = Wrong(code, await SendAsync(Ria));
        for (var left = SignInCodes.MaxTries - 1; left > 0; left--)
            Assert.Equal(new CodeWrong(left), (await Codes.CheckAsync(Ria, wrong, default)).Refusal);
        Assert.IsType<TooManyTries>((await Codes.CheckAsync(Ria, wrong, default)).Refusal);
        Assert.IsType<TooManyTries>((await Codes.CheckAsync(Ria, code, default)).Refusal);
    }

    [Fact]
    public async Task A_code_of_ten_minutes_ago_is_too_old_and_a_clock_set_back_does_not_revive_it()
    {
        var code = await SendAsync(Ria);
        door.Clock.Move(SignInCodes.Life);
        Assert.IsType<CodeExpired>((await Codes.CheckAsync(Ria, code, default)).Refusal);
        door.Clock.Move(-SignInCodes.Life - TimeSpan.FromHours(2));
        Assert.IsType<CodeWrong>((await Codes.CheckAsync(Ria, code, default)).Refusal);
    }

    [Fact]
    public async Task A_code_opens_only_the_address_it_was_sent_to()
    {
        var code = await SendAsync(Ria);
        Assert.IsType<CodeWrong>((await Codes.CheckAsync(CodeAddress.From("samer@voorbeeld.nl").Value, code, default)).Refusal);
    }

    [Fact]
    public async Task The_database_holds_no_code_and_no_token()
    {
        var code = await SendAsync(Ria);
        await using var db = door.Read();
        var row = await db.SignInCodes.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(32, row.Hash.Length);
        Assert.DoesNotContain(code, Convert.ToHexString(row.Hash));
        await door.Get<Buuv.Portal.Platform.Messaging.OutboxProcessor>().TakeOutAsync(TestContext.Current.CancellationToken);
        await WaitAsync(async () => await db.Outgoing.AllAsync(message => message.SentAt != null && message.Body == ""));
    }

    [Fact]
    public async Task The_link_works_once_and_only_by_a_press()
    {
        await door.SettleLeidenAsync();
        await SendAsync(Ria);
        var link = await door.LetterLinkAsync("ria@voorbeeld.nl", "/account/link");
        var visitor = door.Visit();
        for (var scan = 0; scan < 3; scan++) await visitor.OpenAsync(link);
        await visitor.SubmitAsync("link");
        Assert.Contains("name=\"naam\"", visitor.Page);
        var late = door.Visit();
        await late.OpenAsync(link);
        await late.SubmitAsync("link");
        Assert.Contains("Deze code werkt niet meer.", late.Page);
    }

    [Fact]
    public async Task A_made_up_link_opens_nothing() =>
        Assert.IsType<CodeExpired>((await Codes.CheckLinkAsync(SecretKey.NewToken())).Refusal);

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        await door.SettleLeidenAsync();
        var who = new Introduction("Ria", null, Reachability.Mail, Ria.Email, null);
        using (var scope = door.Services.CreateScope())
            await scope.ServiceProvider.GetRequiredService<ResidentAccounts>().JoinAsync(Ria, who, new("BU05460800"));
        var pages = new List<string>();
        foreach (var address in new[] { "ria@voorbeeld.nl", "rex@voorbeeld.nl" })
        {
            var visitor = door.Visit();
            await visitor.OpenAsync("/inloggen");
            await visitor.SubmitAsync("inloggen", ("adres", address));
            pages.Add(
                System.Text.RegularExpressions.Regex.Replace(
                    visitor.Page,
                    "(<!--.*?-->|value=\"[^\"]*\"|je code is [0-9\\s]+)",
                    "",
                    System.Text.RegularExpressions.RegexOptions.IgnoreCase
                )
            );
        }
        Assert.Equal(pages[0], pages[1]);
    }

    /// <summary>Six digits that are none of these codes.</summary>
    internal static string Wrong(params string[] codes) =>
        Enumerable.Range(0, codes.Length + 1).Select(number => $"{number:D6}").First(digits => !codes.Contains(digits));

    private async Task<string> SendAsync(CodeAddress to)
    {
        Assert.Equal(Result.Done, await Codes.SendAsync(to, "nl", default));
        return door.Get<DemoCodes>().LastFor(to)!;
    }

    private static async Task WaitAsync(Func<Task<bool>> until)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await until()) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("It did not happen within ten seconds.");
    }
}
