using System.Net;
using MailKit.Net.Smtp;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>What it means that a message did not leave.</summary>
public static class DeliveryFault
{
    /// <summary>Begins the words of a server that refuses by a rule of its own, such as against spam, and not because of the mailbox (RFC
    /// 3463).</summary>
    private const string ByPolicy = "5.7.";

    /// <summary>This message or its address will never be accepted. Other faults may pass, or be repaired in the settings.</summary>
    public static bool IsFinal(Exception fault) =>
        fault
            is SmtpCommandException
            {
                StatusCode: >= SmtpStatusCode.CommandUnrecognized,
                ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted,
            }
        || IsUnknownNumber(fault);

    /// <summary>The address does not exist or does not accept messages: only another address helps.</summary>
    public static bool IsUnknownAddress(Exception fault) => IsUnknownNumber(fault)
        || (IsFinal(fault) && IsAboutMailbox(fault) && !fault.Message.StartsWith(ByPolicy, StringComparison.Ordinal));

    /// <summary>The mail server said this of the mailbox, for now or for good.</summary>
    public static bool IsAboutMailbox(Exception fault) =>
        fault is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: not SmtpStatusCode.ServiceNotAvailable };

    /// <summary>Other messages would fail too: no answer, no answer in time, or no access.</summary>
    public static bool IsOfTheWay(Exception fault) =>
        fault switch
        {
            SmtpCommandException
            {
                StatusCode: not SmtpStatusCode.ServiceNotAvailable,
                ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            } => false,
            FormatException or ArgumentException => false,
            _ => !IsUnknownNumber(fault),
        };

    /// <summary>The kind of fault, with the number that was given: a server's own words may hold the address, and are not kept or
    /// logged.</summary>
    public static string NameOf(Exception fault) => fault switch
    {
        SmtpCommandException refused => $"{(int)refused.StatusCode} {refused.ErrorCode}",
        HttpRequestException { StatusCode: { } status } => $"{(int)status} {status}",
        _ => fault.GetType().Name,
    };

    private static bool IsUnknownNumber(Exception fault) => fault is HttpRequestException
    {
        StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity,
    };
}
