using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Contact;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Boards.Editions;
using Buuv.Portal.Features.Boards.Posters;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Portal.Platform.Printing;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Boards.Editions;

/// <summary>A poster tells people to call: with the number of its own town, and with none it does not come to be.</summary>
public sealed class NumberOnPaperTests : IAsyncLifetime
{
    private static readonly StaffActor Bo = new("Bo", [new(StaffRole.CommunityWorker, "GM0546")]);

    private readonly FrontDoor door = new() { Settings = { ["Portal:Phone"] = "" } };

    private readonly NoticeBoard board = NoticeBoard.Hang(
        Id.New<NoticeBoardId>(),
        "slaaghwijk",
        new("GM0546"),
        new("Slaaghwijk", "Buurthuis", "Valkenpad 5", new(52.17, 4.5), [new("BU05460800")])
    ).Value;

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        await door.Gate.WriteAsync(db =>
        {
            // The town beside it has a number, where nobody knows Leiden.
            var leiderdorp = new Municipality(new("GM0547"), "Leiderdorp", "leiderdorp");
            leiderdorp.SetPhoneTeam(PhoneNumber.Written("+31715419999").Value);
            db.AddRange(board, leiderdorp);
            return Task.FromResult(Result.Done);
        });
        door.Get<NeighbourhoodDirectory>().Forget();
    }

    public ValueTask DisposeAsync()
    {
        door.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Without_a_number_nothing_is_printed_and_the_edition_stays_open()
    {
        Assert.Equal(new PaperWithoutNumber(), (await door.Get<PosterPress>().PrintAsync([board], Bo, new())).Refusal);
        Assert.Equal(new PaperWithoutNumber(), (await door.Get<PosterPress>().DrawAsync([board], Bo, new())).Refusal);
        await using var db = door.Read();
        Assert.False(await db.PosterEditions.AnyAsync(edition => edition.Imprint != null, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("071 541 99 99", (await door.Visit().OpenAsync("/prikborden/slaaghwijk")).Page);
    }

    [Fact]
    public async Task Without_a_number_no_personal_sheet_counts_as_brought_round()
    {
        var ria = Street.Join("Ria", Street.Slaaghwijk, phone: "0611111111");
        await door.Gate.WriteAsync(db =>
        {
            db.Add(ria);
            return Task.FromResult(Result.Done);
        });
        var made = await door.Get<PersonalSheetCommands>().MakeAsync(Bo, Guid.NewGuid(), [ria.Id]);
        Assert.Equal(new PaperWithoutNumber(), made.Refusal);
        await using var db = door.Read();
        Assert.False(await db.PersonalSheets.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_the_number_of_its_own_town_it_is_printed()
    {
        await door.Gate.WriteAsync(async db =>
        {
            (await db.Municipalities.FindAsync(new MunicipalityCode("GM0546")))!.SetPhoneTeam(PhoneNumber.Written("+31715123456").Value);
            return Result.Done;
        });
        door.Get<NeighbourhoodDirectory>().Forget();
        Assert.Null((await door.Get<EditionCommands>().PrintAsync(Bo, [board], new())).Refusal);
        await using var db = door.Read();
        Assert.Equal("071 512 34 56", (await db.PosterEditions.SingleAsync(TestContext.Current.CancellationToken)).Imprint!.Phone);
    }
}
