using System.Globalization;
using Buuv.Portal.Platform.Settings;

namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>Remembers in the data folder when the last backup was written and read back: a backup is made by another program, at
/// night.</summary>
public sealed class BackupMark(DataSettings data)
{
    private string File => Path.Combine(data.Folder, "last-backup.txt");

    /// <summary>UTC; null when none was made from this folder.</summary>
    public DateTime? At() =>
        System.IO.File.Exists(File)
        && DateTime.TryParse(
            System.IO.File.ReadAllText(File).Trim(), CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;

    public void Set(DateTime at) => System.IO.File.WriteAllText(File, at.ToString("O", CultureInfo.InvariantCulture));
}
