using System.Net.Http.Headers;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Buuv.Portal.Data;
using Buuv.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Buuv.Portal.Features.Notifications;

/// <summary>The ways out of the house: an SMTP server, a text message gateway, or a file when that is not configured.</summary>
public sealed class Carriers(IOptions<MailSettings> mail, IOptions<TextMessageSettings> texts, DataSettings data, IHttpClientFactory http)
{
    public const string Smtp = "smtp";
    public const string Gateway = "gateway";

    /// <summary>Nothing was sent: the message lies in the data folder for somebody to see.</summary>
    public const string File = "file";

    /// <summary>How messages of this kind leave now.</summary>
    public string WayOf(OutgoingChannel channel) => channel switch
    {
        OutgoingChannel.Mail when mail.Value.IsConfigured => Smtp,
        OutgoingChannel.Text when texts.Value.IsConfigured => Gateway,
        _ => File,
    };

    /// <summary>Takes one message out.</summary>
    /// <returns>The way it went.</returns>
    public async Task<string> CarryAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var way = WayOf(message.Channel);
        await (way switch
        {
            Smtp => MailAsync(message, cancel),
            Gateway => TextAsync(message, cancel),
            _ => WriteAsync(message, cancel),
        });
        return way;
    }

    private async Task MailAsync(OutgoingMessage message, CancellationToken cancel)
    {
        var to = mail.Value;
        using var letter = new MailMessage(to.From, message.To, message.Subject, message.Body) { BodyEncoding = Encoding.UTF8, SubjectEncoding = Encoding.UTF8 };
        // Sent twice after a crash in between, it is still one mail to the reader.
        letter.Headers.Add("Message-ID", $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.DedupeKey)))[..32]}@{letter.From!.Host}>");
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        using var server = new SmtpClient(to.Host, to.Port) { EnableSsl = to.Encrypted };
        if (to.UserName is { Length: > 0 }) server.Credentials = new System.Net.NetworkCredential(to.UserName, to.Password);
        await server.SendMailAsync(letter, cancel);
    }

    private async Task TextAsync(OutgoingMessage message, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, texts.Value.Url) { Content = JsonContent.Create(new { to = message.To, text = message.Body }) };
        if (texts.Value.Key.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", texts.Value.Key);
        request.Headers.Add("Idempotency-Key", message.DedupeKey);
        using var answer = await http.CreateClient(Gateway).SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
    }

    private async Task WriteAsync(OutgoingMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(data.Outgoing);
        var file = Path.Combine(data.Outgoing, message.FileName);
        await System.IO.File.WriteAllTextAsync(file, $"{message.Channel}: {message.To}\n{message.Subject}\n\n{message.Body}\n", cancel);
    }
}
