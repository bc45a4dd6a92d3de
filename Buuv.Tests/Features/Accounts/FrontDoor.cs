using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Buuv.Tests.Features.Accounts;

/// <summary>The portal with its real database in a folder of its own, a clock we move by hand, and visitors who fill in its
/// forms.</summary>
public class FrontDoor : WebApplicationFactory<Program>
{
    // Starts today, as the visitors' cookie jars do.
    public FakeTimeProvider Clock { get; } = new(DateTime.UtcNow);

    /// <summary>What the portal says to whoever starts it.</summary>
    public StringWriter Console { get; } = new();

    public WriteGate Gate => Services.GetRequiredService<WriteGate>();

    public string Folder { get; } = DataFolder.New("buuv-door-");

    /// <summary>What stands in the settings of this portal, before it starts.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public BuuvDb Read() => Get<IDbContextFactory<BuuvDb>>().CreateDbContext();

    /// <summary>Leiden with two buurten that share a postcode.</summary>
    public async Task SettleLeidenAsync()
    {
        var slaaghwijk = new Neighbourhood(new("BU05460800"), "Slaaghwijk", "slaaghwijk", new("GM0546"));
        slaaghwijk.Update("Slaaghwijk", new("WK054608"), new(52.1790, 4.5080), "2317", "2318");
        var zijlwijk = new Neighbourhood(new("BU05460801"), "Zijlwijk-Noord", "zijlwijk-noord", new("GM0546"));
        zijlwijk.Update("Zijlwijk-Noord", new("WK054608"), new(52.1720, 4.5100), "2317");
        await Gate.WriteAsync(db =>
        {
            db.Municipalities.Add(new(new("GM0546"), "Leiden", "leiden"));
            db.Districts.Add(new(new("WK054608"), "Merenwijk", new("GM0546")));
            db.Neighbourhoods.AddRange(slaaghwijk, zijlwijk);
            return Task.FromResult(Result.Done);
        });
        Get<NeighbourhoodDirectory>().Forget();
    }

    /// <summary>Somebody of the demo, signed in. The two of them who live in Leiden have their own buurten.</summary>
    public async Task<Visitor> StepIntoAsync(string who)
    {
        await Gate.WriteAsync(async db =>
        {
            foreach (var (code, name) in ((string, string)[])[("BU05460302", "De Kooi"), ("BU05460299", "Kloosterhof")])
                if (await db.Neighbourhoods.FindAsync(new NeighbourhoodCode(code)) is null)
                {
                    var neighbourhood = new Neighbourhood(new(code), name, Slug.From(name), new("GM0546"));
                    neighbourhood.Update(name, new("WK054608"), new(52.1664, 4.5092), "2315");
                    db.Add(neighbourhood);
                }
            return Result.Done;
        });
        Get<NeighbourhoodDirectory>().Forget();
        return await (await Visit().OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", who));
    }

    /// <summary>The link in the letter to this address, from the folder where letters go that have no way out.</summary>
    public async Task<string> LetterLinkAsync(string to, string path)
    {
        var outgoing = Path.Combine(Folder, "outgoing");
        for (var tries = 0; tries < 100; tries++)
        {
            foreach (var file in Directory.Exists(outgoing) ? Directory.GetFiles(outgoing) : [])
            {
                var letter = await File.ReadAllTextAsync(file);
                if (letter.Contains(to) && letter.Contains(path)) return path + letter.Split(path)[1].Split('\n')[0].Trim();
            }
            await Task.Delay(100);
        }
        throw new TimeoutException($"No letter to {to} with {path} within ten seconds.");
    }

    /// <param name="cookies">What the browser holds already.</param>
    public Visitor Visit(CookieContainer? cookies = null)
    {
        cookies ??= new();
        return new(CreateDefaultClient(new Uri("http://localhost"), new CookieContainerHandler(cookies)), cookies);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development").UseSetting("BUUV_DATA_DIR", Folder);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)).Replace(ServiceDescriptor.Singleton<TextWriter>(Console));
            // Tests run the jobs themselves, when it is their turn in the story; of a start they would come at any moment.
            services.Remove(services.Single(service => service.ImplementationType == typeof(JobScheduler)));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) DataFolder.Remove(Folder);
    }
}

