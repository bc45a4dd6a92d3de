using System.Globalization;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Admin.Audit;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Persistence.Audit;
using Microsoft.Data.Sqlite;

namespace Buuv.Tests.Features.Admin.Audit;

/// <summary>The audit as the admin reads, filters and verifies it.</summary>
public sealed class AuditGridTests : IAsyncLifetime
{
    private static readonly StaffActor Dirk = new("Dirk", [new(StaffRole.Admin, null)]) { AccountId = Guid.CreateVersion7() };

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.OpenAsync();
        await database.StoreAsync(new Account { Id = Dirk.AccountId, UserName = "dirk", StaffName = "Dirk" });
        // Fifty of long ago, two of last week, three of today.
        for (var number = 0; number < 50; number++) await HappenAsync(DomainEventKind.CaseOpened, daysAgo: 400);
        await HappenAsync(DomainEventKind.DutyGiven, daysAgo: 3, "Moderator@GM0546", by: Dirk.AccountId);
        await HappenAsync(DomainEventKind.CardOpened, daysAgo: 3, by: Guid.CreateVersion7());
        await HappenAsync(DomainEventKind.ReviewDecided, daysAgo: 0);
        await HappenAsync(DomainEventKind.CaseTaken, daysAgo: 0);
        await HappenAsync(DomainEventKind.ClockHeld, daysAgo: 0);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("", 55, 55, 31)]
    [InlineData("?blad=3", 55, 5, 1)]
    [InlineData("?richting=op", 55, 1, 25)]
    [InlineData("?richting=op&blad=3", 55, 51, 55)]
    [InlineData("?blad=9000", 55, 5, 1)]
    [InlineData("?periode=vandaag", 3, 55, 53)]
    [InlineData("?periode=week", 5, 55, 51)]
    [InlineData("?soort=medewerkers", 1, 51, 51)]
    [InlineData("?soort=dossiers", 51, 54, 27)]
    [InlineData("?soort=dossiers&blad=3", 51, 1, 1)]
    [InlineData("?soort=dossiers&periode=vandaag", 1, 54, 54)]
    [InlineData("?soort=CaseOpened&periode=eeuw&orde=door", 55, 55, 31)]
    public async Task The_address_says_which_page_of_which_entries(string address, int total, long first, long last)
    {
        var page = await PageAsync(Dirk, address);
        Assert.Equal((total, first, last), (page.Total, page.Rows[0].Sequence, page.Rows[^1].Sequence));
    }

    [Fact]
    public async Task It_says_who_did_it_when_that_is_staff_and_of_others_no_name()
    {
        var given = Assert.Single((await PageAsync(Dirk, "?soort=medewerkers")).Rows);
        Assert.Equal(("Taak gegeven", "Toezichthouder, Leiden", "Dirk"), (given.What, given.Duty, given.By));
        var card = Assert.Single((await PageAsync(Dirk, "?soort=bewoners")).Rows);
        Assert.Equal("Geen medewerker", card.By);
        Assert.Equal("Vanzelf", Assert.Single((await PageAsync(Dirk, "?soort=bewaren")).Rows).By);
    }

    [Fact]
    public async Task It_is_whole_and_says_since_when_and_how_far_it_was_read()
    {
        var told = new List<long>();
        var verdict = (await database.Get<AuditQueries>().VerifyAsync(Dirk, new Told(told))).Value;
        Assert.Equal((null, 55, Street.Noon.AddDays(-400)), (verdict.Fault, verdict.Sequence, verdict.Since));
        Assert.Empty(told);
    }

    [Fact]
    public async Task Where_it_was_changed_is_found()
    {
        using (var connection = new SqliteConnection($"Data Source={database.File}"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText =
                """DROP TRIGGER "AuditEntries_StayAsTheyAre"; UPDATE AuditEntries SET Kind = 'CardOpened' WHERE Sequence = 17""";
            change.ExecuteNonQuery();
        }
        var verdict = (await database.Get<AuditQueries>().VerifyAsync(Dirk)).Value;
        Assert.Equal((AuditFault.Edited, 17), (verdict.Fault, verdict.Sequence));
    }

    [Theory]
    [InlineData("PostPlaced")]
    [InlineData("SomethingOld")]
    [InlineData("7")]
    [InlineData("")]
    public async Task The_log_opens_precisely_when_somebody_changed_it(string kind)
    {
        using (var connection = new SqliteConnection($"Data Source={database.File}"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText =
                """DROP TRIGGER "AuditEntries_StayAsTheyAre"; UPDATE AuditEntries SET Kind = $kind, What = '?' WHERE Sequence = 55""";
            change.Parameters.AddWithValue("$kind", kind);
            change.ExecuteNonQuery();
        }
        var page = await PageAsync(Dirk, "");
        Assert.Equal((55L, kind), (page.Rows[0].Sequence, page.Rows[0].What));
    }

    [Theory]
    [InlineData(1, 0, "Het klopt. We keken 1 regel na, vanaf 1 december 2026. Er staan nog geen regels apart om mee te vergelijken.")]
    [InlineData(1, 1, "Het klopt. We keken 1 regel na, vanaf 1 december 2026. Eén regel staat ook apart. Die is gelijk.")]
    [InlineData(12, 3, "Het klopt. We keken 12 regels na, vanaf 1 december 2026. Ook apart staan 3 regels. Die zijn gelijk.")]
    [InlineData(0, 0, "Er staan geen regels in.")]
    public void One_line_is_not_lines(long entries, int heads, string sentence)
    {
        var (before, since) = (CultureInfo.CurrentUICulture, new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc));
        (CultureInfo.CurrentUICulture, var culture) = (new("nl"), CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = new("nl-NL");
        try
        {
            Assert.Equal(sentence, AuditTable.WholeText(new(null, entries, entries == 0 ? null : since, heads)));
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, culture);
        }
    }

    [Fact]
    public async Task Whoever_leaves_ends_the_reading()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Get<AuditQueries>().VerifyAsync(Dirk, null, left.Token));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_audited_kind_has_a_group_and_a_word(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new(language);
        try
        {
            foreach (var kind in Enum.GetValues<DomainEventKind>().Where(kind => kind.IsAudited()))
            {
                Assert.NotEmpty(AuditTable.Word(kind.ToString()));
                Assert.Contains(kind.ToString(), AuditGroups.KindsOf(AuditGroups.Of(kind)));
            }
            Assert.Equal("SomethingOld", AuditTable.Word("SomethingOld"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData(StaffRole.Broker)]
    [InlineData(StaffRole.Moderator)]
    [InlineData(StaffRole.CommunityWorker)]
    public async Task Nobody_but_the_admin_reads_it(StaffRole role)
    {
        var kees = new StaffActor("Kees", [new(role, null)]);
        Assert.Equal(0, (await PageAsync(kees, "")).Total);
        Assert.IsType<NotAllowed>((await database.Get<AuditQueries>().VerifyAsync(kees)).Refusal);
    }

    private Task<GridPage<AuditRow>> PageAsync(StaffActor actor, string address) => database.Get<AuditQueries>().PageAsync(
        actor,
        GridChoices.From($"/beheer/logboek{address}", AuditTable.Columns, AuditTable.Filters, AuditTable.ByTime)
    );

    private Task HappenAsync(DomainEventKind kind, int daysAgo, string? what = null, Guid? by = null) => database.Gate.WriteAsync(db =>
    {
        db.DomainEvents.Add(new(kind, Street.Noon.AddDays(-daysAgo)) { What = what, EnteredById = by, SubjectId = Guid.CreateVersion7() });
        return Task.FromResult(Result.Done);
    });

    private sealed class Told(List<long> told) : IProgress<(long Read, long Total)>
    {
        public void Report((long Read, long Total) value) => told.Add(value.Read);
    }
}
