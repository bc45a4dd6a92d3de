using Buuv.Domain;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Persistence;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Platform.Messaging;

public sealed class OutboxTests : IDisposable
{
    private readonly FrontDoor door = PostRoom.Noon();

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData("ria@voorbeeld.nl\r\nBcc: iedereen@voorbeeld.nl", "Hallo")]
    [InlineData("ria@voorbeeld.nl\nBcc: iedereen@voorbeeld.nl", "Hallo")]
    [InlineData("ria@voorbeeld.nl, rex@voorbeeld.nl", "Hallo")]
    [InlineData("\"Ria\" <ria@voorbeeld.nl>", "Hallo")]
    [InlineData("ria@voorbeeld.nl\0", "Hallo")]
    [InlineData("ria@voorbeeld.nl\u0085Bcc: x@voorbeeld.nl", "Hallo")]
    [InlineData("ria@voorbeeld.nl\u2028", "Hallo")]
    [InlineData("ria@voorbeeld.nl", "Hallo\r\nBcc: iedereen@voorbeeld.nl")]
    [InlineData("ria@voorbeeld.nl", "Hallo\n\nAndere brief")]
    [InlineData("ria@voorbeeld.nl", "Hallo\rBcc: x@voorbeeld.nl")]
    [InlineData("ria@voorbeeld.nl", "Hallo\u2028Bcc: x@voorbeeld.nl")]
    [InlineData("+31612345678", "Hallo")]
    public async Task Nothing_can_be_slipped_into_the_head_of_a_mail(string to, string subject)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(Mail("key", to, subject)));
        await using var db = door.Read();
        Assert.False(await db.Outgoing.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("+31711234567")]
    [InlineData("+31612345678\n")]
    [InlineData("0612345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("ria@voorbeeld.nl")]
    public async Task A_text_message_goes_to_a_mobile_number_only(string to) =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            AddAsync(
                new OutgoingMessage
                {
                    Channel = OutgoingChannel.Text,
                    To = to,
                    Subject = "x",
                    Body = "x",
                    DedupeKey = "key",
                }
            )
        );

    [Fact]
    public async Task The_same_news_twice_is_one_message()
    {
        await AddAsync(Mail("key"), Mail("key"));
        await AddAsync(Mail("key"));
        await using var db = door.Read();
        Assert.Equal(1, await db.Outgoing.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_server_a_message_is_a_file_and_is_not_called_sent()
    {
        await AddAsync(Mail("key"));
        await door.Get<OutboxProcessor>().TakeOutAsync(TestContext.Current.CancellationToken);
        var message = await OnlyAsync(row => row.SentAt is not null);
        Assert.Equal(MessageSenders.File, message.SentBy);
        var file = await File.ReadAllTextAsync(
            Path.Combine(door.Folder, "outgoing", message.FileName),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("ria@voorbeeld.nl", file);
        Assert.Contains("Dag Ria", file);
    }

    [Fact]
    public async Task A_text_message_leaves_by_the_gateway_with_its_key()
    {
        using var gateway = new GatewayListener();
        door.Settings["TextMessages:Url"] = gateway.Address;
        door.Settings["TextMessages:Key"] = "geheim";
        await AddAsync(
            new OutgoingMessage
            {
                Channel = OutgoingChannel.Text,
                To = "+31612345678",
                Subject = "Hallo",
                Body = "Dag Ria",
                DedupeKey = "key",
            }
        );
        door.Get<OutboxProcessor>().Wake();
        Assert.Equal(MessageSenders.Gateway, (await OnlyAsync(row => row.SentAt is not null)).SentBy);
        var request = Assert.Single(gateway.Requests);
        Assert.Equal("Bearer geheim", request.Authorization);
        Assert.Equal("""{"to":"+31612345678","text":"Buuv: Dag Ria"}""", request.Body);
    }

    [Fact]
    public async Task What_cannot_leave_is_tried_again_later_each_time_and_in_the_end_left()
    {
        door.Settings["TextMessages:Url"] = "http://127.0.0.1:9/";
        await AddAsync(
            new OutgoingMessage
            {
                Channel = OutgoingChannel.Text,
                To = "+31612345678",
                Subject = "Hallo",
                Body = "Dag Ria",
                DedupeKey = "key",
            }
        );
        var outbox = door.Get<OutboxProcessor>();
        for (var attempt = 1; attempt < OutboxProcessor.MaxAttempts; attempt++)
        {
            await outbox.TakeOutAsync(TestContext.Current.CancellationToken);
            var tried = await OnlyAsync(row => row.Attempts == attempt && row.LastError is not null);
            Assert.Null(tried.SentAt);
            Assert.Equal(nameof(HttpRequestException), tried.LastError);
            Assert.Equal(0, await outbox.TakeOutAsync(TestContext.Current.CancellationToken));
            door.Clock.Move(DeliveryChannel.LongestClosed);
        }
        // An outage of three days uses nothing up; one of four is no outage any more.
        door.Clock.Move(TimeSpan.FromDays(3));
        await outbox.TakeOutAsync(TestContext.Current.CancellationToken);
        Assert.Equal(OutboxProcessor.MaxAttempts - 1, (await OnlyAsync(_ => true)).Attempts);
        door.Clock.Move(TimeSpan.FromDays(1));
        await outbox.TakeOutAsync(TestContext.Current.CancellationToken);
        Assert.Equal(OutboxProcessor.MaxAttempts, (await OnlyAsync(_ => true)).Attempts);
    }

    [Fact]
    public async Task Two_rounds_at_once_take_each_message_out_once()
    {
        using var gateway = new GatewayListener();
        door.Settings["TextMessages:Url"] = gateway.Address;
        await AddAsync([
            .. Enumerable
                .Range(0, 5)
                .Select(number => new OutgoingMessage
                {
                    Channel = OutgoingChannel.Text,
                    To = "+31612345678",
                    Subject = "Hallo",
                    Body = "Dag Ria",
                    DedupeKey = $"key{number}",
                }),
        ]);
        var outbox = door.Get<OutboxProcessor>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => outbox.TakeOutAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(5, gateway.Requests.Count);
    }

    private static OutgoingMessage Mail(string key, string to = "ria@voorbeeld.nl", string subject = "Hallo") =>
        new() { Channel = OutgoingChannel.Mail, To = to, Subject = subject, Body = "Dag Ria", DedupeKey = key };

    private async Task AddAsync(params OutgoingMessage[] messages) => await door.Gate.WriteAsync(async db =>
    {
        foreach (var message in messages) await Outbox.AddAsync(db, message, door.Clock.Now);
        return Result.Done;
    });

    private async Task<OutgoingMessage> OnlyAsync(Func<OutgoingMessage, bool> when)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            await using var db = door.Read();
            if (await db.Outgoing.SingleAsync(TestContext.Current.CancellationToken) is var row && when(row)) return row;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("The message did not get there within ten seconds.");
    }
}
