using System.ComponentModel.DataAnnotations;

namespace Buuv.Portal.Platform.Settings;

/// <summary>Section <c>Backup</c>: the passphrase that encrypts a backup. The file and the passphrase together give access to
/// everything.</summary>
public sealed class BackupSettings : IValidatableObject
{
    /// <summary>Shortest passphrase, in characters: OpenPGP stretches it little, so it must be long itself.</summary>
    public const int PassphraseLength = 20;

    /// <summary>The passphrase itself, best by the environment (<c>Backup__Passphrase</c>).</summary>
    public string Passphrase { get; init; } = "";

    /// <summary>A file whose first line is the passphrase, that only the portal's user can read.</summary>
    public string PassphraseFile { get; init; } = "";

    /// <summary>Empty when there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string Read() =>
        Passphrase.Length > 0 ? Passphrase
        : PassphraseFile.Length > 0 ? File.ReadLines(PassphraseFile).FirstOrDefault("").Trim()
        : "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Passphrase.Length is > 0 and < PassphraseLength)
            yield return new($"Backup:Passphrase is too short: it takes {PassphraseLength} characters or more.", [nameof(Passphrase)]);
        if (PassphraseFile.Length > 0 && !File.Exists(PassphraseFile))
            yield return new($"Backup:PassphraseFile names a file that is not there: {PassphraseFile}", [nameof(PassphraseFile)]);
    }
}
