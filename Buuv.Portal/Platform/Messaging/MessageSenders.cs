using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Platform.Messaging;

/// <summary>The ways out of the house: an SMTP server, a text message gateway, or a file when that is not configured.</summary>
public sealed class MessageSenders(
    IOptions<MailSettings> mail,
    IOptions<TextMessageSettings> texts,
    DataSettings data,
    IHttpClientFactory http
)
{
    public const string Smtp = "smtp";
    public const string Gateway = "gateway";

    /// <summary>Nothing was sent: the message was written to the data folder.</summary>
    public const string File = "file";

    // A plus is a plus: what reads this is no page.
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How messages of this kind leave now.</summary>
    public string ChannelOf(OutgoingChannel channel) => channel switch
    {
        OutgoingChannel.Mail when mail.Value.IsConfigured => Smtp,
        OutgoingChannel.Text when texts.Value.IsConfigured => Gateway,
        _ => File,
    };

    /// <summary>The connection for the mails of one batch; nothing is opened before the first.</summary>
    public SmtpConnection SmtpConnection() => new(mail.Value, new SmtpClient { CheckCertificateRevocation = false });

    /// <summary>Takes one message out.</summary>
    /// <returns>The way it went.</returns>
    /// <exception cref="TimeoutException">It took longer than the seconds in the settings.</exception>
    public async Task<string> SendAsync(OutgoingMessage message, SmtpConnection mails, CancellationToken cancel)
    {
        var way = ChannelOf(message.Channel);
        await (way switch
        {
            Smtp => mails.SendAsync(message, cancel),
            Gateway => TextAsync(message, cancel),
            _ => WriteAsync(message, cancel),
        });
        return way;
    }

    private async Task TextAsync(OutgoingMessage message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, texts.Value.Url)
        {
            Content = JsonContent.Create(new { to = message.To, text = message.Body }, options: AsWritten),
        };
        if (texts.Value.Key.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", texts.Value.Key);
        request.Headers.Add("Idempotency-Key", message.DedupeKey);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(texts.Value.Seconds));
        try
        {
            // The status says it all: what a gateway goes on to say is not waited for.
            using var answer = await http.CreateClient(Gateway)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token)
                .WaitAsync(patience.Token);
            answer.EnsureSuccessStatusCode();
        }
        catch (OperationCanceledException fault) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException("The gateway took too long.", fault);
        }
    }

    private async Task WriteAsync(OutgoingMessage message, CancellationToken cancel)
    {
        DataSettings.OwnFolder(data.Outgoing);
        var file = Path.Combine(data.Outgoing, message.FileName);
        await System.IO.File.WriteAllTextAsync(file, $"{message.Channel}: {message.To}\n{message.Subject}\n\n{message.Body}\n", cancel);
    }
}
