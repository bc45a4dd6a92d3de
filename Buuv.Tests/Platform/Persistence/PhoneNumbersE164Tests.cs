using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Portal.Commands;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Tests.Platform.Persistence;

/// <summary>A database from before numbers were kept as "+31612345678" is brought up to date.</summary>
public sealed class PhoneNumbersE164Tests : IDisposable
{
    private readonly DataSettings settings = new() { Folder = DataFolder.New("buuv-numbers-") };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => DataFolder.Remove(settings.Folder);

    [Fact]
    public async Task Numbers_of_before_are_read_back_as_the_same_numbers_everywhere()
    {
        await using (var db = Writer())
        {
            db.Residents.AddRange(Join("Ria", "0611111111", null), Join("Ans", "0172123456", "ans@voorbeeld.nl"));
            db.Users.AddRange(Account("0611111111"), Account("samer@voorbeeld.nl"));
            db.SignInCodes.Add(
                new()
                {
                    Id = Guid.NewGuid(),
                    Address = "x",
                    Hash = [1],
                    LinkHash = [2],
                    SentAt = Street.Noon,
                    ExpiresAt = Street.Noon,
                }
            );
            db.Outgoing.Add(
                new()
                {
                    Channel = OutgoingChannel.Text,
                    To = "x",
                    Subject = "Hallo",
                    Body = "Bel 0611111111",
                    DedupeKey = "k",
                }
            );
            db.Municipalities.Add(new(new("GM0546"), "Leiden", "leiden"));
            db.NoticeBoards.Add(
                NoticeBoard
                    .Hang(
                        Id.New<NoticeBoardId>(),
                        null,
                        new("GM0546"),
                        new("De Kooi", "Buurthuis", "Driftstraat 49", new GeoPoint(52.17, 4.5), [new("BU05460900")])
                    )
                    .Value
            );
            await db.SaveChangesAsync(Cancel);
        }
        // As they stood before.
        await AskAsync("""
            UPDATE Residents SET Phone = '0611111111' WHERE FirstName = 'Ria';
            UPDATE Residents SET Phone = '0172123456' WHERE FirstName = 'Ans';
            UPDATE AspNetUsers SET UserName = '0611111111', NormalizedUserName = '0611111111', PhoneNumber = '0611111111'
                WHERE PhoneNumber IS NOT NULL;
            UPDATE SignInCodes SET Address = '0611111111';
            UPDATE Outgoing SET "To" = '0611111111';
            UPDATE Municipalities SET PhoneTeam = '071 123 45 67';
            UPDATE NoticeBoards SET Phone = '017 212 34 56';
            """);

        await MigrateAgainAsync();

        await using var now = Writer();
        Assert.Equal(
            ["0172 12 34 56", "06 11 11 11 11"],
            (await now.Residents.OrderBy(person => person.FirstName).ToListAsync(Cancel)).Select(person => person.Phone.ToString()!)
        );
        Assert.Equal("ans@voorbeeld.nl", (await now.Residents.SingleAsync(person => person.FirstName == "Ans", Cancel)).Email.ToString());
        var ria = await now.Users.SingleAsync(account => account.NormalizedUserName == "+31611111111", Cancel);
        Assert.Equal(("+31611111111", "+31611111111"), (ria.UserName!, ria.PhoneNumber!));
        Assert.Equal(
            1,
            await now.Users.CountAsync(account => account.UserName == "samer@voorbeeld.nl" && account.PhoneNumber == null, Cancel)
        );
        Assert.Equal("+31611111111", (await now.SignInCodes.SingleAsync(Cancel)).Address);
        var text = await now.Outgoing.SingleAsync(Cancel);
        Assert.Equal(("+31611111111", "Bel 0611111111"), (text.To, text.Body));
        Assert.Equal("071 123 45 67", (await now.Municipalities.SingleAsync(Cancel)).PhoneTeam.ToString());
        Assert.Equal("0172 12 34 56", (await now.NoticeBoards.SingleAsync(Cancel)).Phone.ToString());
    }

    [Fact]
    public async Task An_address_that_was_kept_with_a_sign_nobody_sees_is_its_owners_again_and_two_that_are_one_stay_apart()
    {
        await using (var db = Writer())
        {
            db.Residents.Add(Join("Ria", null, "ria@voorbeeld.nl"));
            db.Users.AddRange(Account("ria@voorbeeld.nl"), Account("samer@voorbeeld.nl"), Account("tweede@voorbeeld.nl"));
            await db.SaveChangesAsync(Cancel);
        }
        await AskAsync("""
            UPDATE Residents SET Email = 'ria' || char(8203) || '@voorbeeld.nl';
            UPDATE AspNetUsers SET UserName = 'ria' || char(8203) || '@voorbeeld.nl',
                NormalizedUserName = 'RIA' || char(8203) || '@VOORBEELD.NL' WHERE NormalizedUserName = 'RIA@VOORBEELD.NL';
            UPDATE AspNetUsers SET NormalizedUserName = 'SAMER' || char(65279) || '@VOORBEELD.NL'
                WHERE NormalizedUserName = 'TWEEDE@VOORBEELD.NL';
            """);

        await MigrateAgainAsync();

        await using var now = Writer();
        Assert.Equal("ria@voorbeeld.nl", (await now.Residents.SingleAsync(Cancel)).Email.ToString());
        Assert.Equal(
            ["RIA@VOORBEELD.NL", "SAMER@VOORBEELD.NL", "SAMER\uFEFF@VOORBEELD.NL"],
            (await now.Users.Select(account => account.NormalizedUserName!).ToListAsync(Cancel)).Order(StringComparer.Ordinal)
        );
    }

    private BuuvDb Writer() => new(PersistenceServices.WriterOptions(settings.Database));

    private async Task MigrateAgainAsync()
    {
        await AskAsync("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_PhoneNumbersE164'");
        Assert.Null((await DatabaseStartup.MigrateAsync(settings, new FakeTimeProvider(Street.Noon), NullLogger.Instance)).Refusal);
    }

    private async Task AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={settings.Database};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Cancel));
    }

    private static Resident Join(string name, string? phone, string? mail) => Street.Join(name, Street.Slaaghwijk, mail, phone);

    private static Account Account(string address) =>
        new()
        {
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            PhoneNumber = address.Contains('@') ? null : address,
            SecurityStamp = "x",
            CreatedAt = Street.Noon,
        };
}
