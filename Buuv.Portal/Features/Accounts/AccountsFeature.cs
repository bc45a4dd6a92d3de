using System.Security.Claims;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.SetUp;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Portal.Platform.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Accounts;

public static class AccountsFeature
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services
            .AddOptions<PortalSettings>()
            .Validate<IHostEnvironment>(
                (portal, environment) => !(portal.Demo && environment.IsProduction()),
                "Portal:Demo lets everybody in as anybody; it cannot be on in Production."
            );
        services.AddSettings<AccountSettings>("Accounts");
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddPolicies();
        // Holds nothing of a request; the first admin is made outside of one.
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services
            .AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<BuuvDb>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<PortalSettings>>(Configure);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<PortalSettings>>(Configure);
        services.AddOptions<IdentityPasskeyOptions>().Configure(Configure);
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = StaffAccounts.InvitationLife);
        services.AddSingleton<DemoCodes>();
        services.AddSingleton<SignInMessage>();
        services.AddSingleton<SignInCodes>();
        services.AddSingleton<SignInSteps>();
        services.AddSingleton<LastAccountCookie>();
        services.AddScoped<ResidentAccounts>();
        services.AddScoped<SignInCompletion>();
        services.AddScoped<StaffEntry>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<StaffInvitation>();
        services.AddSingleton(Console.Out);
        services.AddSingleton<FirstAdmin>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstAdmin>());
        services.AddScoped<DemoAccounts>();
        services.AddSingleton<IDemoStaff, DemoStaff>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup("/account").RequireFormToken();
        forms.MapPost("/uitloggen", async (AccountSignIn signIn, HttpRequest request) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(LocalAddress.From((await request.ReadFormAsync())["terug"]) ?? "/");
        });
        forms.MapPost("/overal-uitloggen", async (AccountSignIn signIn) =>
        {
            await signIn.SignOutEverywhereAsync();
            return Results.LocalRedirect("/");
        });
        forms
            .MapPost("/sleutel/maken", async (HttpContext context, Passkeys keys) =>
                await keys.CreationOptionsAsync(context.User) is { IsDone: true } options ? Json(options.Value) : Results.Forbid()
            )
            .RequireAuthorization();
        forms.MapPost("/sleutel/tonen", async (Passkeys keys) => Json(await keys.RequestOptionsAsync()));
    }

    private static IResult Json(string text) => Results.Content(text, "application/json");

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        // A user name is a mail address or a number, checked before it comes here.
        options.User.AllowedUserNameCharacters = "";
        options.Password = new()
        {
            RequiredLength = Passwords.MinLength,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 5,
        };
        options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
    }

    // A key stands for two proofs, having the device and being its owner: so the owner must show that each time.
    private static void Configure(IdentityPasskeyOptions passkey)
    {
        passkey.UserVerificationRequirement = "required";
        passkey.ResidentKeyRequirement = "required";
    }

    private static void Configure(CookieAuthenticationOptions cookie, IOptions<PortalSettings> portal)
    {
        var secure = portal.Value.IsSecure;
        cookie.Cookie.Name = secure ? "__Host-buuv" : "buuv";
        cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.SlidingExpiration = true;
        cookie.ExpireTimeSpan = StandingSessions.ResidentSession;
        cookie.LoginPath = "/inloggen";
        cookie.AccessDeniedPath = "/account/geen-toegang";
        cookie.ReturnUrlParameter = "terug";
        var toLogin = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnRedirectToLogin = context =>
        {
            var http = context.HttpContext;
            http.Items.TryAdd(AbandonedForms.EndedFor, http.RequestServices.GetRequiredService<LastAccountCookie>().Read(http));
            return toLogin(context);
        };
        // A session that fell is out at its next request; the stamp validator renews the claims of those that stand now and then.
        cookie.Events.OnValidatePrincipal = async context =>
        {
            var sessions = context.HttpContext.RequestServices.GetRequiredService<StandingSessions>();
            if (context.Principal is { } user && await sessions.UseAsync(user))
                await SecurityStampValidator.ValidatePrincipalAsync(context);
            else
            {
                context.HttpContext.Items[AbandonedForms.EndedFor] = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
                context.RejectPrincipal();
                await context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>().SignOutAsync();
            }
        };
    }

    private static void Configure(SecurityStampValidatorOptions stamp, IOptions<PortalSettings> portal)
    {
        stamp.ValidationInterval = TimeSpan.FromMinutes(5);
        // Which session it is, and how somebody proved who they are, goes along when the claims are renewed.
        stamp.OnRefreshingPrincipal = refresh =>
        {
            refresh
                .NewPrincipal!.Identities.First()
                .AddClaims(
                    refresh
                        .CurrentPrincipal!.FindAll(claim =>
                            claim.Type is SessionStrength.MethodClaim or ClaimsPrincipalExtensions.SessionClaim
                        )
                        .Select(claim => new Claim(claim.Type, claim.Value))
                );
            refresh.NewPrincipal.DropDutiesUnlessStrong(portal.Value.Demo);
            return Task.CompletedTask;
        };
    }
}
