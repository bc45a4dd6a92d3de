using Buuv.Domain;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Demo;

public class SteppedInFirstTests
{
    [Fact]
    public async Task A_town_is_filled_also_where_somebody_stepped_into_the_demo_before()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.OpenAsync();
        // Stepping in takes everybody on, and the partner with an organisation.
        Assert.Null((await database.Gate.WriteAsync(async db =>
        {
            await database.Get<IDemoStaff>().EmployAsync(db, database.Clock.Now);
            return Result.Done;
        })).Refusal);

        Assert.Null((await database.Get<Presets>().SeedAsync("leiden-2018")).Refusal);

        await using var db = database.Read();
        Assert.Equal(1114, await db.Posts.CountAsync(cancel));
        Assert.Equal(1, await db.Partners.CountAsync(cancel));
    }
}
