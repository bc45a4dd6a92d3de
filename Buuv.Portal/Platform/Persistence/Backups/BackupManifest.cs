namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>What a backup holds, written into it, so that reading it back can be compared.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Migration">The last step that the database had taken.</param>
/// <param name="Rows">How many rows each table holds.</param>
public sealed record BackupManifest(string Version, DateTime MadeAt, string Migration, IReadOnlyDictionary<string, long> Rows);
