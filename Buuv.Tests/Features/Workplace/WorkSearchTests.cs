using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Workplace;
using Buuv.Tests.Features.Accounts;
using Buuv.Tests.Features.Boards.Rounds;
using Buuv.Tests.Features.Care;
using Buuv.Tests.Features.Phone;

namespace Buuv.Tests.Features.Workplace;

/// <summary>What is found from the workplace, and by whom.</summary>
public sealed class WorkSearchTests(RolesTests.FilledDoor filled) : IClassFixture<RolesTests.FilledDoor>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_resident_is_found_by_name_or_number_and_leads_to_their_card_at_the_phone_desk()
    {
        await using var street = await CallStreet.SettleAsync();
        foreach (var typed in new[] { "tru", "071 123" })
        {
            var found = Assert.Single(await FindAsync(street.Neighbours.Door, At(StaffRole.Broker, "GM0546"), typed));
            Assert.Equal((FindingKind.Person, $"/telefoon?beller={street.Truus.Value}"), (found.Kind, found.Address));
        }
        StaffActor[] others = [At(StaffRole.Broker, "GM0392"), At(StaffRole.Moderator, "GM0546"), At(StaffRole.Ambassador, "GM0546")];
        foreach (var other in others)
            Assert.Empty(await FindAsync(street.Neighbours.Door, other, "tru"));
    }

    [Fact]
    public async Task A_post_is_found_by_its_number_and_its_words_where_it_can_be_read()
    {
        await using var street = await CallStreet.SettleAsync();
        await street.Neighbours.PlaceAsync(street.Truus, "Wie snoeit mijn heg?");
        var door = street.Neighbours.Door;
        await using var db = door.Read();
        var number = db.Posts.Single().Number.ToString();
        foreach (var typed in new[] { number, "heg snoeit" })
            Assert.Equal($"/leiden/{number}", Assert.Single(await FindAsync(door, At(StaffRole.Moderator, "GM0546"), typed)).Address);
        Assert.Empty(await FindAsync(door, At(StaffRole.Moderator, "GM0392"), "heg"));
        Assert.Empty(await FindAsync(door, new("Niemand", []), "heg"));
    }

    [Fact]
    public async Task A_board_is_found_by_the_beginning_of_a_word_by_who_prints_it()
    {
        using var street = await BoardStreet.HangAsync();
        await street.HangAsync("Zijlwijk");
        var found = Assert.Single(await FindAsync(street.Door, At(StaffRole.CommunityWorker, "GM0546"), "zijl"));
        Assert.Equal((FindingKind.Board, "/prikborden/zijlwijk"), (found.Kind, found.Address));
        Assert.Empty(await FindAsync(street.Door, At(StaffRole.CommunityWorker, "GM0392"), "zijl"));
        Assert.Empty(await FindAsync(street.Door, At(StaffRole.Broker, "GM0546"), "zijl"));
    }

    [Fact]
    public async Task A_file_is_found_by_its_whole_number_only_and_without_a_name()
    {
        await using var street = await CareStreet.OpenAsync();
        var id = await street.KeepAsync();
        var search = street.Database.Get<IEnumerable<IWorkSearch>>().Single(one => one.GetType().Name == "CaseSearch");

        var found = Assert.Single(await search.FindAsync(CareStreet.Saskia, id.Value.ToString(), Cancel));

        Assert.Equal((FindingKind.Case, $"/dossiers/{id.Value}"), (found.Kind, found.Address));
        Assert.DoesNotContain("Toos", found.Title + found.About);
        foreach (var typed in new[] { "Toos", id.Value.ToString()[..8], $"{Guid.NewGuid()}" })
            Assert.Empty(await search.FindAsync(CareStreet.Saskia, typed, Cancel));
        foreach (var other in new[] { CareStreet.Ben, CareStreet.Dirk })
            Assert.Empty(await search.FindAsync(other, id.Value.ToString(), Cancel));
    }

    [Theory]
    [InlineData("Ria", true)]
    [InlineData("  ria ", true)]
    [InlineData("R", false)]
    [InlineData("", false)]
    [InlineData("Onbekendia", false)]
    [InlineData("<script>alert(1)</script>", false)]
    public async Task The_page_says_what_was_found_and_keeps_what_was_typed_out_of_the_address(string words, bool finds)
    {
        var joke = await (await filled.Visit().OpenAsync("/account/demo")).SubmitAsync("demo", ("wie", "PhoneVolunteer"));
        await joke.OpenAsync("/werkplek/zoek");

        await joke.SubmitAsync("zoek", ("woorden", words));

        Assert.Equal(finds, joke.Page.Contains("/telefoon?beller="));
        Assert.Equal(!finds, joke.Page.Contains("Niets gevonden"));
        Assert.Equal("/werkplek/zoek", joke.At);
    }

    private static async Task<IReadOnlyList<WorkFinding>> FindAsync(FrontDoor door, StaffActor actor, string words)
    {
        var found = new List<WorkFinding>();
        foreach (var search in door.Get<IEnumerable<IWorkSearch>>()) found.AddRange(await search.FindAsync(actor, words, Cancel));
        return found;
    }

    private static StaffActor At(StaffRole role, string? scope) => new("Iemand", [new Duty(role, scope)]) { AccountId = Guid.NewGuid() };
}
