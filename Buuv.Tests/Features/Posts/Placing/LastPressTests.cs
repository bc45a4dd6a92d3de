using System.Data.Common;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Features.Accounts;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Settings;
using Buuv.Tests.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Buuv.Tests.Features.Posts.Placing;

/// <summary>The last button of a vraag: the code is checked, the resident joins and the post hangs, all at once or not at all.</summary>
public sealed class LastPressTests : IDisposable
{
    private const string Address = "ria@example.org";

    private readonly CountingDoor door = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task The_last_press_waits_twice_for_its_turn_to_write()
    {
        await door.SettleLeidenAsync();
        var ria = await WalkToCodeAsync();
        door.Writes.Clear();

        await PressAsync(ria);

        Assert.Contains("Klaar! Je vraag staat op het prikbord.", ria.Page);
        // One for the code, the resident, the post and the end of the draft; one for the session.
        Assert.Equal(2, door.Writes.Count);
        await using var db = door.Read();
        Assert.Equal(
            (1, 1, 0),
            (await db.Posts.CountAsync(Cancel), await db.Residents.CountAsync(Cancel), await db.Drafts.CountAsync(Cancel))
        );
        Assert.Equal(PostExtras.Coffee, (await db.Posts.SingleAsync(Cancel)).Extras);
    }

    [Fact]
    public async Task A_wrong_code_is_counted_and_nothing_else_happens()
    {
        await door.SettleLeidenAsync();
        var ria = await WalkToCodeAsync();

        await ria.SubmitAsync("plaats", ("Typed.Code", "000000"), ("Typed.Reach", "Municipality"));

        await using var db = door.Read();
        Assert.Equal(
            (0, 0, 1),
            (await db.Posts.CountAsync(Cancel), await db.Residents.CountAsync(Cancel), await db.Drafts.CountAsync(Cancel))
        );
        Assert.Equal(1, (await db.SignInCodes.SingleAsync(Cancel)).Tries);
        Assert.Contains("Klaar!", (await PressAsync(ria)).Page);
    }

    [Fact]
    public async Task Whose_account_is_suspended_places_nothing_by_a_code()
    {
        await door.SettleLeidenAsync();
        await PressAsync(await WalkToCodeAsync());
        await door.Gate.WriteAsync(async db =>
        {
            (await db.Users.SingleAsync(Cancel)).SuspendedAt = door.Clock.GetUtcNow().UtcDateTime;
            return Result.Done;
        });

        var again = await PressAsync(await WalkToCodeAsync());

        Assert.DoesNotContain("Klaar!", again.Page);
        await using var read = door.Read();
        Assert.Equal(1, await read.Posts.CountAsync(Cancel));
    }

    private async Task<Visitor> WalkToCodeAsync()
    {
        var ria = await door.Visit().OpenAsync("/plaats/vraag");
        await ria.SubmitAsync("plaats", ("Typed.Category", "Garden"));
        await ria.SubmitAsync("plaats", ("Typed.Title", "Wie snoeit mijn heg?"), ("Typed.Extras", "Coffee"));
        await ria.SubmitAsync("plaats", ("Typed.DayPart", "Morning"), ("Typed.Rhythm", "Once"), ("Typed.People", "1"));
        await ria.SubmitAsync("plaats", ("Typed.Postcode", "2317"));
        await ria.SubmitAsync("plaats", ("Typed.Neighbourhood", "slaaghwijk"), ("Typed.Reach", "Municipality"));
        return await ria.SubmitAsync("plaats", ("Typed.FirstName", "Ria"), ("Typed.Address", Address));
    }

    private Task<Visitor> PressAsync(Visitor ria) =>
        ria.SubmitAsync(
            "plaats",
            ("Typed.Code", door.Get<DemoCodes>().LastFor(CodeAddress.From(Address).Value)!),
            ("Typed.Reach", "Municipality")
        );

    /// <summary>A portal of which each turn at the gate is counted.</summary>
    private sealed class CountingDoor : FrontDoor
    {
        public TurnCounter Writes { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            Settings["Portal:Demo"] = "true";
            base.ConfigureWebHost(builder);
            var options = new DbContextOptionsBuilder<BuuvDb>(
                PersistenceServices.WriterOptions(new DataSettings { Folder = Folder }.Database)
            )
                .AddInterceptors(Writes)
                .Options;
            builder.ConfigureTestServices(services =>
                services.Replace(
                    ServiceDescriptor.Singleton(new WriteGate(() => new BuuvDb(options), Clock, NullLogger<WriteGate>.Instance))
                )
            );
        }
    }

    private sealed class TurnCounter : DbTransactionInterceptor
    {
        private readonly HttpContextAccessor request = new();
        private int count;

        public int Count => count;

        public void Clear() => count = 0;

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection,
            TransactionEndEventData eventData,
            DbTransaction result,
            CancellationToken cancellationToken = default
        )
        {
            // Messages leave meanwhile, with turns of their own.
            if (request.HttpContext is { Request.Method: "POST" }) Interlocked.Increment(ref count);
            return base.TransactionStartedAsync(connection, eventData, result, cancellationToken);
        }
    }
}
