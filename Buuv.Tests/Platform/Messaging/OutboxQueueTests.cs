using Buuv.Portal.Platform.Messaging;
using static Buuv.Portal.Platform.Persistence.MessagePriority;
using static Buuv.Portal.Platform.Persistence.OutgoingChannel;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>What goes first, and what a way out that is closed holds up.</summary>
public sealed class OutboxQueueTests : IAsyncLifetime
{
    private readonly PostRoom room = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => room.DisposeAsync();

    [Fact]
    public async Task A_mail_server_that_says_nothing_keeps_no_text_waiting()
    {
        using var silent = PostRoom.Silent();
        using var gateway = new GatewayListener();
        room.MailLeavesBy(PostRoom.PortOf(silent), seconds: 300);
        room.TextsLeaveBy(gateway.Address);
        await room.AddAsync(Mail, count: 50);
        room.OutboxProcessor.Wake();
        using var held = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        await room.AddAsync(Text, Urgent);
        room.OutboxProcessor.Wake();

        await PostRoom.UntilAsync(() => Task.FromResult(!gateway.Requests.IsEmpty));
        // The mail is still waited for, and nothing came of it yet.
        var rows = await room.RowsAsync();
        Assert.Equal((1, null), (rows[0].Attempts, rows[0].LastError));
        Assert.All(rows[1..50], row => Assert.Equal(0, row.Attempts));
    }

    [Fact]
    public async Task A_gateway_that_says_nothing_keeps_no_mail_waiting()
    {
        using var silent = PostRoom.Silent();
        await using var server = new MailServer();
        room.TextsLeaveBy(PostRoom.AddressOf(silent), seconds: 300);
        room.MailLeavesBy(server.Port);
        await room.AddAsync(Text, count: 5);
        room.OutboxProcessor.Wake();
        using var held = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);

        await room.AddAsync(Mail, Urgent);
        room.OutboxProcessor.Wake();

