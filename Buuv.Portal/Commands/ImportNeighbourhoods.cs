using Buuv.Domain;
using Buuv.Portal.Platform.Neighbourhoods.Import;

namespace Buuv.Portal.Commands;

internal static class ImportNeighbourhoods
{
    public static async Task<int> RunAsync(IServiceProvider services, FileInfo file)
    {
        await using var content = file.OpenRead();
        var report = await services.GetRequiredService<NeighbourhoodImport>().ImportAsync(file.Name, content);
        if (!report.IsDone)
            return ConsoleOutput.Say(report.Refusal);
        var (places, districts, towns, small) = (
            report.Value.Neighbourhoods,
            report.Value.Districts,
            report.Value.Municipalities,
            report.Value.TooSmall
        );
        return ConsoleOutput.Say(
            Result.Done,
            $"{places} places of {towns} municipalities and {districts} districts are in; {small} with too few homes were left out."
        );
    }
}
