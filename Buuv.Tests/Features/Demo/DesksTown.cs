using Buuv.Portal.Features.Demo;

namespace Buuv.Tests.Features.Demo;

/// <summary>A database with leiden-2018 in it, filled on a Tuesday morning while the phone team rings.</summary>
public sealed class DesksTown : IAsyncLifetime
{
    public static readonly DateTime Tuesday = new(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc);

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await FillAsync(Tuesday);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public static async Task<TestDatabase> FillAsync(DateTime at)
    {
        var database = await TestDatabase.OpenAsync();
        database.Clock.Move(at - database.Clock.Now);
        Assert.Null((await database.Get<Presets>().SeedAsync("leiden-2018")).Refusal);
        return database;
    }
}
