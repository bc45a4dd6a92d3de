using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;

namespace Buuv.Domain.Contact;

/// <summary>A mail address that mail can be delivered to, in lower case.</summary>
public readonly partial record struct EmailAddress
{
    /// <summary>Longest address that mail systems carry (RFC 5321), in characters.</summary>
    public const int MaxLength = 254;

    /// <summary>Longest part before the @ (RFC 5321), in bytes.</summary>
    private const int MaxLocal = 64;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <returns>The address, or <see cref="EmailAddressUnclear"/>. Line ends are refused, so that no mail header can be slipped
    /// in.</returns>
    public static Result<EmailAddress> From(string? typed)
    {
        var line = TidyText.Plain(typed).ToLowerInvariant();
        return
            line.Length is > 0 and <= MaxLength
            && !typed!.Trim().Any(char.IsControl)
            && !line.Any(char.IsWhiteSpace)
            && MailAddress.TryCreate(line, out var address)
            && address.Address == line
            && IsLocal(address.User)
            && Host().IsMatch(address.Host)
            ? new EmailAddress(line)
            : new EmailAddressUnclear();
    }

    /// <summary>An address as it was stored. Not checked again, so that stricter rules do not invalidate stored addresses.</summary>
    public static EmailAddress Kept(string value) => new(value);

    public override string ToString() => Value;

    private static bool IsLocal(string local) =>
        Encoding.UTF8.GetByteCount(local) <= MaxLocal
        && !local.StartsWith('.')
        && !local.EndsWith('.')
        && !local.Contains("..", StringComparison.Ordinal);

    // Labels with dots between them; an IP address is refused.
    [GeneratedRegex(
        @"^(?:[\p{L}\p{M}0-9](?:[\p{L}\p{M}0-9\-]{0,61}[\p{L}\p{M}0-9])?\.)+"
            + @"(?=.*\p{L})[\p{L}\p{M}0-9](?:[\p{L}\p{M}0-9\-]{0,61}[\p{L}\p{M}0-9])$"
    )]
    private static partial Regex Host();
}

/// <summary>This is not a whole mail address.</summary>
public sealed record EmailAddressUnclear() : Refusal("Mail");
