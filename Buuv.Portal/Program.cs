using Buuv.Portal.App;
using Buuv.Portal.Data;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Settings;
using Buuv.Portal.Shared;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

var builder = WebApplication.CreateBuilder(args);
// The root appsettings.json is copied beside the program; lowest in order, so that environment and environment-specific files win.
builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = "appsettings.json", FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) });

builder.Services.AddOptions<PortalSettings>().BindConfiguration("Portal").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddData(DataSettings.From(builder.Configuration, builder.Environment));
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<Here>();
builder.Services.AddBoards();
builder.Services.AddRequestLocalization(options => options.SetDefaultCulture("nl").AddSupportedCultures(Reading.Languages).AddSupportedUICultures(Reading.Languages));
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
await DatabaseStart.MigrateAsync(app.Services.GetRequiredService<DataSettings>(), TimeProvider.System, app.Logger);
app.UseRequestLocalization();
app.UseStatusCodePagesWithReExecute("/niet-gevonden");
app.UseAntiforgery();
app.MapStaticAssets();
app.MapReading();
app.MapBoards();
app.MapRazorComponents<Root>().AddInteractiveServerRenderMode();
app.Run();

public partial class Program;
