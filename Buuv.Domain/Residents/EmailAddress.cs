using System.Net.Mail;

namespace Buuv.Domain.Residents;

/// <summary>A mail address, in lower case.</summary>
public readonly record struct EmailAddress
{
    /// <summary>Longest address that mail systems carry (RFC 5321), in characters.</summary>
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <returns>The address, or <see cref="EmailAddressUnclear"/>. Line ends are refused, so that no mail header can be slipped in.</returns>
    public static Result<EmailAddress> From(string? typed)
    {
        var line = typed?.Trim() ?? "";
        return line.Length is > 0 and <= MaxLength && !line.Any(char.IsControl) && !line.Any(char.IsWhiteSpace)
            && MailAddress.TryCreate(line, out var address) && address.Address == line && address.Host.Contains('.')
            && !address.Host.EndsWith('.')
                ? new EmailAddress(line.ToLowerInvariant())
                : new EmailAddressUnclear();
    }

    public override string ToString() => Value;
}

/// <summary>This is not a whole mail address.</summary>
public sealed record EmailAddressUnclear : Refusal;
