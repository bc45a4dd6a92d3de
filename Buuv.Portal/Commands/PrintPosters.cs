using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Portal.Features.Boards;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;

namespace Buuv.Portal.Commands;

/// <summary>This week's editions of a whole municipality in one PDF. It goes to paper, so it freezes them, as printing from a page
/// does.</summary>
internal static class PrintPosters
{
    public static async Task<int> RunAsync(IServiceProvider services, string town, FileInfo file, SheetSize? size)
    {
        if (services.GetRequiredService<NeighbourhoodDirectory>().Map.FindMunicipality(town) is not { } municipality)
            return ConsoleOutput.Wrong($"There is no municipality {town}.");
        if (file.Directory is { Exists: false } folder) return ConsoleOutput.Wrong($"There is no folder {folder}.");
        var boards = await services.GetRequiredService<BoardQueries>().InAsync(municipality.Code);
        var press = services.GetRequiredService<PosterPress>();
        var printed = await press.PrintAsync(boards, new MachineActor(), new(size));
        if (!printed.IsDone) return ConsoleOutput.Say(printed.Refusal);
        await File.WriteAllBytesAsync(file.FullName, printed.Value);
        return ConsoleOutput.Say(Result.Done, $"The posters of {boards.Count} boards are in {file}.");
    }
}
