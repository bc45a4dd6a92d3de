using Buuv.Portal;
using Buuv.Portal.App;
using Buuv.Portal.Clockwork;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Features.Ambassadors;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Conversations;
using Buuv.Portal.Features.Information;
using Buuv.Portal.Features.Matches;
using Buuv.Portal.Features.Neighbourhoods;
using Buuv.Portal.Features.Notifications;
using Buuv.Portal.Features.Phone;
using Buuv.Portal.Features.Posts;
using Buuv.Portal.Features.Residents;
using Buuv.Portal.Live;
using Buuv.Portal.Settings;
using Buuv.Portal.Web;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

var (verb, rest) = Verbs.Split(args);
var builder = WebApplication.CreateBuilder(verb == "serve" ? rest : []);
// The root appsettings.json is copied beside the program; lowest in order, so that environment and environment-specific files win.
builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = "appsettings.json", FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) });

builder.Services.AddOptions<PortalSettings>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddData(DataSettings.From(builder.Configuration, builder.Environment));
builder.Services.AddWeb(builder.Configuration);
builder.Services.AddAccounts();
builder.Services.AddNotifications();
builder.Services.AddLive();
builder.Services.AddClockwork();
builder.Services.AddAdmin();
builder.Services.AddNeighbourhoods();
builder.Services.AddPosts();
builder.Services.AddConversations();
builder.Services.AddMatches();
builder.Services.AddResidents();
builder.Services.AddAmbassadors();
builder.Services.AddInformation();
builder.Services.AddBoards();
builder.Services.AddPhone();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
await DatabaseStart.MigrateAsync(app.Services.GetRequiredService<DataSettings>(), TimeProvider.System, app.Logger);
if (verb != "serve") return await Verbs.RunAsync(verb, rest, app.Services);

app.UseWeb();
app.MapWeb();
app.MapAccounts();
app.MapMatches();
app.MapLive();
app.MapBoards();
app.MapPhone();
app.MapRazorComponents<Root>().AddInteractiveServerRenderMode();
await app.RunAsync();
return 0;

public partial class Program;
