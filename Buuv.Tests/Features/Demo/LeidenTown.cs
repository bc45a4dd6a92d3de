using Buuv.Portal.Features.Demo;

namespace Buuv.Tests.Features.Demo;

/// <summary>A database with leiden-2018 in it, filled once for all its tests.</summary>
public sealed class LeidenTown : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.OpenAsync();
        Assert.Null((await Database.Get<Presets>().SeedAsync("leiden-2018")).Refusal);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
