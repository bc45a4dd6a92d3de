using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Buuv.Tests.Architecture;

/// <summary>Somebody who asks every address for what no page offers: values that are wrong, missing, huge, repeated or just not there. Each
/// seed is one walk, always the same.</summary>
internal sealed partial class HostileWalk(int seed, StreetStory story, Reader reader, HttpClient http)
{
    private const string Token = "__RequestVerificationToken";
    private const int LongestInAddress = 333;

    // Wrong in the ways that once hurt, or that hurt elsewhere: numbers just past an enum, past a long, cut links, letters for numbers,
    // signs that mean something.
    private static readonly string[] Values =
    [
        "", " ", "abc", "xyz", "-1", "0", "7", "16", "77", "99", "2147483648", "99999999999999999999", "1e9", "1,5", "NaN",
        "true", "null", "undefined", "00000000-0000-0000-0000-000000000000", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0",
        "2026-02-30", "0001-01-01", "9999-12-31", "24:61", "/\n", "//elders.example", "\\elders", "..", "%00", "%", "\u0000", "\u202e",
        "\ud83d\ude00", "\ufffe", "' OR 1=1 --", "<script>", "{0}{1}", "${7*7}", "leiden", "slaaghwijk", "Garden", "vraag", "ja",
        new('a', 300), new('é', LongestInAddress), string.Join(',', Enumerable.Range(0, 500)),
    ];

    // In a form only: a server takes no address of that length.
    private static readonly string[] TypedValues = [.. Values, new('é', 5000)];

    // What pages ask of an address, and what the addresses for programs do.
    private static readonly string[] Queries =
    [
        .. typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetProperties())
            .Select(property => (property.Name, Asks: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(property => property.Asks is not null).Select(property => property.Asks!.Name ?? property.Name).Distinct().Order(),
        "after", "lang", "gemeente", "formaat", "taal", "letters", "groot",
    ];

    // They end the walk: whoever signs out or stops is somebody else from then on.
    private static readonly string[] LastSteps =
        ["/account/uitloggen", "/account/demo", "/mijn/gegevens/stoppen", "/telefoon/gegevens/{id:guid}"];

    private static readonly Route[] Opened = [.. Routes.Opened];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, IReadOnlyList<List<KeyValuePair<string, string>>>> forms = [];

    /// <summary>Where the portal failed, as what to ask to see it again.</summary>
    public List<string> Faults { get; } = [];

    public int Asked => Answers.Values.Sum();

    public SortedDictionary<HttpStatusCode, int> Answers { get; } = [];

    /// <summary>The slowest answer, and what was asked.</summary>
    public (TimeSpan Took, string What) Slowest { get; private set; }

    public async Task GoAsync(int requests, CancellationToken cancel)
    {
        while (Asked < requests && !cancel.IsCancellationRequested)
        {
            var route = Opened[random.Next(Opened.Length)];
            // Each costs a second of the printing program.
            if (route.Pattern.EndsWith(".pdf", StringComparison.Ordinal) && random.Next(40) > 0) continue;
            if (route.TakesForms && !LastSteps.Contains(route.Pattern) && random.Next(2) == 0) await SendAsync(route, cancel);
            else await OpenAsync(route, cancel);
        }
    }

    private async Task OpenAsync(Route route, CancellationToken cancel)
    {
        var method = random.Next(8) == 0 ? HttpMethod.Head : HttpMethod.Get;
        await AskAsync(new(method, Twisted(route)), "", cancel);
    }

    private async Task SendAsync(Route route, CancellationToken cancel)
    {
        var address = route.Open(story);
        if (!forms.TryGetValue(address, out var onPage)) forms[address] = onPage = await FormsAsync(address, cancel);
        if (onPage.Count == 0) return;
        var fields = onPage[random.Next(onPage.Count)].ToList();
        for (var twists = random.Next(1, 4); twists > 0; twists--) Twist(fields);
        var body = new FormUrlEncodedContent(fields);
        var shown = string.Join('&', fields.Where(field => field.Key != Token)
            .Select(field => $"{field.Key}={Short(field.Value)}"));
        await AskAsync(new(HttpMethod.Post, random.Next(4) == 0 ? Twisted(route) : address) { Content = body }, shown, cancel);
    }

    // The token stays: without it nothing behind the door is tried.
    private void Twist(List<KeyValuePair<string, string>> fields)
    {
        var open = Enumerable.Range(0, fields.Count).Where(place => fields[place].Key != Token).ToArray();
        if (open.Length == 0) return;
        var at = open[random.Next(open.Length)];
        if (fields[at].Key == "_handler" && random.Next(5) > 0) return;
        switch (random.Next(6))
        {
            case 0: fields.RemoveAt(at); break;
            case 1: fields.Add(new(fields[at].Key, Typed())); break;
            default: fields[at] = new(fields[at].Key, Typed()); break;
        }
    }

    private async Task AskAsync(HttpRequestMessage request, string body, CancellationToken cancel)
    {
        var what = $"{request.Method} {Short($"{request.RequestUri}")} {body}".TrimEnd() + $" by {reader}, seed {seed}";
        var clock = Stopwatch.StartNew();
        // Two slashes at the beginning would be another host to the client.
        request.RequestUri = new($"{http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{request.RequestUri}");
        using var answer = await http.SendAsync(request, cancel);
        await answer.Content.ReadAsByteArrayAsync(cancel);
        if (clock.Elapsed > Slowest.Took) Slowest = (clock.Elapsed, what);
        if ((int)answer.StatusCode >= 500) Faults.Add($"{(int)answer.StatusCode} {what}");
        Answers[answer.StatusCode] = Answers.GetValueOrDefault(answer.StatusCode) + 1;
    }

    private string Twisted(Route route)
    {
        var address = route.Open(story).Split('?')[0];
        if (random.Next(2) == 0)
            address = string.Join(
                '/',
                route
                    .Pattern.Split('/')
                    .Zip(address.Split('/'), (part, example) =>
                        part.Contains('{') && random.Next(2) == 0 ? Uri.EscapeDataString(Value()) : example
                    )
            );
        var query = Enumerable
            .Range(0, random.Next(4))
            .Select(_ => $"{Queries[random.Next(Queries.Length)]}={Uri.EscapeDataString(Value())}");
        return $"{address}?{string.Join('&', query)}".TrimEnd('?');
    }

    private async Task<IReadOnlyList<List<KeyValuePair<string, string>>>> FormsAsync(string address, CancellationToken cancel)
    {
        using var page = await http.GetAsync(address, cancel);
        if (!page.IsSuccessStatusCode) return [];
        var html = await page.Content.ReadAsStringAsync(cancel);
        // The form that signs out leads elsewhere.
        return [.. PostForm().Matches(html).Select(form => Field().Matches(form.Value).Select(FieldOf).ToList())
            .Where(fields => fields.Any(field => field.Key == "_handler"))];
    }

    private static KeyValuePair<string, string> FieldOf(Match field) =>
        new(field.Groups[1].Value, WebUtility.HtmlDecode(FieldValue().Match(field.Value).Groups[1].Value));

    private string Value() => Values[random.Next(Values.Length)];

    private string Typed() => TypedValues[random.Next(TypedValues.Length)];

    private static string Short(string text) => text.Length > 200 ? text[..200] + "…" : text;

    [GeneratedRegex("""<form[^>]*method="post".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex PostForm();

    [GeneratedRegex("""<(?:input|select|textarea|button)[^>]*\sname="([^"]+)"[^>]*>""")]
    private static partial Regex Field();

    [GeneratedRegex("""\svalue="([^"]*)"[^>]*>""")]
    private static partial Regex FieldValue();
}
