using System.Net;
using System.Net.Sockets;
using Buuv.Domain;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Features.Accounts;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>Mails leave by a real mail server on this machine.</summary>
public sealed class MailTests : IDisposable
{
    private readonly FrontDoor door = PostRoom.Noon();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task A_mail_leaves_by_the_server_as_it_was_written()
    {
        await using var server = Serve(new MailServer());
        var ria = Assert.Single(await SendAsync("ria@voorbeeld.nl"));

        Assert.Equal(MessageSenders.Smtp, ria.SentBy);
        var letter = Assert.Single(server.Letters);
        Assert.Equal("ria@voorbeeld.nl", Assert.Single(letter.To.Mailboxes).Address);
        Assert.Equal("buuv@voorbeeld.nl", Assert.Single(letter.From.Mailboxes).Address);
        Assert.Equal(("Één vraag", "Dag Ria, één vraag"), (letter.Subject, letter.TextBody!.Trim()));
        Assert.Equal("auto-generated", letter.Headers[HeaderId.AutoSubmitted]);
    }

    [Fact]
    public async Task The_same_mail_has_the_same_id_each_time()
    {
        await using var server = Serve(new MailServer());
        await using (var mails = door.Get<MessageSenders>().SmtpConnection())
        {
            await mails.SendAsync(Mail("ria@voorbeeld.nl"), default);
            await mails.SendAsync(Mail("ria@voorbeeld.nl"), default);
            await mails.SendAsync(Mail("samer@voorbeeld.nl"), default);
        }

        var ids = server.Letters.Select(letter => letter.MessageId).ToArray();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.EndsWith("@voorbeeld.nl", ids[0]);
    }

    [Fact]
    public async Task The_mails_of_a_batch_go_by_one_connection()
    {
        await using var server = Serve(new MailServer());
        await SendAsync([.. Enumerable.Range(1, 5).Select(number => $"buur{number}@voorbeeld.nl")]);

        Assert.Equal((5, 1), (server.Letters.Count, server.Sessions));
    }

    [Fact]
    public async Task A_mailbox_that_is_not_there_is_not_tried_again_and_the_mail_after_it_leaves()
    {
        await using var server = Serve(new MailServer());
        server.Refused["weg@voorbeeld.nl"] = 550;

        var rows = await SendAsync("weg@voorbeeld.nl", "ria@voorbeeld.nl");

        Assert.Equal(
            (null, OutboxProcessor.MaxAttempts, "550 RecipientNotAccepted"),
            (rows[0].SentAt, rows[0].Attempts, rows[0].LastError)
        );
        Assert.NotNull(rows[1].SentAt);
        Assert.Equal(1, server.Sessions);
        server.Refused.Clear();
        door.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(0, await door.Get<OutboxProcessor>().TakeOutAsync());
    }

    [Fact]
    public async Task A_mailbox_that_is_busy_is_tried_again()
    {
        await using var server = Serve(new MailServer());
        server.Refused["ria@voorbeeld.nl"] = 450;

        var row = Assert.Single(await SendAsync("ria@voorbeeld.nl"));

        Assert.Equal((null, 1, "450 RecipientNotAccepted"), (row.SentAt, row.Attempts, row.LastError));
        server.Refused.Clear();
        door.Clock.Move(OutboxProcessor.WaitAfter(1));
        Assert.Equal(1, await door.Get<OutboxProcessor>().TakeOutAsync());
        Assert.Single(server.Letters);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_goes_sealed_from_the_first_byte_or_after_STARTTLS(bool implicitly)
    {
        await using var server = new MailServer(implicitly);
        var settings = new MailSettings { Host = "localhost", Port = server.Port, ImplicitTls = implicitly, From = "buuv@voorbeeld.nl" };
        var client = new SmtpClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = (_, _, _, _) => true };
        await using var mails = new SmtpConnection(settings, client);

        await mails.SendAsync(Mail("ria@voorbeeld.nl"), default);

        Assert.Single(server.Letters);
        Assert.True(client.IsSecure);
    }

    [Theory]
    [InlineData(true, nameof(SslHandshakeException))]
    [InlineData(false, nameof(SslHandshakeException))]
    [InlineData(null, nameof(NotSupportedException))]
    public async Task Nothing_goes_to_a_server_that_nobody_vouches_for_or_that_speaks_in_the_open(bool? tls, string fault)
    {
        await using var server = Serve(new MailServer(tls), encrypted: true, implicitly: tls is true);

        var row = Assert.Single(await SendAsync("ria@voorbeeld.nl"));

        Assert.Equal((null, 1, fault), (row.SentAt, row.Attempts, row.LastError));
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_waited_for_once_a_batch()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Use(((IPEndPoint)silent.LocalEndpoint).Port, encrypted: true, implicitly: true);
        door.Settings["Mail:Seconds"] = "1";

        var rows = await SendAsync("ria@voorbeeld.nl", "samer@voorbeeld.nl");

        Assert.Equal((null, 1, nameof(TimeoutException)), (rows[0].SentAt, rows[0].Attempts, rows[0].LastError));
        Assert.Equal((null, 0, null), (rows[1].SentAt, rows[1].Attempts, rows[1].LastError));
        (await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken)).Dispose();
        Assert.False(silent.Pending());
    }

    private MailServer Serve(MailServer server, bool encrypted = false, bool implicitly = false)
    {
        Use(server.Port, encrypted, implicitly);
        return server;
    }

    private void Use(int port, bool encrypted, bool implicitly)
    {
        door.Settings["Mail:Host"] = "localhost";
        door.Settings["Mail:Port"] = $"{port}";
        door.Settings["Mail:Encrypted"] = $"{encrypted}";
        door.Settings["Mail:ImplicitTls"] = $"{implicitly}";
        door.Settings["Mail:From"] = "Buuv <buuv@voorbeeld.nl>";
    }

    /// <summary>Puts a mail to each in the outbox and lets the postman take them out.</summary>
    /// <returns>What became of them, in order.</returns>
    private async Task<OutgoingMessage[]> SendAsync(params string[] to)
    {
        await door.Gate.WriteAsync(async db =>
        {
            foreach (var address in to) await Outbox.AddAsync(db, Mail(address), door.Clock.Now);
            return Result.Done;
        });
        await door.Get<OutboxProcessor>().TakeOutAsync();
        await using var db = door.Read();
        return await db.Outgoing.OrderBy(message => message.Id).ToArrayAsync();
    }

    private static OutgoingMessage Mail(string to) =>
        new() { Channel = OutgoingChannel.Mail, To = to, Subject = "Één vraag", Body = "Dag Ria, één vraag", DedupeKey = to };
}
