using System.Net;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Features.Care.Cases;
using Buuv.Portal.Features.Care.Concerns;
using Buuv.Portal.Features.Moderation;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;

namespace Buuv.Tests.Architecture;

[NeedsChromium]
public class RouteTests(PortalHost portal) : IClassFixture<PortalHost>
{
    // Style sheets and scripts while they are being written; a published portal does not have it.
    private const string AnyFile = "{**path:file}";

    private static readonly Reader[] Readers = [Reader.Visitor, Reader.Ria, Reader.Mina, Reader.Dirk];

    [Fact]
    public void Every_address_is_in_the_list_with_who_may_see_it() => Findings.None(Routes.Differences(Found(), Routes.All));

    [Fact]
    public void An_address_that_is_new_or_gone_is_found() =>
        Assert.Equal(
            ["gone: GET /old", "not in the list: GET /new", "not in the list: GET POST /kept"],
            Routes.Differences(
                [("/new", "GET"), ("/kept", "GET"), ("/kept", "GET POST")],
                [new("/old", "GET", null), new("/kept", "GET", null)]
            )
        );

    [Fact]
    public void Every_address_that_prints_or_lands_on_a_desk_carries_its_limit() =>
        Findings.None(LimitRules.Unlimited(portal.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()));

    [Fact]
    public void An_address_without_its_limit_is_found() =>
        Assert.Equal(
            ["/brief.pdf: no limit on Pdfs", "/poster.pdf: no limit on Pdfs"],
            LimitRules.Unlimited([
                Planted("/poster.pdf", (PosterPress press) => $"{press}"),
                Planted("/brief.pdf", (IPosterPrinter printer) => $"{printer}", new LimitedAttribute(Limit.Checks)),
                Planted("/alles.pdf", (OwnDataExport export) => $"{export}", new LimitedAttribute(Limit.Pdfs)),
                Planted("/vragen", (PosterPages pages) => $"{pages}"),
            ])
        );

    [Fact]
    public void A_form_for_a_desk_without_its_limit_is_found() =>
        Assert.Equal(
            ["/klacht: no limit on Reports"],
            LimitRules.Unlimited([
                Planted("/klacht", (ReportCommands reports) => $"{reports}"),
                Planted("/zorg", (ConcernCommands concerns) => $"{concerns}", new LimitedAttribute(Limit.Reports)),
                Planted("/bureau", (CaseIntakes intakes) => $"{intakes}", new AuthorizeAttribute(nameof(Permission.KeepCases))),
            ])
        );

    [Fact]
    public async Task Every_address_answers_each_reader_as_listed()
    {
        var story = await portal.StoryAsync();
        var findings = new List<string>();
        foreach (var reader in Readers)
        {
            using var http = await reader.VisitAsync(portal.Address);
            foreach (var route in Routes.Opened)
            {
                using var answer = await http.GetAsync(route.Open(story));
                if (Meaning(answer) is var meant && meant != $"{route.Who!.For(reader)}")
                    findings.Add($"{route.Pattern} to {reader}: {meant}, listed {route.Who.For(reader)}");
            }
            foreach (var route in Routes.All.Where(route => route.TakesForms))
            {
                using var answer = await http.PostAsync(route.Open(story), new FormUrlEncodedContent([new("zomaar", "iets")]));
                // An address that acts refuses; a page is drawn again, as who only looks would see it.
                var isRefused =
                    answer.StatusCode is HttpStatusCode.BadRequest
                    || Meaning(answer) == $"{route.Who!.For(reader)}"
                    || (answer.StatusCode is HttpStatusCode.SeeOther && LeadsTo(answer, route.Open(story)));
                if (!isRefused)
                    findings.Add($"POST {route.Pattern} by {reader}, without a token: {Meaning(answer)}, should be refused");
            }
        }
        Findings.None(findings);
    }

    [Fact]
    public async Task Every_address_answers_every_role_in_its_place_and_in_another()
    {
        var story = await portal.StoryAsync();
        var (cells, findings) = (0, new List<string>());
        foreach (var role in Enum.GetValues<StaffRole>())
        foreach (var town in new[] { "GM0546", "GM0547" })
        {
            var duty = new Duty(role, town);
            var cookies = await Sessions.OfAsync(portal.Services, portal.Address, duty);
            var browser = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
            using var http = new HttpClient(browser) { BaseAddress = new(portal.Address) };
            // Printing takes a second each, and every sheet is public.
            foreach (var route in Routes.Opened.Where(route => !route.Pattern.EndsWith(".pdf", StringComparison.Ordinal)))
            {
                using var answer = await http.GetAsync(route.Open(story));
                cells++;
                if (Meaning(answer) is var meant && meant != $"{route.Who!.For(duty, town == "GM0546")}")
                    findings.Add($"{route.Pattern} to {duty}: {meant}, by its duty {route.Who.For(duty, town == "GM0546")}");
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{cells} cells");
        Findings.None(findings);
    }

    private IEnumerable<(string Pattern, string Methods)> Found() =>
        from endpoint in portal.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != AnyFile
        // Whatever answers GET answers HEAD: a test of its own.
        let methods = (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Where(method => method != HttpMethods.Head)
            .Order()
        select ("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), string.Join(' ', methods));

    private static string Meaning(HttpResponseMessage answer) =>
        answer.StatusCode switch
        {
            HttpStatusCode.OK => nameof(Answer.Page),
            HttpStatusCode.Forbidden => nameof(Answer.Forbidden),
            HttpStatusCode.NotFound => nameof(Answer.NotFound),
            HttpStatusCode.Redirect when LeadsTo(answer, "/inloggen?terug=") => nameof(Answer.SignIn),
            HttpStatusCode.Redirect when LeadsTo(answer, "/account/geen-toegang") => nameof(Answer.NoEntry),
            HttpStatusCode.Redirect => nameof(Answer.Onward),
            var other => $"{(int)other}",
        };

    private static RouteEndpoint Planted(string pattern, Delegate handler, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, new([handler.Method, .. metadata]), null);

    private static bool LeadsTo(HttpResponseMessage answer, string address) =>
        $"/{answer.Headers.Location?.ToString().TrimStart('/')}".Contains(address, StringComparison.Ordinal);
}
