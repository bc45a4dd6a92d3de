using System.Net;
using System.Text;
using System.Text.Json;
using Buuv.Domain;
using Buuv.Domain.Notifications;
using Buuv.Domain.Phone;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Phone.CallBacks;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Phone;

/// <summary>Ria (06 11 11 11 11) reads text messages and texts back. The gateway brings what comes in.</summary>
public sealed class TextReplyTests : IAsyncLifetime
{
    private const string Key = "een-geheim-van-het-kantoor";
    private const string Number = "+31611111111";

    private readonly SmallStreet street = new();
    private ResidentId ria;
    private ResidentId samer;
    private int messages;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        street.Door.Settings["TextMessages:ReplyKey"] = Key;
        await street.Door.SettleLeidenAsync();
        ria = await street.JoinAsync("Ria", "06 11 11 11 11");
        samer = await street.JoinAsync("Samer", "samer@voorbeeld.nl");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("JA")]
    [InlineData("ja")]
    [InlineData(" Ja! \n")]
    [InlineData("j")]
    [InlineData("Yes.")]
    [InlineData("ＪＡ")]
    [InlineData("JA\u200E")]
    public async Task A_texted_yes_makes_the_match_and_is_thanked_for(string text)
    {
        var post = await AskedAsync();

        Assert.Equal(HttpStatusCode.OK, await TextAsync(text));

        Assert.Equal(ClosureReason.Matched, (await street.PostAsync(post)).Closure!.Reason);
        Assert.Equal("Buuv: Dank je wel. Je zei ja tegen Samer. Zo bereik je Samer: samer@voorbeeld.nl.", (await TextsAsync())[^1].Body);
    }

    [Theory]
    [InlineData("\"31611111111\"")]
    [InlineData("31611111111")]
    [InlineData("\"0611111111\"")]
    [InlineData("\"0031611111111\"")]
    [InlineData("\"(+31)6 11111111\"")]
    [InlineData("\"+31 6 1111 1111\"")]
    public async Task A_number_is_read_however_the_gateway_writes_it(string from)
    {
        var post = await AskedAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync($$"""{"id":"m-1","from":{{from}},"text":"JA"}"""));

        Assert.False((await street.PostAsync(post)).IsLive);
        Assert.Equal(Number, (await TextsAsync())[^1].To);
    }

    [Theory]
    [InlineData("buuv")]
    [InlineData("1008")]
    [InlineData("+4915112345678")]
    public async Task A_message_from_nobody_who_could_be_a_neighbour_is_not_brought_again(string from)
    {
        var post = await AskedAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(Body("m-1", from, "JA")));

        Assert.True((await street.PostAsync(post)).IsLive);
    }

    [Theory]
    [InlineData("NEE")]
    [InlineData("n")]
    [InlineData("No")]
    [InlineData("Nee, ")]
    public async Task A_texted_no_declines_without_a_reason(string text)
    {
        await AskedAsync();

        Assert.Equal(HttpStatusCode.OK, await TextAsync(text));

        await using var db = street.Door.Read();
        Assert.Equal(ResponseOutcome.Declined, (await db.Responses.SingleAsync(Cancel)).Outcome);
        Assert.Equal("Buuv: Dank je wel. Je zei nee. Het ging over \"Wil je mijn tuin snoeien?\".", (await TextsAsync())[^1].Body);
    }

    [Fact]
    public async Task Who_texts_yes_to_an_invitation_is_shown_where_to_write()
    {
        var post = await street.PlaceAsync(samer, "Wie wandelt er mee?");
        await street.InviteAsync(ria, post);
        await street.PromisedAsync();

        await TextAsync("JA");

        Assert.Equal(
            $"Buuv: Dank je wel. Schrijf hier je antwoord: http://localhost:5080/leiden/{(await street.PostAsync(post)).Number}/antwoord",
            (await TextsAsync())[^1].Body
        );
    }

    [Fact]
    public async Task Only_a_text_that_asks_something_says_what_to_answer()
    {
        await AskedAsync();
        var conversation = await street.AnswerAsync(ria, await street.PlaceAsync(samer, "Wie oefent met mij?"));
        await street.Talks.SayNoAsync(new(samer), conversation);

        var texts = await TextsAsync();

        Assert.EndsWith(" Antwoord JA of NEE.", texts[0].Body);
        Assert.DoesNotContain("Antwoord", texts[1].Body);
    }

    [Fact]
    public async Task The_oldest_question_is_answered_first()
    {
        var first = await AskedAsync();
        street.Door.Clock.Move(TimeSpan.FromHours(1));
        var second = await AskedAsync("Wie haalt mijn medicijnen?");

        await TextAsync("JA");

        Assert.Equal((false, true), ((await street.PostAsync(first)).IsLive, (await street.PostAsync(second)).IsLive));
    }

    [Fact]
    public async Task The_same_message_brought_twice_counts_once()
    {
        await AskedAsync();
        var second = await AskedAsync("Wie haalt mijn medicijnen?");

        for (var time = 0; time < 3; time++) Assert.Equal(HttpStatusCode.OK, await SendAsync(Body("m-1", Number, "JA")));

        Assert.True((await street.PostAsync(second)).IsLive);
        Assert.Single(await TextsAsync(), text => text.DedupeKey.StartsWith("reply:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ja graag maar niet dinsdag")]
    [InlineData("nee ja")]
    [InlineData("👍")]
    [InlineData("")]
    public async Task Other_words_are_not_kept_and_somebody_rings(string text)
    {
        var post = await AskedAsync();

        for (var time = 0; time < 2; time++) Assert.Equal(HttpStatusCode.OK, await TextAsync(text));

        Assert.True((await street.PostAsync(post)).IsLive);
        var promise = Assert.Single(await street.PromisedAsync(), promise => promise.Way == CallBackWay.Phone);
        Assert.Equal((NotificationKind.Unclear, ria), (promise.Kind, promise.ResidentId));
        if (text.Length > 2)
            Assert.DoesNotContain(
                text,
                Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(street.Door.Folder, "buuv.db"), Cancel))
            );
    }

    [Fact]
    public async Task Of_a_number_that_two_share_nobody_guesses_who_answered()
    {
        var joop = await street.JoinAsync("Joop", "06 11 11 11 11");
        var (rias, joops) = (await AskedAsync(), await street.PlaceAsync(joop, "Wie kaart er mee?"));
        await street.AnswerAsync(samer, joops);
        await street.PromisedAsync();

        await TextAsync("JA");

        Assert.Equal((true, true), ((await street.PostAsync(rias)).IsLive, (await street.PostAsync(joops)).IsLive));
        Assert.Equal(2, (await street.PromisedAsync()).Count(promise => promise is { Way: CallBackWay.Phone, IsOpen: true }));
    }

    [Fact]
    public async Task Of_a_shared_number_the_only_one_who_was_asked_is_meant()
    {
        await street.JoinAsync("Joop", "06 11 11 11 11");
        var post = await AskedAsync();

        await TextAsync("JA");

        Assert.False((await street.PostAsync(post)).IsLive);
    }

    [Fact]
    public async Task A_yes_that_comes_too_late_is_told_so_and_a_second_yes_is_an_echo()
    {
        var post = await AskedAsync();
        await TextAsync("JA");
        await TextAsync("JA");
        Assert.DoesNotContain(await street.PromisedAsync(), promise => promise.Kind == NotificationKind.Unclear);
        Assert.False((await street.PostAsync(post)).IsLive);
        await TextAsync("NEE");
        Assert.Contains(await street.PromisedAsync(), promise => promise.Kind == NotificationKind.Unclear);
    }

    [Fact]
    public async Task A_number_we_do_not_know_is_passed_over_quietly()
    {
        await AskedAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(Body("m-1", "+31699999999", "JA")));

        Assert.DoesNotContain(await street.PromisedAsync(), promise => promise.Way == CallBackWay.Phone);
        Assert.DoesNotContain(await TextsAsync(), text => text.To == "+31699999999");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"JA\"")]
    [InlineData("{\"id\":\"\",\"from\":\"+31611111111\",\"text\":\"JA\"}")]
    [InlineData("{\"id\":1,\"from\":\"+31611111111\",\"text\":\"JA\"}")]
    [InlineData("{\"id\":\"m\",\"text\":\"JA\"}")]
    [InlineData("{\"id\":\"m\",\"from\":null,\"text\":\"JA\"}")]
    [InlineData("{\"id\":\"m\",\"from\":{},\"text\":\"JA\"}")]
    [InlineData("{\"id\":\"m\",\"from\":\"+31611111111\"}")]
    [InlineData("{\"id\":\"m\",\"from\":\"+31611111111\",\"text\":\"JA\"")]
    public async Task Junk_is_refused_and_changes_nothing(string body)
    {
        var post = await AskedAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body));
        Assert.True((await street.PostAsync(post)).IsLive);
    }

    [Fact]
    public async Task Too_much_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(Body("m", Number, new string('J', 9000))));

    [Fact]
    public async Task What_is_not_signed_or_signed_long_ago_is_refused()
    {
        var post = await AskedAsync();
        var body = Body("m-1", Number, "JA");
        var now = new DateTimeOffset(street.Door.Clock.Now).ToUnixTimeSeconds();
        var sound = TextReplyEndpoint.Sign(Key, $"{now}", Encoding.UTF8.GetBytes(body));
        (string? Timestamp, string? Signature)[] forged =
        [
            (null, null),
            ($"{now}", null),
            (null, sound),
            ($"{now}", ""),
            ($"{now}", sound[..^1]),
            ($"{now}", new string('0', sound.Length)),
            ($"{now + 1}", sound),
            ("x", sound),
            ($"+{now}", sound),
            ($"{now}", TextReplyEndpoint.Sign("een-ander-geheim-dan-dat", $"{now}", Encoding.UTF8.GetBytes(body))),
            ($"{now}", TextReplyEndpoint.Sign(Key, $"{now}", Encoding.UTF8.GetBytes(body + " "))),
            ($"{now - 301}", TextReplyEndpoint.Sign(Key, $"{now - 301}", Encoding.UTF8.GetBytes(body))),
            ($"{now + 301}", TextReplyEndpoint.Sign(Key, $"{now + 301}", Encoding.UTF8.GetBytes(body))),
            ("9223372036854775807", TextReplyEndpoint.Sign(Key, "9223372036854775807", Encoding.UTF8.GetBytes(body))),
        ];
        foreach (var (timestamp, signature) in forged)
            Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(body, timestamp, signature));
        Assert.True((await street.PostAsync(post)).IsLive);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(body, $"{now}", sound.ToUpperInvariant()));
        Assert.False((await street.PostAsync(post)).IsLive);
    }

    [Fact]
    public async Task Without_a_key_there_is_no_such_address_and_no_text_asks_for_an_answer()
    {
        using var other = await SmallStreet.SettleAsync();
        var henk = await other.JoinAsync("Henk", "06 12 34 56 78");
        await other.AnswerAsync(
            await other.JoinAsync("Samer", "samer@voorbeeld.nl"),
            await other.PlaceAsync(henk, "Wie hangt mijn lamp op?")
        );
        Assert.DoesNotContain("Antwoord", (await other.ToldAsync())[0].Body);
        using var http = other.Door.CreateClient();
        using var answer = await http.PostAsync(TextReplyEndpoint.Address, new StringContent(Body("m", Number, "JA")), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Body(string id, string from, string text) => JsonSerializer.Serialize(new { id, from, text });

    private async Task<PostId> AskedAsync(string title = "Wil je mijn tuin snoeien?")
    {
        var post = await street.PlaceAsync(ria, title);
        await street.AnswerAsync(samer, post);
        await street.PromisedAsync();
        return post;
    }

    private async Task<IReadOnlyList<OutgoingMessage>> TextsAsync() =>
        [.. (await street.ToldAsync()).Where(message => message.Channel == OutgoingChannel.Text)];

    private Task<HttpStatusCode> TextAsync(string text) => SendAsync(Body($"m-{++messages}", Number, text));

    private Task<HttpStatusCode> SendAsync(string body)
    {
        var now = $"{new DateTimeOffset(street.Door.Clock.Now).ToUnixTimeSeconds()}";
        return SendAsync(body, now, TextReplyEndpoint.Sign(Key, now, Encoding.UTF8.GetBytes(body)));
    }

    private async Task<HttpStatusCode> SendAsync(string body, string? timestamp, string? signature)
    {
        using var http = street.Door.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, TextReplyEndpoint.Address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (timestamp is not null)
            request.Headers.TryAddWithoutValidation(TextReplyEndpoint.TimestampHeader, timestamp);
        if (signature is not null)
            request.Headers.TryAddWithoutValidation(TextReplyEndpoint.SignatureHeader, signature);
        using var answer = await http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