/// <summary>Somebody with a browser without scripts.</summary>
public sealed partial class Visitor(HttpClient http, CookieContainer? cookies = null)
{
    /// <summary>What lies in this browser now, as a thief would copy it.</summary>
    public CookieContainer Copied()
    {
        var copy = new CookieContainer();
        copy.Add(cookies!.GetAllCookies());
        return copy;
    }

    public string Page { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer sent this visitor; null when it was a page.</summary>
    public string? SentTo { get; private set; }

    /// <summary>The address of the page in front of this visitor.</summary>
    public string At { get; private set; } = "/";

    public async Task<Visitor> OpenAsync(string address)
    {
        At = address;
        await TakeAsync(await http.GetAsync(address));
        return this;
    }

    /// <summary>Stays on the line of an address that tells news as it comes.</summary>
    public async Task<EventLine> ListenAsync(string address, CancellationToken cancel)
    {
        var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        return new(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancel));
    }

    /// <summary>Fills in the form of this name on the page and follows where that leads.</summary>
    public Task<Visitor> SubmitAsync(string form, params (string Name, string Value)[] fields) =>
        SubmitAsync($"value=\"{form}\"", At, fields);

    /// <summary>Fills in a form with a file, and presses its button.</summary>
    public async Task<Visitor> SubmitFileAsync(string form, string field, string fileName, string content, params (string, string)[] fields)
    {
        var html = Forms().Matches(Page).Select(match => match.Value).First(part => part.Contains($"value=\"{form}\""));
        using var sent = new MultipartFormDataContent { { new StringContent(content), field, fileName } };
        foreach (Match hidden in Hidden().Matches(html))
            sent.Add(new StringContent(WebUtility.HtmlDecode(hidden.Groups[2].Value)), hidden.Groups[1].Value);
        foreach (var (name, value) in fields) sent.Add(new StringContent(value), name);
        await TakeAsync(await http.PostAsync(At, sent));
        return SentTo is { } next ? await OpenAsync(next) : this;
    }

    /// <summary>Goes back to a page that this visitor has seen.</summary>
    public void Show(string page) => Page = page;

    /// <summary>Presses the button of the form that leads to this address.</summary>
    public Task<Visitor> PressAsync(string address) => SubmitAsync($"action=\"{address}\"", address, []);

    /// <summary>Fills in the plain form that goes to this address, and follows where that leads.</summary>
    public Task<Visitor> FillInAsync(string address, params (string Name, string Value)[] fields) =>
        SubmitAsync($"action=\"{address}\"", address, fields);

    private async Task<Visitor> SubmitAsync(string known, string to, (string Name, string Value)[] fields)
    {
        var html = Forms().Matches(Page).Select(match => match.Value).FirstOrDefault(part => part.Contains(known))
            ?? throw new InvalidOperationException($"No form with {known} on {At}: {Page}");
        var values = Hidden()
            .Matches(html)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        foreach (var (name, value) in fields)
            values[name] = value;
        await TakeAsync(await http.PostAsync(to, new FormUrlEncodedContent(values)));
        return SentTo is { } next ? await OpenAsync(next) : this;
    }

    /// <summary>Presses a button of the plain form that goes to this address.</summary>
    /// <param name="to">Where the button goes to, when it says so itself.</param>
    public async Task PressAsync(string form, string? to = null)
    {
        var html = Forms().Matches(Page).Select(match => match.Value).First(part => part.Contains($"action=\"{form}\""));
        var values = Hidden()
            .Matches(html)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        await TakeAsync(await http.PostAsync(to ?? form, new FormUrlEncodedContent(values)));
    }

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        Page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Status = answer.StatusCode;
        SentTo = answer.Headers.Location is { } next ? (next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString) : null;
        if (SentTo is { Length: > 0 } relative && relative[0] != '/') SentTo = "/" + relative;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" */?>""")]
    private static partial Regex Hidden();
}

/// <summary>A line of server-sent events.</summary>
public sealed class EventLine(Stream stream) : IDisposable
{
    private readonly IAsyncEnumerator<SseItem<string>> news = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();

    /// <summary>Null when the other side ended it.</summary>
    public async Task<string?> NextAsync(CancellationToken cancel) =>
        await news.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancel) ? news.Current.Data : null;

    /// <summary>The first that holds these words.</summary>
    public async Task<string> UntilAsync(string words, CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } said)
            if (said.Contains(words, StringComparison.Ordinal)) return said;
        throw new InvalidOperationException($"The line ended before it said {words}");
    }

    public void Dispose() => stream.Dispose();
}
