using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Buuv.Benchmarks.Live;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Platform.Events;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Printing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Benchmarks.Feed;

/// <summary>The portal with a filled town, and beside its buurt page the same bytes from memory and the same page written by
/// hand.</summary>
internal sealed class FeedServer(string folder) : WebApplicationFactory<BuuvDb>
{
    public static async Task<int> RunAsync(string folder)
    {
        await using var server = new FeedServer(folder);
        server.UseKestrel(0);
        server.StartServer();
        Answer.Say($"http://127.0.0.1:{server.ClientOptions.BaseAddress.Port}");
        await Answer.ServeAsync(async line =>
            line.Split(' ') switch
            {
                ["posters", var count] => await server.PrintAsync(int.Parse(count, CultureInfo.InvariantCulture)),
                ["happen"] => await server.HappenAsync(),
                _ => throw new ArgumentException(line),
            }
        );
        return 0;
    }

    /// <summary>Somebody changes a note.</summary>
    private async Task<object> HappenAsync()
    {
        var done = await Services
            .GetRequiredService<WriteGate>()
            .WriteAsync(db =>
            {
                db.DomainEvents.Add(new(DomainEventKind.PostChanged, DateTime.UtcNow));
                return Task.FromResult(Result.Done);
            });
        return done.IsDone;
    }

    /// <summary>Prints so many week posters in one PDF.</summary>
    /// <returns>How long it took, in milliseconds.</returns>
    private async Task<double> PrintAsync(int count)
    {
        var began = Stopwatch.GetTimestamp();
        var map = Services.GetRequiredService<NeighbourhoodDirectory>().Map;
        // The same places over and over, each as a board of its own.
        var boards = Enumerable
            .Range(0, (count / DemoTexts.Boards(map).Count) + 1)
            .SelectMany(_ => DemoTexts.Boards(map))
            .Take(count)
            .ToList();
        var sheets = (await Services.GetRequiredService<WeekSheets>().MakeAllAsync(boards, new SheetWishes()))
            .SelectMany(week => week.Sheets)
            .ToList();
        var printed = await Services
            .GetRequiredService<PosterPages>()
            .PrintAsync(Services.GetRequiredService<IPosterPrinter>(), sheets, PrintFor.Staff, cancel: CancellationToken.None);
        return printed.IsDone
            ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
            : throw new InvalidOperationException($"{printed.Refusal}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Phone", "071 123 45 67");
        builder.UseSetting("BUUV_DATA_DIR", folder);
        builder.UseSetting("Limits:PagesPerDay", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Baselines>());
    }

    private sealed class Baselines : IStartupFilter
    {
        private byte[] page = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Map("/memory", at => at.Run(async context =>
                    {
                        if (page.Length == 0)
                        {
                            using var http = new HttpClient();
                            page = await http.GetByteArrayAsync($"{context.Request.Scheme}://{context.Request.Host}/buurt/slaaghwijk");
                        }
                        (context.Response.ContentType, context.Response.ContentLength) = ("text/html; charset=utf-8", page.Length);
                        await context.Response.Body.WriteAsync(page);
                    }));
                app.Map("/by-hand", at => at.Run(async context =>
                    {
                        var map = context.RequestServices.GetRequiredService<NeighbourhoodDirectory>().Map;
                        var here = map.Find("slaaghwijk")!;
                        var queries = context.RequestServices.GetRequiredService<PostQueries>();
                        var audiences = map.AudiencesOf(here);
                        var html = Page(
                            here.Name,
                            await queries.CountAsync(audiences),
                            context.RequestServices.GetRequiredService<EventBus>().Latest,
                            await queries.FeedAsync(audiences)
                        );
                        context.Response.ContentType = "text/html; charset=utf-8";
                        await context.Response.WriteAsync(html);
                    }));
                next(app);
            };

        // As plain as it gets: one string, the same words.
        private static string Page(string name, int count, long after, IReadOnlyList<PostSummary> posts)
        {
            var encode = HtmlEncoder.Default;
            var html = new StringBuilder(64 * 1024);
            html.Append("<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>")
                .Append(encode.Encode(name))
                .Append("</title></head><body><h1>")
                .Append(encode.Encode(name))
                .Append("</h1><p>")
                .Append(count)
                .Append("</p><ul class=\"notes\" data-after=\"")
                .Append(after)
                .Append("\">");
            foreach (var post in posts)
                html.Append("<li id=\"")
                    .Append(post.ElementId)
                    .Append("\"><article class=\"note ")
                    .Append(PostSlugs.Of(post.Kind))
                    .Append("\"><div class=\"head\"><span class=\"kind\">")
                    .Append(encode.Encode(DisplayNames.Of(post.Kind)))
                    .Append("</span><span class=\"what\">")
                    .Append(encode.Encode(DisplayNames.Of(post.Category)))
                    .Append("</span></div><h3><a href=\"")
                    .Append(post.Address)
                    .Append("\" dir=\"auto\">")
                    .Append(encode.Encode(post.Title))
                    .Append("</a></h3><p dir=\"auto\">")
                    .Append(encode.Encode(post.Details))
                    .Append("</p><div class=\"foot\"><span><bdi>")
                    .Append(encode.Encode(post.Name))
                    .Append("</bdi> · ")
                    .Append(encode.Encode(post.Neighbourhood))
                    .Append("<br><time datetime=\"")
                    .Append(post.PlacedAt.ToString("O", CultureInfo.InvariantCulture))
                    .Append("\">vandaag</time></span><span class=\"number\">")
                    .Append(post.Number)
                    .Append("</span></div></article></li>");
            return html.Append("</ul></body></html>").ToString();
        }
    }
}
