using Buuv.Portal.Features.Demo;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Demo;

public sealed class StreetPresetTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_street_has_a_dozen_people_and_their_numbers()
    {
        await using var database = await TestDatabase.OpenAsync();
        Assert.Null((await database.Get<Presets>().SeedAsync("street")).Refusal);
        await using var db = database.Read();

        Assert.Equal(["Ans", "Ellen", "Fatma", "Henk", "Joop", "Mina", "Noor", "Olena", "Ria", "Samer", "Truus", "Youssef"],
            (await db.Residents.Select(resident => resident.FirstName).ToListAsync(Cancel)).Order(StringComparer.Ordinal));
        var live = await db.Posts.Where(post => post.Closure == null).ToListAsync(Cancel);
        Assert.Equal(
            [
                "1394 Samer",
                "1772 Olena",
                "2240 Joop",
                "4827 Ria",
                "5120 Fatma",
                "6052 Mina",
                "7718 Buur uit Noord",
                "8046 Noor",
                "9163 Ans",
            ],
            live.Select(post => $"{post.Number} {post.AuthorName}").Order(StringComparer.Ordinal)
        );
        Assert.Equal((17, 1), (await db.NoticeBoards.CountAsync(Cancel), await db.Matches.CountAsync(Cancel)));
    }

    [Fact]
    public async Task The_street_is_not_built_twice()
    {
        await using var database = await TestDatabase.OpenAsync();
        var presets = database.Get<Presets>();
        await presets.SeedAsync("street");
        Assert.True((await presets.SeedAsync("street")).IsDone);

        await using var db = database.Read();
        Assert.Equal((12, 10), (await db.Residents.CountAsync(Cancel), await db.Posts.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Made_up_people_do_not_come_in_a_real_Buuv()
    {
        await using var database = await TestDatabase.OpenAsync("Production");

        Assert.Equal(new DemoRefusedInProduction(), (await database.Get<Presets>().SeedAsync("street")).Refusal);
        await using var db = database.Read();
        Assert.Equal((0, 0), (await db.Residents.CountAsync(Cancel), await db.NoticeBoards.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_preset_that_nobody_knows_is_refused_with_those_that_are_known()
    {
        await using var database = await TestDatabase.OpenAsync();

        Assert.Equal(new PresetUnknown("atlantis", "street, leiden-2018"), (await database.Get<Presets>().SeedAsync("atlantis")).Refusal);
    }
}
