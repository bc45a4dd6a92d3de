using System.Net;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.OutputCache;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.OutputCache;

/// <summary>A page that is the same for every visitor is kept ready for them. Whether one was drawn anew is seen by changing a note in the
/// database where nobody is told of it.</summary>
public sealed class PageCacheMiddlewareTests : IAsyncLifetime
{
    private const string Note = "/leiden/4827", Feed = "/buurt/slaaghwijk";

    private readonly FrontDoor door = new();

    private PageCache Kept => door.Get<PageCache>();

    public async ValueTask InitializeAsync()
    {
        door.Settings["Portal:Demo"] = "true";
        door.Settings["AllowedHosts"] = "*";
        Assert.True((await door.Get<Presets>().SeedAsync("street")).IsDone);
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/vragen")]
    [InlineData("/aanbod")]
    [InlineData("/buurt")]
    [InlineData(Feed)]
    [InlineData(Note)]
    [InlineData("/code")]
    [InlineData("/veilig")]
    [InlineData("/bellen")]
    [InlineData("/privacy")]
    [InlineData("/toegankelijkheid")]
    public async Task A_first_visit_is_kept_and_holds_no_cookie_and_no_token(string address)
    {
        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        // The browser may show it again when somebody goes back, and asks anew in any other case.
        Assert.Equal("no-cache, private", $"{answer.Headers.CacheControl}");
        Assert.NotNull(answer.Headers.ETag);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("__RequestVerificationToken", page);
        Assert.DoesNotContain("Component-State", page);
        Assert.Equal(1, Kept.Count);
    }

    [Theory]
    [InlineData("/prikborden/de-kooi")]
    [InlineData("/nergens")]
    [InlineData("/leiden/0000")]
    public async Task Every_page_without_a_form_sets_no_cookie(string address)
    {
        using var answer = await AskAsync(address);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("Component-State", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(0, Kept.Count);
    }

    [Theory]
    [InlineData("/inloggen")]
    [InlineData("/leiden/4827/melden")]
    [InlineData("/plaats/vraag")]
    public async Task A_page_with_a_form_has_its_token_and_its_cookie_and_is_stored_nowhere(string address)
    {
        using var answer = await AskAsync(address);
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("buuv-form=", StringComparison.Ordinal));
        Assert.Contains("__RequestVerificationToken", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_page_with_a_circuit_still_hands_on_its_state()
    {
        var joke = await EnterAsync("PhoneVolunteer");
        Assert.Contains("Blazor-Server-Component-State", (await joke.OpenAsync("/telefoon")).Page);
        Assert.DoesNotContain("Blazor-Server-Component-State", (await joke.OpenAsync("/")).Page);
    }

    [Fact]
    public async Task The_second_visitor_gets_what_the_first_got_until_something_happens()
    {
        var before = await ReadAsync(Note);
        await RewriteAsync("Anders");
        Assert.Equal(before, await ReadAsync(Note));
        await HappenAsync();
        Assert.Contains("Anders", await ReadAsync(Note));
    }

    [Fact]
    public async Task Who_takes_a_note_down_takes_it_from_every_page_at_once()
    {
        const string Title = "Wil je mijn tuin snoeien?";
        foreach (var address in new[] { "/", "/vragen", Feed, Note }) Assert.Contains(Title, await ReadAsync(address));
        var ria = await EnterAsync("Ria");
        await (await ria.OpenAsync(Note)).SubmitAsync("eigen", ("doe", "weg"));
        foreach (var address in new[] { "/", "/vragen", Feed, Note }) Assert.DoesNotContain(Title, await ReadAsync(address));
    }

    [Fact]
    public async Task What_changes_without_a_happening_is_seen_within_a_minute()
    {
        await ReadAsync(Note);
        await RewriteAsync("Anders");
        door.Clock.Move(TimeSpan.FromSeconds(59));
        Assert.DoesNotContain("Anders", await ReadAsync(Note));
        door.Clock.Move(TimeSpan.FromSeconds(2));
        Assert.Contains("Anders", await ReadAsync(Note));
    }

    [Fact]
    public async Task At_midnight_today_becomes_yesterday()
    {
        var day = DutchTime.Today(door.Clock);
        var night = DutchTime.ToUtc(day.AddDays(1).ToDateTime(default));
        door.Clock.Move(night.AddSeconds(-1) - door.Clock.GetUtcNow().UtcDateTime);
        await door.Gate.WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Posts SET PlacedAt = {night.AddHours(-1)}");
            return Result.Done;
        });
        Assert.Contains(">vandaag<", await ReadAsync(Note));
        door.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.Contains(">gisteren<", await ReadAsync(Note));
    }

    [Fact]
    public async Task Whoever_is_signed_in_neither_gets_a_kept_page_nor_leaves_one()
    {
        var ria = await EnterAsync("Ria");
        Assert.Contains("value=\"genoeg\"", (await ria.OpenAsync(Note)).Page);
        Assert.Equal(0, Kept.Count);
        Assert.DoesNotContain("value=\"genoeg\"", await ReadAsync(Note));
        await RewriteAsync("Anders");
        Assert.Contains("Anders", (await ria.OpenAsync(Note)).Page);
        Assert.DoesNotContain("Anders", await ReadAsync(Note));

        using var http = door.CreateDefaultClient(new Uri("http://localhost"));
        foreach (var address in new[] { "/", "/vragen", Feed, Note, "/veilig", "/mijn" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", ria.Copied().GetCookieHeader(new Uri("http://localhost")));
            using var answer = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore, address);
            Assert.Null(answer.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("Accept-Language", "en")]
    [InlineData("Cookie", ".AspNetCore.Culture=c=nl|uic=en")]
    [InlineData("Cookie", ReaderPreferences.LettersCookie + "=3")]
    [InlineData("Cookie", PlaceContext.Cookie + "=de-kooi")]
    public async Task Visitors_who_read_otherwise_have_a_page_of_their_own(string header, string value)
    {
        var plain = await ReadAsync("/");
        using var first = await AskAsync("/", (header, value));
        using var second = await AskAsync("/", (header, value));
        Assert.Equal(2, Kept.Count);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.NotEqual(plain, await first.Content.ReadAsStringAsync());
        Assert.Equal(plain, await ReadAsync("/"));
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost:9")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-Url", "/mijn")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Range", "bytes=0-3")]
    [InlineData("If-None-Match", "\"x\"")]
    [InlineData("Accept-Encoding", "br;q=0, nothing")]
    [InlineData("Cookie", PlaceContext.Cookie + "=nergens")]
    [InlineData("Cookie", ReaderPreferences.LettersCookie + "=%3Cb%3E")]
    [InlineData("Cookie", "buuv-bord=1234.de-kooi; buuv-draft-plaats=abc; other=<script>")]
    public async Task Nothing_else_that_is_sent_changes_a_byte_or_keeps_another_page(string header, string value)
    {
        using var odd = await AskAsync(Note, (header, value));
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
        Assert.Equal(await odd.Content.ReadAsStringAsync(), await ReadAsync(Note));
        Assert.Equal(1, Kept.Count);
    }

    [Theory]
    [InlineData("/vragen?zoek=tuin")]
    [InlineData("/Vragen")]
    [InlineData("/vragen/")]
    [InlineData("/leiden/4827?fbclid=1")]
    [InlineData("/leiden/%204827")]
    [InlineData("/?culture=en")]
    public async Task Addresses_without_end_are_drawn_for_whoever_asks_and_fill_no_memory(string address)
    {
        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, Kept.Count);
        using var again = await AskAsync(address, ("If-None-Match", $"{answer.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("gzip;q=0.5, sbr", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("identity", null)]
    [InlineData("br;q=0,gzip;q=0", null)]
    [InlineData("rubbish;;;=", null)]
    public async Task Each_gets_the_packing_that_their_browser_asks_for_from_one_drawing(string accepted, string? packing)
    {
        await ReadAsync("/");
        await RewriteAsync("Anders");
        using var answer = await AskAsync("/", ("Accept-Encoding", accepted));
        Assert.Equal(packing, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        using Stream unpacked = packing switch
        {
            "br" => new System.IO.Compression.BrotliStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        Assert.Equal(await ReadAsync("/"), await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, Kept.Count);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_already_is_told_so()
    {
        using var first = await AskAsync(Note, ("Accept-Encoding", "br"));
        var tag = $"{first.Headers.ETag}";
        foreach (var known in new[] { tag, "W/" + tag, $"\"x\", {tag}", "*" })
        {
            using var same = await AskAsync(Note, ("Accept-Encoding", "br"), ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            Assert.Empty(await same.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, $"{same.Headers.ETag}");
        }
        using var other = await AskAsync(Note, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await RewriteAsync("Anders");
        await HappenAsync();
        using var changed = await AskAsync(Note, ("Accept-Encoding", "br"), ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task HEAD_says_what_GET_would_and_keeps_nothing()
    {
        using var http = door.CreateDefaultClient(new Uri("http://localhost"));
        using var before = await http.SendAsync(new(HttpMethod.Head, Note));
        Assert.Equal(0, Kept.Count);
        using var got = await AskAsync(Note);
        using var after = await http.SendAsync(new(HttpMethod.Head, Note));
        foreach (var head in new[] { before, after })
        {
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(got.Headers.ETag, head.Headers.ETag);
            Assert.Equal(got.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_visit_by_a_board_is_counted_though_the_page_is_ready()
    {
        await ReadAsync(Note);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var sent = await AskAsync(Note + "?bord=de-kooi");
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.Contains(sent.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("buuv-bord=", StringComparison.Ordinal));
        }
        await using var db = door.Read();
        Assert.Equal(2, await db.BoardVisits.CountAsync(TestContext.Current.CancellationToken));
    }

    private Task RewriteAsync(string title) => door.Gate.WriteAsync(async db =>
    {
        await db.Database.ExecuteSqlAsync($"UPDATE Posts SET Title = {title} WHERE Number = 4827");
        return Result.Done;
    });

    private Task HappenAsync() => door.Gate.WriteAsync(db =>
    {
        db.DomainEvents.Add(new(DomainEventKind.MessageSaid, door.Clock.GetUtcNow().UtcDateTime));
        return Task.FromResult(Result.Done);
    });

    private async Task<Visitor> EnterAsync(string person) =>
        await (await door.Visit().OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", person));

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await AskAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Somebody who was never here before.</summary>
    private async Task<HttpResponseMessage> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        using var http = door.CreateDefaultClient(new Uri("http://localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
