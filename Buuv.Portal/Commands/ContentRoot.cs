namespace Buuv.Portal.Commands;

/// <summary>Finds the portal's own files beside the program, whatever the current folder is.</summary>
public static class ContentRoot
{
    private const string StaticFiles = "wwwroot";

    /// <param name="settings">As typed; who names a content root of their own gets that.</param>
    public static WebApplicationOptions Options(string[] settings) => new()
    {
        Args = settings,
        ContentRootPath = IsChosen(settings) ? null : Of(AppContext.BaseDirectory),
    };

    /// <summary>The folder of a published program; of one that was only built, the project above it.</summary>
    public static string Of(string program)
    {
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, StaticFiles))) return folder.FullName;
        return program;
    }

    private static bool IsChosen(string[] settings) =>
        settings.Any(setting => setting.TrimStart('-').StartsWith(WebHostDefaults.ContentRootKey, StringComparison.OrdinalIgnoreCase))
        || new[] { "ASPNETCORE_CONTENTROOT", "DOTNET_CONTENTROOT" }.Any(name =>
            Environment.GetEnvironmentVariable(name) is { Length: > 0 }
        );
}
