using Buuv.Domain;

namespace Buuv.Portal.Platform.Persistence.Backups;

/// <summary>A portal in production makes no unencrypted backup.</summary>
public sealed record PassphraseMissing : Refusal;

/// <param name="Length">Characters that it takes.</param>
public sealed record PassphraseTooShort(int Length) : Refusal;

/// <summary>A backup is never written over another file.</summary>
public sealed record BackupIsThere(string File) : Refusal;

/// <summary>Another passphrase sealed it, or it is damaged or no backup at all.</summary>
public sealed record BackupUnreadable(string File) : Refusal;

/// <summary>It was read, and holds another number of rows than it should, or a database that is not whole.</summary>
public sealed record BackupNotWhole(string File) : Refusal;
