using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>One connection to the mail server for all mails of a batch; it is made when the first one goes. One mail at a time.</summary>
/// <param name="server">Not connected yet; disposed with this.</param>
public sealed class SmtpConnection(MailSettings settings, SmtpClient server) : IAsyncDisposable
{
    private const int PortOfImplicitTls = 465;

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    // Where nobody answers, or we are not let in, the other mails of the batch do not wait for that again.
    private ExceptionDispatchInfo? unreachable;

    private SecureSocketOptions Security => settings switch
    {
        { Encrypted: false } => SecureSocketOptions.None,
        { ImplicitTls: true } or { ImplicitTls: null, Port: PortOfImplicitTls } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Sends one mail.</summary>
    /// <exception cref="TimeoutException">It took longer than <see cref="MailSettings.Seconds"/>.</exception>
    /// <exception cref="SmtpCommandException">The server did not take it; see <see cref="DeliveryFault.IsFinal"/>.</exception>
    public async Task SendAsync(OutgoingMessage message, CancellationToken cancel)
    {
        unreachable?.Throw();
        using var letter = Letter(message);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        var isLetIn = server.IsConnected;
        try
        {
            // Not every step below listens to the time, such as looking up a name: none is waited for longer.
            if (!isLetIn) await EnterAsync(patience.Token).WaitAsync(patience.Token);
            isLetIn = true;
            await server.SendAsync(letter, patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception fault)
        {
            cancel.ThrowIfCancellationRequested();
            // MailKit calls a handshake that was cut off a fault of the handshake.
            var told = ExceptionDispatchInfo.Capture(
                patience.IsCancellationRequested ? new TimeoutException("The mail server took too long.", fault) : fault
            );
            if (!isLetIn || patience.IsCancellationRequested)
                unreachable = told;
            told.Throw();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // What was sent is sent: a server that does not say goodbye changes nothing.
        using var patience = new CancellationTokenSource(Goodbye);
        if (unreachable is null && server.IsConnected) await server.DisconnectAsync(quit: true, patience.Token);
        server.Dispose();
    }

    private async Task EnterAsync(CancellationToken cancel)
    {
        await server.ConnectAsync(settings.Host, settings.Port, Security, cancel);
        if (settings.UserName is { Length: > 0 }) await server.AuthenticateAsync(settings.UserName, settings.Password ?? "", cancel);
    }

    private MimeMessage Letter(OutgoingMessage message)
    {
        var from = MailboxAddress.Parse(settings.From);
        var letter = new MimeMessage
        {
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Body },
            // Sent twice after a crash in between, it is still one mail to the reader.
            MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.DedupeKey)))[..32]}@{from.Domain}",
        };
        letter.From.Add(from);
        letter.To.Add(new MailboxAddress("", message.To));
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        if (message.UnsubscribeAddress is not { } address) return letter;
        // A mail program shows a button, and sends one form there when it is pressed (RFC 8058).
        letter.Headers.Add(HeaderId.ListUnsubscribe, $"<{address}>");
        letter.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        return letter;
    }
}
