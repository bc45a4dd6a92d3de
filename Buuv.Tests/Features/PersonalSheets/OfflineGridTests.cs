using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Residents;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.PersonalSheets;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Mud;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Tests.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.PersonalSheets;

/// <summary>The grid of residents who are never online: whom it shows to whom, and what is printed for those that are chosen.</summary>
public sealed class OfflineGridTests : IAsyncLifetime
{
    private const string Page = "/persoonlijk", Print = "/persoonlijk/print";

    private static readonly StaffActor Joke = Of(StaffRole.PhoneVolunteer, "GM0546");

    private SmallStreet street = null!;
    private ResidentId ans;
    private ResidentId bea;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private OfflineQueries Queries => street.Door.Get<OfflineQueries>();

    private Municipality Leiden => street.Door.Get<NeighbourhoodDirectory>().Map.FindMunicipality("leiden")!;

    public async ValueTask InitializeAsync()
    {
        street = await SmallStreet.SettleAsync();
        ans = await street.JoinAsync("Ans", "0715123456");
        bea = await MoveInAsync("Béa", "0715123457", "BU05460801");
        await MoveInAsync("Cor", "0715123458", "BU05460800");
        await street.JoinAsync("Mailer", "mailer@example.org");
    }

    public ValueTask DisposeAsync()
    {
        street.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_is_online_or_has_stopped_is_not_in_it()
    {
        await street.Door.Gate.WriteAsync(async db =>
        {
            db.Users.Add(new() { UserName = "bea", ResidentId = bea });
            var cor = await db.Residents.SingleAsync(person => person.FirstName == "Cor", Cancel);
            cor.Stop(street.Door.Clock.Now);
            return Result.Done;
        });
        Assert.Equal(["Ans"], await NamesAsync(Joke, ""));
    }

    [Fact]
    public async Task It_is_ordered_and_filtered_as_the_address_says_and_nonsense_counts_as_nothing()
    {
        await MakeAsync(Guid.NewGuid(), bea);
        Assert.Equal(["Ans", "Béa", "Cor"], await NamesAsync(Joke, ""));
        Assert.Equal(["Cor", "Béa", "Ans"], await NamesAsync(Joke, "?orde=naam&richting=af"));
        Assert.Equal(["Ans", "Cor", "Béa"], await NamesAsync(Joke, "?orde=buurt"));
        Assert.Equal(["Béa", "Ans", "Cor"], await NamesAsync(Joke, "?orde=buurt&richting=af"));
        Assert.Equal(["Béa"], await NamesAsync(Joke, "?buurt=zijlwijk-noord"));
        Assert.Equal(["Ans", "Cor"], await NamesAsync(Joke, "?staat=niet-deze-maand"));
        Assert.Equal(["Béa"], await NamesAsync(Joke, "?staat=deze-maand"));
        Assert.Equal(["Ans", "Béa", "Cor"], await NamesAsync(Joke, "?buurt=onzin&staat=%27&orde=x&blad=99"));
        street.Door.Clock.Move(TimeSpan.FromDays(32));
        Assert.Equal(["Ans", "Béa", "Cor"], await NamesAsync(Joke, "?staat=niet-deze-maand"));
    }

    [Theory]
    [InlineData("bea", "Béa")]
    [InlineData("BÉ", "Béa")]
    [InlineData("an", "Ans")]
    public async Task A_name_is_found_however_it_is_typed(string typed, string found) =>
        Assert.Equal([found], await NamesAsync(Joke, "", typed));

    [Fact]
    public async Task A_name_that_is_not_there_finds_nobody() => Assert.Empty(await NamesAsync(Joke, "", "%"));

    [Fact]
    public async Task It_tells_of_the_last_sheet_and_whether_its_card_came_back()
    {
        var first = (await MakeAsync(Guid.NewGuid(), ans)).Value[0];
        await street.Door.Get<ReturnedCardCommands>().EnterAsync(Joke, first.Code, [first.Boxes[^1].Number]);
        Assert.NotNull((await RowAsync("Ans")).ReturnedAt);
        street.Door.Clock.Move(TimeSpan.FromDays(1));
        await MakeAsync(Guid.NewGuid(), ans);
        var row = await RowAsync("Ans");
        Assert.Equal(street.Door.Clock.Now, row.MadeAt!.Value, TimeSpan.FromMinutes(1));
        Assert.Null(row.ReturnedAt);
        Assert.Null((await RowAsync("Cor")).MadeAt);
    }

    [Fact]
    public async Task Who_works_elsewhere_sees_nobody_and_all_is_never_more_than_one_print()
    {
        Assert.Empty(await NamesAsync(Of(StaffRole.PhoneVolunteer, "GM0547"), ""));
        Assert.Empty(await NamesAsync(Of(StaffRole.Ambassador, "BU05460800"), ""));
        Assert.Empty(await NamesAsync(new("Piet", []), ""));
        var choices = OfflineTable.Choices("", []);
        Assert.Equal([ans, bea], await Queries.FirstAsync(Joke, Leiden, choices, 2, Cancel));
        Assert.Empty(await Queries.FirstAsync(new("Piet", []), Leiden, choices, 2, Cancel));
    }

    [Fact]
    public async Task The_same_press_twice_makes_one_set_of_codes()
    {
        var command = Guid.NewGuid();
        Assert.Equal(2, (await MakeAsync(command, ans, bea)).Value.Count);
        Assert.IsType<SheetsMadeBefore>((await MakeAsync(command, ans, bea)).Refusal);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task One_who_lives_elsewhere_or_is_not_there_stops_all_of_it()
    {
        var jan = Resident.Join(
            Id.New<ResidentId>(), new("Jan", null, Reachability.RingsUs, null, null, []), new("BU05470100"), street.Door.Clock.Now).Value;
        await street.Door.Gate.WriteAsync(db =>
        {
            db.Residents.Add(jan);
            return Task.FromResult(Result.Done);
        });
        Assert.NotNull((await MakeAsync(Guid.NewGuid(), ans, jan.Id)).Refusal);
        Assert.NotNull((await MakeAsync(Guid.NewGuid(), ans, Id.New<ResidentId>())).Refusal);
        Assert.NotNull((await MakeAsync(Guid.NewGuid(), ans, ResidentId.From(Guid.Empty))).Refusal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_nothing_is_printed()
    {
        var joke = await (await street.Door.StepIntoAsync("PhoneVolunteer")).OpenAsync(Page);
        Assert.Contains("Kies Ans, Slaaghwijk", joke.Page);
        await joke.FillInAsync(Print);
        Assert.Contains("Er is niets geprint.", joke.Page);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_is_chosen_is_printed_meanwhile_and_the_page_is_as_it_was()
    {
        var joke = await (await street.Door.StepIntoAsync("PhoneVolunteer")).OpenAsync($"{Page}?staat=niet-deze-maand");
        await joke.FillInAsync(Print, ("wie", ans.Value.ToString()));
        Assert.Contains("data-state=", joke.Page);
        Assert.Contains("staat=niet-deze-maand", joke.At);
        Assert.Equal(1, await CountAsync());
        Assert.DoesNotContain("Kies Ans, Slaaghwijk", joke.Page);
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("7d444840-9dc0-11d1-b245-5ffdce74fad2")]
    public async Task A_forged_person_prints_nothing(string who)
    {
        var joke = await (await street.Door.StepIntoAsync("PhoneVolunteer")).OpenAsync(Page);
        await joke.FillInAsync(Print, ("wie", who), ("keuze", "?buurt=//elders.example"), ("gemeente", "//elders.example"));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, joke.Status);
        Assert.Equal(0, await CountAsync());
    }

    private static StaffActor Of(StaffRole role, string scope) => new("Joke", [new(role, scope)]) { AccountId = Guid.CreateVersion7() };

    private Task<Result<IReadOnlyList<PersonalPage>>> MakeAsync(Guid command, params ResidentId[] residents) =>
        street.Door.Get<PersonalSheetCommands>().MakeAsync(Joke, command, residents);

    private async Task<int> CountAsync()
    {
        await using var db = street.Door.Read();
        return await db.PersonalSheets.CountAsync(Cancel);
    }

    private async Task<OfflineResident> RowAsync(string name) =>
        (await PageAsync(Joke, "", "")).Rows.Single(row => row.Name == name);

    private async Task<List<string>> NamesAsync(StaffActor actor, string address, string words = "") =>
        [.. (await PageAsync(actor, address, words)).Rows.Select(row => row.Name)];

    private Task<GridPage<OfflineResident>> PageAsync(StaffActor actor, string address, string words) => Queries.InAsync(
        actor, Leiden, OfflineTable.Choices(address, Queries.NeighbourhoodsOf(actor, Leiden)) with { Words = words }, Cancel);

    private async Task<ResidentId> MoveInAsync(string name, string phone, string neighbourhood)
    {
        var resident = Resident.Join(
            Id.New<ResidentId>(),
            new(name, null, Reachability.Phone, null, Buuv.Portal.Platform.Localization.TypedPhone.From(phone).Value, []),
            new(neighbourhood),
            street.Door.Clock.Now
        ).Value;
        await street.Door.Gate.WriteAsync(db =>
        {
            db.Residents.Add(resident);
            return Task.FromResult(Result.Done);
        });
        return resident.Id;
    }
}
