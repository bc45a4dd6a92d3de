using Buuv.Portal;
using Buuv.Portal.App;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Features.Partners;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Live;
using Buuv.Portal.Settings;
using Buuv.Portal.Web;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

var (verb, rest) = Verbs.Split(args);
if (Verbs.Unknown(verb) is { } misunderstood) return misunderstood;
var builder = WebApplication.CreateBuilder(verb == "serve" ? rest : []);
// The root appsettings.json is copied beside the program; lowest in order, so that environment and environment-specific files win.
builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = "appsettings.json", FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) });

builder.Services.AddPortal(builder.Configuration, builder.Environment);

var app = builder.Build();
var ready = await DatabaseStart.MigrateAsync(app.Services.GetRequiredService<DataSettings>(), TimeProvider.System, app.Logger);
if (!ready.IsDone) return Verbs.Say(ready);
if (verb != "serve") return await Verbs.RunAsync(verb, rest, app.Services);

app.UseWeb();
var addresses = app.MapWeb();
addresses.MapAccounts();
addresses.MapMatches();
addresses.MapLive();
addresses.MapBoards();
addresses.MapPhone();
addresses.MapPartners();
addresses.MapPersonalSheets();
addresses.MapMembership();
addresses.MapOwnData();
app.MapRazorComponents<Root>().AddInteractiveServerRenderMode(live => live.ContentSecurityFrameAncestorsPolicy = null)
    .OnlyOnInteractivePages().AnswerHead();
await app.RunAsync();
return 0;

public partial class Program;
