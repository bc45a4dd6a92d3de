using Buuv.Portal.Platform.Jobs;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Buuv.Portal.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Portal.Commands;

internal static class VerifyAudit
{
    /// <param name="file">Heads kept elsewhere; null for those that the clock wrote down beside the database.</param>
    public static async Task<int> RunAsync(IServiceProvider services, FileInfo? file)
    {
        var heads = await AuditHeads.ReadAsync(file?.FullName ?? services.GetRequiredService<DataSettings>().AuditHeads);
        if (file is not null && heads.Count == 0) return ConsoleOutput.Wrong($"{file} holds no heads of an audit.");
        await using var db = await services.GetRequiredService<IDbContextFactory<BuuvDb>>().CreateDbContextAsync();
        var (fault, sequence) = await AuditCheck.RunAsync(db, heads);
        Console.WriteLine(fault switch
        {
            AuditFault.Edited => $"The audit is broken: entry {sequence} was changed.",
            AuditFault.Missing => $"The audit is broken: entry {sequence} is missing.",
            AuditFault.OutOfOrder => $"The audit is broken: entry {sequence} does not follow the one before it.",
            AuditFault.CutOff => $"The audit is broken: it ends before entry {sequence}, and was longer.",
            AuditFault.Rewritten => $"The audit is broken: entry {sequence} is another than when its hash was written down.",
            _ => $"The audit is whole: {sequence} entries, compared with {heads.Count} heads.",
        });
        return fault is null ? 0 : 1;
    }
}
