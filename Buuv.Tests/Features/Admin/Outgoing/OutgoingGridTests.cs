using Buuv.Domain.Staff;
using Buuv.Portal.Features.Admin.Outgoing;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Messaging;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Tests.Features.Admin.Outgoing;

/// <summary>What goes out, a page at a time.</summary>
public sealed class OutgoingGridTests : IAsyncLifetime
{
    private static readonly StaffActor Dirk = new("Dirk", [new(StaffRole.Admin, null)]);

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        await database.StoreAsync(
        [
            .. Enumerable.Range(1, 30).Select(number => Message(
                number,
                number % 2 == 0 ? OutgoingChannel.Mail : OutgoingChannel.Text,
                sentAt: number <= 20 ? Street.Noon : null,
                refusedAt: number == 25 ? Street.Noon : null)),
        ]);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("", 30, "Bericht 30", "Bericht 6")]
    [InlineData("?blad=2", 30, "Bericht 5", "Bericht 1")]
    [InlineData("?richting=op", 30, "Bericht 1", "Bericht 25")]
    [InlineData("?orde=pogingen", 30, "Bericht 27", "Bericht 11")]
    [InlineData("?weg=mail", 15, "Bericht 30", "Bericht 2")]
    [InlineData("?staat=gestuurd", 20, "Bericht 20", "Bericht 1")]
    [InlineData("?staat=gestuurd&weg=sms", 10, "Bericht 19", "Bericht 1")]
    [InlineData("?staat=geweigerd", 1, "Bericht 25", "Bericht 25")]
    [InlineData("?staat=opnieuw", 9, "Bericht 30", "Bericht 21")]
    [InlineData("?staat=Sent&weg=1&orde=Body&blad=-1", 30, "Bericht 30", "Bericht 6")]
    public async Task The_address_says_which_page_of_which_messages(string address, int total, string first, string last)
    {
        var page = await PageAsync(Dirk, address);
        Assert.Equal((total, first, last), (page.Total, page.Rows[0].Subject, page.Rows[^1].Subject));
    }

    [Fact]
    public async Task A_code_has_no_subject_there()
    {
        await database.StoreAsync(new OutgoingMessage
        {
            Channel = OutgoingChannel.Mail, To = "ria@example.org", Subject = "Je code 123456", Body = "123456", DedupeKey = "code",
            HoldsCode = true, CreatedAt = Street.Noon,
        });
        Assert.Null((await PageAsync(Dirk, "")).Rows[0].Subject);
    }

    [Theory]
    [InlineData(StaffRole.CommunityWorker)]
    [InlineData(StaffRole.Analyst)]
    [InlineData(StaffRole.Moderator)]
    public async Task Nobody_but_the_admin_gets_a_row(StaffRole role) =>
        Assert.Equal(0, (await PageAsync(new("Kees", [new(role, null)]), "")).Total);

    private Task<GridPage<OutgoingRow>> PageAsync(StaffActor actor, string address) => database.Get<OutgoingQueries>().PageAsync(
        actor,
        GridChoices.From($"/beheer/uitgaand{address}", OutgoingTable.Columns, OutgoingTable.Filters, OutgoingTable.ByTime)
    );

    private static OutgoingMessage Message(int number, OutgoingChannel channel, DateTime? sentAt, DateTime? refusedAt) => new()
    {
        Channel = channel,
        To = "ria@example.org",
        Subject = $"Bericht {number}",
        Body = "Proef",
        DedupeKey = $"proef:{number}",
        CreatedAt = Street.Noon,
        NextAttemptAt = Street.Noon,
        // The most often tried: 27, 18, 9, and 26, 17, 8 after them.
        Attempts = number % 9 == 0 ? 9 : number % 9,
        SentAt = sentAt,
        SentBy = sentAt is null ? null : MessageSenders.Smtp,
        RefusedAt = refusedAt,
    };
}
