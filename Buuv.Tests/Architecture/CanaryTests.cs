using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Messaging.Notifications;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Tests.Architecture;

/// <summary>Canaries × everybody × everything that leaves the portal: pages, files, posters, mails, the log.</summary>
[NeedsChromium]
public partial class CanaryTests(CanaryHost portal) : IClassFixture<CanaryHost>
{
    // Each costs a run of Chromium: enough to see what the kinds of PDF say.
    private static readonly string[] PrintsPdf = ["a visitor", "the neighbour herself"];

    [Fact]
    public async Task Nobody_reads_what_is_not_for_them()
    {
        var story = await portal.StoryAsync();
        var street = await CanaryStreet.PlantAsync(portal);
        var sightings = new List<Sighting>();
        var looks = 0;
        void Look(string viewer, string sink, string text)
        {
            looks += street.Canaries.Count;
            sightings.AddRange(street.Canaries.Where(canary => canary.IsIn(text)).Select(canary => new Sighting(canary, viewer, sink)));
        }

        string[] addresses = [.. Routes.Opened.Select(route => route.Open(story)), .. street.Addresses];
        await Parallel.ForEachAsync(street.Viewers, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (viewer, cancel) =>
        {
            using var http = new HttpClient(
                new SocketsHttpHandler
                {
                    UseCookies = false,
                    AllowAutoRedirect = false,
                    AutomaticDecompression = DecompressionMethods.All,
                }
            )
            {
                BaseAddress = new(portal.Address),
            };
            if (viewer.Cookie is { } cookie)
                http.DefaultRequestHeaders.Add("Cookie", cookie);
            foreach (var address in addresses.Where(address => !IsPdf(address) || PrintsPdf.Contains(viewer.Name)))
            {
                using var answer = await http.GetAsync(address, cancel);
                var text =
                    IsPdf(address) && answer.IsSuccessStatusCode
                        ? await PdfAsync(await answer.Content.ReadAsByteArrayAsync(cancel))
                        : Plain(await answer.Content.ReadAsStringAsync(cancel));
                lock (sightings)
                    Look(viewer.Name, address, $"{answer.Headers} {text}");
            }
        });
        await portal.Get<NotificationDispatcher>().CatchUpAsync();
        await portal.Get<OutboxProcessor>().TakeOutAsync();
        foreach (var file in Directory.GetFiles(portal.Get<DataSettings>().Outgoing))
        {
            var mail = await File.ReadAllTextAsync(file);
            Look(street.Mailboxes.GetValueOrDefault(To().Match(mail).Groups[1].Value, "somebody else"), "a mail", Plain(mail));
            Look("whoever lists files", "the name of a mail", file);
        }
        foreach (var line in portal.Log) Look("whoever reads the log", "the log", Plain(line));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{looks} combinations of {street.Canaries.Count} canaries, {street.Viewers.Count} viewers, {addresses.Length} addresses, "
                + $"mails and the log; {sightings.Count} sightings"
        );
        Findings.None(sightings.Where(sighting => sighting.IsLeak).Select(sighting => $"{sighting}").Distinct());
        // One that nobody sees was not planted, and would never be found.
        Findings.None(
            street
                .Canaries.Where(canary => sightings.All(sighting => sighting.Canary != canary))
                .Select(canary => $"never seen: {canary.What}")
        );
    }

    [Fact]
    public void A_canary_in_the_wrong_hands_is_found()
    {
        var canary = new Canary("her own name", "Wolkenaar", "the neighbour herself");
        Assert.True(canary.IsIn(Plain("<b>wolke</b>naar 06 98\u00a076") + "WOLKENAAR"));
        Assert.Equal(
            [true, false],
            new[] { "a visitor", "the neighbour herself" }.Select(viewer => new Sighting(canary, viewer, "/").IsLeak)
        );
        Assert.Contains("0698761234", Plain("<dd>06 98 76 12 34</dd>"));
    }

    private static bool IsPdf(string address) => address.Split('?')[0].EndsWith(".pdf", StringComparison.Ordinal);

    // As it is read: without entities, and with numbers as one types them.
    private static string Plain(string text) => Gap().Replace(WebUtility.HtmlDecode(text), "");

    private static async Task<string> PdfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        var text = await RunAsync("pdftotext", file, "-") + await RunAsync("pdfinfo", file);
        File.Delete(file);
        return Plain(text);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return await run.StandardOutput.ReadToEndAsync();
    }

    [GeneratedRegex(@"(?<=\d)[\s\u00a0](?=\d)")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^\w+: (\S+)")]
    private static partial Regex To();
}