        await PostRoom.UntilAsync(() => Task.FromResult(!server.Letters.IsEmpty));
        Assert.Equal((1, null), ((await room.RowsAsync())[0].Attempts, (await room.RowsAsync())[0].LastError));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("220-wacht\r\n")]
    public async Task A_mail_server_that_is_silent_or_drips_costs_one_mail_its_seconds_and_then_a_code_goes_next(string? drip)
    {
        using var silent = PostRoom.Silent(drip);
        room.MailLeavesBy(PostRoom.PortOf(silent), seconds: 1);
        await room.AddAsync(Mail, count: 50);
        Assert.Equal(0, await room.TakeOutAsync());
        await room.AddAsync(Mail, Urgent);
        Assert.Equal(0, await room.TakeOutAsync());
        var before = await room.RowsAsync();

        room.Door.Clock.Move(TimeSpan.FromSeconds(15));
        await room.TakeOutAsync();

        Assert.Equal((1, nameof(TimeoutException)), (before[0].Attempts, before[0].LastError));
        Assert.All(before[1..], row => Assert.Equal(0, row.Attempts));
        var rows = await room.RowsAsync();
        Assert.All(rows[1..50], row => Assert.Equal(0, row.Attempts));
        Assert.Equal((1, nameof(TimeoutException)), (rows[50].Attempts, rows[50].LastError));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("HTTP/1.1 202 Accepted\r\nX: 1\r\n")]
    public async Task A_gateway_that_is_silent_or_drips_is_waited_for_no_longer_than_its_seconds(string? drip)
    {
        using var silent = PostRoom.Silent(drip);
        room.TextsLeaveBy(PostRoom.AddressOf(silent), seconds: 1);
        await room.AddAsync(Text, count: 2);

        await room.TakeOutAsync();

        var rows = await room.RowsAsync();
        Assert.Equal((1, nameof(TimeoutException), 0), (rows[0].Attempts, rows[0].LastError, rows[1].Attempts));
    }

    [Fact]
    public async Task A_code_goes_first_then_what_was_never_tried_then_what_is_tried_again()
    {
        await using var server = new MailServer();
        room.MailLeavesBy(server.Port);
        server.Refused["vol@voorbeeld.nl"] = 450;
        await room.AddAsync(Mail, to: "vol@voorbeeld.nl");
        await room.TakeOutAsync();
        server.Refused.Clear();
        await room.AddAsync(Mail, Calm);
        await room.AddAsync(Mail);
        await room.AddAsync(Mail, Urgent);
        room.Door.Clock.Move(OutboxProcessor.WaitAfter(1));

        await room.TakeOutAsync();

        Assert.Equal(["4", "3", "2", "1"], server.Letters.Select(letter => letter.Subject));
    }

    [Fact]
    public async Task A_code_that_comes_while_others_leave_goes_next()
    {
        using var gateway = new GatewayListener();
        room.TextsLeaveBy(gateway.Address);
        await room.AddAsync(Text, count: 3);
        gateway.Meanwhile = () =>
        {
            gateway.Meanwhile = null;
            return room.AddAsync(Text, Urgent);
        };

        await room.TakeOutAsync();

        Assert.Equal(["1", "4", "2", "3"], Sent(gateway));
    }

    [Fact]
    public async Task A_code_that_came_too_late_never_leaves_and_is_not_kept()
    {
        using var gateway = new GatewayListener { Status = 503 };
        room.TextsLeaveBy(gateway.Address);
        await room.AddAsync(Text, Urgent, goodFor: TimeSpan.FromMinutes(10));
        await room.TakeOutAsync();
        gateway.Status = 202;
        room.Door.Clock.Move(TimeSpan.FromMinutes(10));

        Assert.Equal(0, await room.TakeOutAsync());

        Assert.Single(gateway.Requests);
        var row = Assert.Single(await room.RowsAsync());
        Assert.Equal((null, room.Door.Clock.Now, ""), (row.SentAt, row.DroppedAt, row.Body));
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(404, true)]
    [InlineData(410, true)]
    [InlineData(422, true)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task A_number_that_does_not_exist_is_not_tried_again_and_what_the_gateway_itself_lacks_is(int status, bool forGood)
    {
        using var gateway = new GatewayListener { Status = status };
        room.TextsLeaveBy(gateway.Address);
        await room.AddAsync(Text);
        await room.TakeOutAsync();
        gateway.Status = 202;
        room.Door.Clock.Move(DeliveryChannel.LongestClosed);

        await room.TakeOutAsync();

        Assert.Equal(forGood ? 1 : 2, gateway.Requests.Count);
        var row = Assert.Single(await room.RowsAsync());
        Assert.Equal((forGood, !forGood), (row.RefusedAt is not null, row.SentAt is not null));
    }

    [Fact]
    public async Task It_is_said_how_long_something_waits_by_each_way()
    {
        using var gateway = new GatewayListener { Status = 503 };
        await using var server = new MailServer();
        room.TextsLeaveBy(gateway.Address);
        room.MailLeavesBy(server.Port);
        server.Refused["weg@voorbeeld.nl"] = 550;
        await room.AddAsync(Mail, to: "weg@voorbeeld.nl");
        await room.AddAsync(Mail);
        await room.AddAsync(Text, count: 2);
        await room.TakeOutAsync();
        var left = room.Door.Clock.Now;
        room.Door.Clock.Move(TimeSpan.FromMinutes(20));

        var stand = await room.Door.Get<OutboxHealth>().StandAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                new(Mail, MessageSenders.Smtp, null, 0, left, 0, 1),
                new(Text, MessageSenders.Gateway, TimeSpan.FromMinutes(20), 2, null, 0, 0),
            ],
            stand
        );
        PostRoom.MoveTo(room.Door, 23);
        Assert.Null((await room.Door.Get<OutboxHealth>().StandAsync(TestContext.Current.CancellationToken))[1].Waits);
        PostRoom.MoveTo(room.Door, 9, days: 1);
        Assert.Equal(
            TimeSpan.FromHours(1),
            (await room.Door.Get<OutboxHealth>().StandAsync(TestContext.Current.CancellationToken))[1].Waits
        );
    }

    private static IEnumerable<string> Sent(GatewayListener gateway) =>
        gateway.Requests.Select(request => request.Body.Split('"')[7]["Buuv: ".Length..]);
}
