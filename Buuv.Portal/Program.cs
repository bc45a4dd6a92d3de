using Buuv.Portal;
using Buuv.Portal.App;
using Buuv.Portal.Commands;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Feed;
using Buuv.Portal.Features.Figures;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.Notifications;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Workplace;
using Buuv.Portal.Platform.Printing;
using Buuv.Portal.Platform.Web;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

StartupErrors.AreSaidInASentence();
var portal = new Startup(Build);
return await new CommandLine(portal.RunAsync, settings => portal.ServeAsync(settings, Map)).RunAsync(args);

static WebApplication Build(string[] settings)
{
    var builder = WebApplication.CreateBuilder(ContentRoot.Options(settings));
    // The root appsettings.json is copied beside the program; lowest in order, so that environment and environment-specific files win.
    var root = new JsonConfigurationSource { Path = "appsettings.json", FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) };
    builder.Configuration.Sources.Insert(0, root);
    // A program that was built and not published finds the packed copies of its files by a list beside it; without it they are empty
    // answers.
    if (!builder.Environment.IsDevelopment()) builder.WebHost.UseStaticWebAssets();
    builder.Services.AddPortal(builder.Configuration, builder.Environment);
    return builder.Build();
}

static void Map(WebApplication app)
{
    app.UseWeb();
    var addresses = app.MapWeb();
    addresses.MapAccounts();
    addresses.MapMatches();
    addresses.MapFeed();
    addresses.MapBoards();
    addresses.MapFigures();
    addresses.MapPhone();
    addresses.MapWorkplace();
    addresses.MapPartners();
    addresses.MapPersonalSheets();
    addresses.MapPrintJobs();
    addresses.MapMembership();
    addresses.MapOwnData();
    addresses.MapNotifications();
    app.MapRazorComponents<Root>().AddInteractiveServerRenderMode(live => live.ContentSecurityFrameAncestorsPolicy = null)
        .OnlyOnInteractivePages().AnswerHead();
}

public partial class Program;
