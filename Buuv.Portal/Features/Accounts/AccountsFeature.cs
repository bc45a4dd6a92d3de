using System.Security.Claims;
using Buuv.Portal.Data;
using Buuv.Portal.Settings;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

public static class AccountsFeature
{
    public const int MinPasswordLength = 12;

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<PortalSettings>().Validate<IHostEnvironment>(
            (portal, environment) => !(portal.Demo && environment.IsProduction()), "Portal:Demo lets everybody in as anybody; it cannot be on in Production.");
        services.AddOptions<AccountSettings>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<BuuvDb>().AddSignInManager<AccountSignIn>().AddClaimsPrincipalFactory<AccountClaims>().AddDefaultTokenProviders();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<PortalSettings>>(Configure);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<PortalSettings>>(Configure);
        services.AddSingleton<SecretKey>();
        services.AddSingleton<DemoCodes>();
        services.AddSingleton<SignInMessage>();
        services.AddSingleton<SignInCodes>();
        services.AddSingleton<SignInSteps>();
        services.AddScoped<ResidentAccounts>();
        services.AddScoped<Arrival>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app) =>
        app.MapPost("/account/uitloggen", async (AccountSignIn signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        }).WithMetadata(new Microsoft.AspNetCore.Antiforgery.RequireAntiforgeryTokenAttribute());

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        // A user name is a mail address or a number, checked before it comes here.
        options.User.AllowedUserNameCharacters = "";
        options.Password = new() { RequiredLength = MinPasswordLength, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
        options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
    }

    private static void Configure(CookieAuthenticationOptions cookie, IOptions<PortalSettings> portal)
    {
        var secure = portal.Value.PublicAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        cookie.Cookie.Name = secure ? "__Host-buuv" : "buuv";
        cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.SlidingExpiration = true;
        cookie.ExpireTimeSpan = AccountSignIn.ResidentSession;
        cookie.LoginPath = "/inloggen";
        cookie.AccessDeniedPath = "/account/geen-toegang";
        cookie.ReturnUrlParameter = "terug";
    }

    private static void Configure(SecurityStampValidatorOptions stamp, IOptions<PortalSettings> portal)
    {
        stamp.ValidationInterval = TimeSpan.FromMinutes(5);
        // How somebody proved who they are goes along into the renewed session.
        stamp.OnRefreshingPrincipal = refresh =>
        {
            refresh.NewPrincipal!.Identities.First().AddClaims(refresh.CurrentPrincipal!.FindAll(SessionStrength.MethodClaim).Select(claim => new Claim(claim.Type, claim.Value)));
            refresh.NewPrincipal.DropDutiesUnlessStrong(portal.Value.Demo);
            return Task.CompletedTask;
        };
    }
}
