using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Buuv.Tests.Features.Feed;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>A mail server on this machine that keeps what it takes.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly SmtpServer.SmtpServer server;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private int sessions;

    /// <param name="tls">Speaks TLS from the first byte (true), after STARTTLS (false), or not at all (null); with a certificate that
    /// nobody vouches for.</param>
    public MailServer(bool? tls = null)
    {
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new(IPAddress.Loopback, Port));
            if (tls is { } implicitly) endpoint.IsSecure(implicitly).Certificate(SelfSigned());
        });
        var parts = new SmtpServer.ComponentModel.ServiceProvider();
        parts.Add(new Store(this));
        parts.Add(new Filter(this));
        server = new(options.Build(), parts);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref sessions);
        running = server.StartAsync(stop.Token);
    }

    public int Port { get; } = LivePortal.FreePort();

    /// <summary>How many connections there were.</summary>
    public int Sessions => sessions;

    public ConcurrentQueue<MimeMessage> Letters { get; } = new();

    /// <summary>Mailboxes that are not served now, with the status that is given for them.</summary>
    public ConcurrentDictionary<string, int> Refused { get; } = new();

    /// <summary>What is said with it; null for a plain word.</summary>
    public string? Words { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var wish = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = wish.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Store(MailServer owner) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            owner.Letters.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(MailServer owner) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(
            ISessionContext context,
            IMailbox to,
            IMailbox from,
            CancellationToken cancellationToken
        ) =>
            owner.Refused.TryGetValue(to.AsAddress(), out var status)
                ? throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)status, owner.Words ?? $"not now, {to.AsAddress()}"))
                : Task.FromResult(true);
    }
}
