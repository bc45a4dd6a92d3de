using Buuv.Portal.Platform.Localization;
using static Buuv.Portal.Platform.Persistence.MessagePriority;
using static Buuv.Portal.Platform.Persistence.OutgoingChannel;

namespace Buuv.Tests.Platform.Messaging;

/// <summary>Nobody is woken, and what an outage left goes out calmly.</summary>
public sealed class QuietHoursTests : IAsyncLifetime
{
    private readonly PostRoom room = new();
    private readonly GatewayListener gateway = new();
    private readonly MailServer server = new();

    private IEnumerable<string> Texts => gateway.Requests.Select(request => request.Body.Split('"')[7]["Buuv: ".Length..]);

    private IEnumerable<string> Mails => server.Letters.Select(letter => letter.Subject!);

    public ValueTask InitializeAsync()
    {
        room.MailLeavesBy(server.Port);
        room.TextsLeaveBy(gateway.Address, perMinute: 10);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await room.DisposeAsync();
        await server.DisposeAsync();
        gateway.Dispose();
    }

    [Theory]
    [InlineData(21)]
    [InlineData(3)]
    [InlineData(7.99)]
    public async Task At_night_a_code_leaves_and_a_mail_about_just_now_and_nothing_else(double hour)
    {
        PostRoom.MoveTo(room.Door, hour, days: 1);
        foreach (var haste in new[] { Urgent, Prompt, Calm }) await room.AddAsync(Text, haste);
        foreach (var haste in new[] { Urgent, Prompt, Calm }) await room.AddAsync(Mail, haste);

        await room.TakeOutAsync();

        Assert.Equal(["1"], Texts);
        Assert.Equal(["4", "5"], Mails);
        PostRoom.MoveTo(room.Door, 8, days: hour > 20 ? 1 : 0);
        await room.TakeOutAsync();
        Assert.Equal(["1", "2", "3"], Texts);
        Assert.Equal(["4", "5", "6"], Mails);
    }

    [Fact]
    public async Task By_day_everything_leaves()
    {
        PostRoom.MoveTo(room.Door, 20.99);
        foreach (var haste in new[] { Urgent, Prompt, Calm }) await room.AddAsync(Text, haste);

        await room.TakeOutAsync();

        Assert.Equal(3, gateway.Requests.Count);
    }

    [Fact]
    public async Task No_more_leave_in_a_minute_than_is_set_and_a_code_leaves_all_the_same()
    {
        await room.AddAsync(Text, count: 25);
        Assert.Equal(10, await LeftInAllAsync());
        await room.AddAsync(Text, Urgent);
        Assert.Equal(11, await LeftInAllAsync());
        Assert.Equal(11, await LeftInAllAsync());
        room.Door.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(21, await LeftInAllAsync());
        room.Door.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(26, await LeftInAllAsync());

        Assert.Equal(26, Texts.Distinct().Count());
    }

    [Fact]
    public async Task What_waited_for_a_weekend_leaves_on_Monday_morning_calmly_and_once()
    {
        PostRoom.MoveTo(room.Door, 17, days: ((int)DayOfWeek.Friday - (int)DutchTime.Of(room.Door.Clock.Now).DayOfWeek + 7) % 7);
        gateway.Status = 503;
        await room.AddAsync(Text, count: 25);
        await room.AddAsync(Text, Calm, count: 5, goodFor: TimeSpan.FromDays(1));
        var tried = new List<int>();
        for (var quarters = 0; quarters < 4 * (24 * 2 + 14); quarters++)
        {
            var (hour, before) = (DutchTime.Of(room.Door.Clock.Now).Hour, gateway.Requests.Count);
            await room.TakeOutAsync();
            if (gateway.Requests.Count > before) tried.Add(hour);
            room.Door.Clock.Move(TimeSpan.FromMinutes(15));
        }
        Assert.DoesNotContain(tried, hour => hour is >= 21 or < 8);
        gateway.Requests.Clear();
        gateway.Status = 202;
        PostRoom.MoveTo(room.Door, 7.5);
        Assert.Equal(0, await LeftInAllAsync());
        PostRoom.MoveTo(room.Door, 8);

        var each = new List<int>();
        for (var minutes = 0; minutes < 20; minutes++)
        {
            var before = gateway.Requests.Count;
            each.Add(await LeftInAllAsync() - before);
            room.Door.Clock.Move(TimeSpan.FromMinutes(1));
        }

        Assert.All(each, left => Assert.InRange(left, 0, 10));
        Assert.Equal(Enumerable.Range(1, 25).Select(number => $"{number}").Order(), Texts.Order());
        Assert.Equal(5, (await room.RowsAsync()).Count(row => row.DroppedAt is not null));
    }

    // The portal has workers of its own: whoever took them out, they left.
    private async Task<int> LeftInAllAsync()
    {
        await room.TakeOutAsync();
        return gateway.Requests.Count;
    }
}
