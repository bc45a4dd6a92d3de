using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Buuv.Portal.App.Layout;
using Buuv.Portal.Platform.Circuits;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Localization;
using Buuv.Portal.Platform.OutputCache;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Ui;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;
using KestrelServerOptions = Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions;

namespace Buuv.Portal;

/// <summary>What holds for every page: language, headers, compression, caching, errors, what a proxy may say.</summary>
public static class PortalPipeline
{
    private static readonly char[] AfterAnAddress = ['.', ',', ';', ':', '!', '?', ')', '"', '\'', '”', '’', '»'];

    // Key of the framework's own IAntiforgery.
    private const string FrameworkTokens = "framework";

    public static void AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging(logging => logging.AddConsoleFormatter<LogLines, ConsoleFormatterOptions>()
            .AddConsole(console => console.FormatterName ??= LogLines.FormatterName));
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Limits.LargestBody;
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<Health>();
        services.AddSingleton<AbandonedForms>();
        services.AddSingleton<DraftRoom>();
        services.AddScoped<Drafts>();
        services.AddSingleton<ComponentRenderer>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedLog>();
        services.AddRequestLocalization(options =>
        {
            string[] cultures = [.. ReaderPreferences.Languages.Select(language => ReaderPreferences.CultureOf(language).Name)];
            options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            options.RequestCultureProviders = [new ReaderCultureProvider()];
        });
        services.AddSingleton<PageCache>();
        // Anti-forgery tokens are masked anew in every answer, so compressing them tells nothing (BREACH).
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddLimits();
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<PortalSettings>>(
                (forms, portal) =>
                {
                    forms.Cookie.Name = portal.Value.IsSecure ? "__Host-buuv-form" : "buuv-form";
                    // Lax: a form that was opened by a link from another site is sent with its cookie. It stays as long as a draft, also
                    // when a browser is closed.
                    forms.Cookie.SameSite = SameSiteMode.Lax;
                    forms.Cookie.MaxAge = TimeSpan.FromDays(Drafts.KeptDays);
                    forms.Cookie.SecurePolicy = portal.Value.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                }
            );
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Only proxies named in the settings may say who is calling. Without any nobody may: the framework believes everybody when its
            // lists are empty.
            var proxies = ProxiesOf(configuration);
            options.ForwardedHeaders =
                proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        });
    }

    /// <summary>The pages, with walls of ours round what Blazor registers: the mapper of forms, and the tokens for them.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        var framework = services.Last(service => service.ServiceType == typeof(IFormValueMapper));
        object Walled(IServiceProvider provider) =>
            new KnownChoiceFormMapper((IFormValueMapper)ActivatorUtilities.CreateInstance(provider, framework.ImplementationType!));
        services.Add(new(typeof(IFormValueMapper), Walled, framework.Lifetime));
        services.AddTokensForForms();
    }

    private static void AddTokensForForms(this IServiceCollection services)
    {
        var (tokens, forms) = (services.Last(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!,
            services.Last(service => service.ServiceType == typeof(AntiforgeryStateProvider)));
        services.AddKeyedSingleton(FrameworkTokens, (provider, _) => (IAntiforgery)ActivatorUtilities.CreateInstance(provider, tokens));
        services.AddSingleton<IAntiforgery>(provider => new LazyAntiforgery(
            provider.GetRequiredKeyedService<IAntiforgery>(FrameworkTokens)
        ));
        // What <AntiforgeryToken /> asks goes past the wall.
        services.Add(new(typeof(AntiforgeryStateProvider), provider => ActivatorUtilities.CreateInstance(
            provider, forms.ImplementationType!, provider.GetRequiredKeyedService<IAntiforgery>(FrameworkTokens)), forms.Lifetime));
    }

    private static List<IPNetwork> ProxiesOf(IConfiguration configuration)
    {
        var proxies = new List<IPNetwork>();
        foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
        {
            if (IPNetwork.TryParse(proxy, out var range))
                proxies.Add(range);
            else if (IPAddress.TryParse(proxy, out var address))
                proxies.Add(new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            else
                throw new OptionsValidationException(
                    "Proxies",
                    typeof(ForwardedHeadersOptions),
                    [$"Proxies holds '{proxy}', which is no address and no range (as in 192.0.2.1 or 10.0.0.0/8)."]
                );
        }
        return proxies;
    }

    /// <summary>Everything that comes before the pages, in this order.</summary>
    public static void UseWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSafeHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/status/500",
                CreateScopeForErrors = true,
                StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode
                    : WriteGate.IsTurnedAway(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
                // What somebody sends wrong is no fault of ours, and must not fill the log.
                SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException,
            });
            app.UseHsts();
        }
        app.UseMiddleware<SocketAccessMiddleware>();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseStatusPages();
        app.UseTidyAddresses();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<FormRecoveryMiddleware>();
        app.UseAuthorization();
        app.UseBodyLimit();
        app.UseMiddleware<CircuitAccessMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<ReadingBudgetMiddleware>();
        app.UseMiddleware<PageCacheMiddleware>();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.UseMiddleware<FormResultMiddleware>();
        app.UseMiddleware<FormReplayMiddleware>();
    }

    // An address at the end of a sentence takes its comma or dot along.
    private static void UseTidyAddresses(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path.Value ?? "";
                if (
                    !HttpMethods.IsGet(context.Request.Method)
                    || path.TrimEnd(AfterAnAddress) is not { Length: > 1 } tidy
                    || tidy.Length == path.Length
                )
                    return next(context);
                // "//elsewhere.example," would lead to another site.
                if (LocalAddress.From(new PathString(tidy) + context.Request.QueryString.ToString()) is not { } here)
                    return next(context);
                context.Response.Redirect(context.Request.PathBase + here);
                return Task.CompletedTask;
            }
        );

    // The page that says what went wrong is only read, whatever was asked: with the token of a form that was refused nobody could read it.
    private static void UseStatusPages(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var isSaid =
                    context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    || context.Features.Get<IExceptionHandlerFeature>() is not null;
                if (isSaid && HttpMethods.IsPost(context.Request.Method))
                {
                    context.Request.Method = HttpMethods.Get;
                    context.Features.Set<IAntiforgeryValidationFeature>(null);
                }
                return next(context);
            }
        );

    // A style sheet names a font by an address without its hash; another font gets another name. Asking for it anew on every page would
    // show other letters first.
    private static void KeepFonts(EndpointBuilder asset)
    {
        if (
            asset is not RouteEndpointBuilder { RoutePattern.RawText: { } address }
            || !address.EndsWith(".woff2", StringComparison.Ordinal)
            || asset.RequestDelegate is not { } answer
        )
            return;
        asset.RequestDelegate = context =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK)
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
            return answer(context);
        };
    }

    /// <returns>What the features add their addresses to.</returns>
    public static IEndpointRouteBuilder MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().Add(KeepFonts);
        var addresses = app.MapGroup("");
        addresses.AnswerHead();
        addresses.MapReading();
        // The invitation on an empty poster leads here: first the choice between a vraag and an aanbod.
        addresses.MapGet("/plaats", () => Results.LocalRedirect("/"));
        addresses.MapGet("/alive", () => "ok");
        Health.Map(addresses);
        addresses.MapGet("/.well-known/security.txt", (IOptions<PortalSettings> portal, TimeProvider clock) =>
            Results.Text(
                $"Contact: {portal.Value.PublicAddress}/veilig\n"
                    + $"Expires: {clock.GetUtcNow().AddDays(180):yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: nl, en\n"
            )
        );
        return addresses;
    }
}
