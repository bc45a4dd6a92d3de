using System.Globalization;
using Buuv.Domain;

namespace Buuv.Portal.Platform.Privacy.PersonalData;

/// <summary>The ids of residents who stopped. Kept beside the database, not in it: a restored backup holds residents who stopped since, and
/// they are erased again at the start.</summary>
public static class ErasureList
{
    /// <summary>Before the transaction that erases is committed: what is on the list and was not erased yet is erased at the next
    /// start.</summary>
    public static Task AddAsync(string file, ResidentId who, DateTime now, CancellationToken cancel = default) =>
        File.AppendAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd} {who.Value:D}\n"), cancel);

    /// <summary>Everybody on the list. A line that a power cut left half-written is passed over.</summary>
    public static async Task<IReadOnlyList<ResidentId>> ReadAsync(string file, CancellationToken cancel = default) =>
        !File.Exists(file)
            ? []
            :
            [
                .. (await File.ReadAllLinesAsync(file, cancel))
                    .Select(line => line.Split(' '))
                    .Where(parts => parts.Length == 2)
                    .Select(parts => Guid.TryParseExact(parts[1], "D", out var id) ? id : Guid.Empty)
                    .Where(id => id != Guid.Empty)
                    .Distinct()
                    .Select(ResidentId.From),
            ];
}
