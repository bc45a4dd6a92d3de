using System.Net;
using Buuv.Domain;
using Buuv.Domain.Boards;
using Buuv.Domain.Membership;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Membership;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Tests.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Buuv.Tests.Features.Membership;

/// <summary>The grid of codes that were handed out: whom it shows what, printing them while work goes on, and ending them.</summary>
public sealed class CodeRunGridTests : IAsyncLifetime
{
    private const string Page = "/brieven";

    private readonly FrontDoor door = new();
    private CodeRun street = null!;
    private CodeRun board = null!;
    private CodeRun old = null!;
    private CodeRun elsewhere = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTime Now => door.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        await door.SettleLeidenAsync();
        var leiderdorp = new Neighbourhood(new("BU05470100"), "Elders", "elders", new("GM0547"));
        leiderdorp.Update("Elders", new("WK054701"), new(52.16, 4.53), "2351");
        var kooi = NoticeBoard.Hang(
            Id.New<NoticeBoardId>(), null, new("GM0546"), new("De Kooi", "", "Driftstraat 49", new(52.17, 4.5), [new("BU05460800")])).Value;
        street = Street("Valkenpad", "2", "6", "BU05460800", Now.AddDays(-1));
        board = CodeRun.ForBoard(Id.New<CodeRunId>(), kooi, "Bo", Now.AddDays(-2));
        old = Street("Arubapad", "1", "3", "BU05460801", Now.AddYears(-1));
        elsewhere = Street("Elders", "1", "3", "BU05470100", Now);
        await door.Gate.WriteAsync(db =>
        {
            db.Municipalities.Add(new(new("GM0547"), "Leiderdorp", "leiderdorp"));
            db.Districts.Add(new(new("WK054701"), "Leiderdorp", new("GM0547")));
            db.AddRange(leiderdorp, kooi, street, board, old, elsewhere);
            return Task.FromResult(Result.Done);
        });
        door.Get<NeighbourhoodDirectory>().Forget();
    }

    public async ValueTask DisposeAsync() => await door.DisposeAsync();

    [Fact]
    public async Task It_is_ordered_and_filtered_as_the_address_says_and_nonsense_counts_as_nothing()
    {
        var bo = Of(StaffRole.CommunityWorker, "GM0546");
        Assert.Equal(["Valkenpad 2 – 6", "De Kooi", "Arubapad 1 – 3"], await WhereAsync(bo, ""));
        Assert.Equal("Arubapad 1 – 3", (await WhereAsync(bo, "?orde=waar"))[0]);
        Assert.Equal("Valkenpad 2 – 6", (await WhereAsync(bo, "?orde=codes"))[0]);
        Assert.Equal(3, (await WhereAsync(bo, "?orde=leden&richting=op")).Count);
        Assert.Equal("Arubapad 1 – 3", (await WhereAsync(bo, "?orde=tot"))[0]);
        Assert.Equal(["De Kooi"], await WhereAsync(bo, "?soort=borden"));
        Assert.Equal(["Arubapad 1 – 3"], await WhereAsync(bo, "?staat=uit"));
        Assert.Equal(["Valkenpad 2 – 6"], await WhereAsync(bo, "?staat=werkt&soort=brieven"));
        Assert.Equal(3, (await WhereAsync(bo, "?staat=%27&soort=x&orde=codes;&blad=99")).Count);
    }

    [Fact]
    public async Task Each_sees_what_was_handed_out_where_they_work()
    {
        Assert.Equal(["Elders 1 – 3"], await WhereAsync(Of(StaffRole.CommunityWorker, "GM0547"), ""));
        Assert.Equal(4, (await WhereAsync(Of(StaffRole.CommunityWorker, null), "")).Count);
        Assert.Empty(await WhereAsync(Of(StaffRole.PhoneVolunteer, "GM0546"), ""));
        Assert.Empty(await WhereAsync(new("Piet", []), ""));
    }

    [Fact]
    public async Task Before_codes_are_ended_it_is_said_what_will_happen()
    {
        var bo = await (await door.StepIntoAsync("CommunityWorker")).OpenAsync(Page);
        Assert.Contains($"venster=uit&welke={street.Id.Value}", bo.Page);
        await bo.OpenAsync(LettersPage.EndAddress(street.Id));
        Assert.Contains("codes werken dan niet meer.", bo.Page);
        Assert.Null((await RunAsync(street)).WithdrawnAt);
        await bo.FillInAsync(MembershipFeature.EndAddress);
        Assert.Contains("De codes werken niet meer.", bo.Page);
        Assert.NotNull((await RunAsync(street)).WithdrawnAt);
        Assert.DoesNotContain("codes werken dan niet meer.", (await bo.OpenAsync(LettersPage.EndAddress(street.Id))).Page);
    }

    [Theory]
    [InlineData("onzin")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("elsewhere")]
    public async Task Codes_of_another_town_or_of_nobody_are_neither_shown_nor_ended_nor_printed(string which)
    {
        var id = which == "elsewhere" ? elsewhere.Id.Value.ToString() : which;
        var bo = await (await door.StepIntoAsync("CommunityWorker")).OpenAsync($"{Page}?venster=uit&welke={id}");
        Assert.DoesNotContain(MembershipFeature.EndAddress, bo.Page);
        await bo.OpenAsync(LettersPage.EndAddress(street.Id));
        await bo.FillInAsync(MembershipFeature.EndAddress, ("welke", id));
        Assert.NotEqual(HttpStatusCode.OK, bo.Status);
        await bo.OpenAsync(Page);
        await bo.FillInAsync(MembershipFeature.PrintAddress, ("welke", id));
        Assert.Equal(HttpStatusCode.NotFound, bo.Status);
        Assert.Null((await RunAsync(elsewhere)).WithdrawnAt);
        Assert.DoesNotContain("data-state=", (await bo.OpenAsync(Page)).Page);
    }

    [Fact]
    public async Task Letters_are_printed_while_work_goes_on()
    {
        var bo = await (await door.StepIntoAsync("CommunityWorker")).OpenAsync($"{Page}?soort=brieven");
        await bo.FillInAsync(MembershipFeature.PrintAddress, ("welke", street.Id.Value.ToString()));
        Assert.Contains("data-state=", bo.Page);
        Assert.Contains("soort=brieven", bo.At);
    }

    [Fact]
    public async Task What_was_typed_wrongly_stands_in_its_window_again()
    {
        var bo = await (await door.StepIntoAsync("CommunityWorker")).OpenAsync($"{Page}?venster=straat");
        await bo.SubmitAsync("brieven", ("Form.Neighbourhood", "slaaghwijk"), ("Form.Street", "Valkenpad"), ("Form.First", "9"));
        Assert.Contains("Vul een eerste en een laatste nummer in.", bo.Page);
        Assert.Contains("value=\"Valkenpad\"", bo.Page);
        await bo.SubmitAsync(
            "brieven",
            ("Form.Neighbourhood", "slaaghwijk"), ("Form.Street", "Valkenpad"), ("Form.First", "9"), ("Form.Last", "9"));
        Assert.Contains("Klaar. Print het hieronder.", bo.Page);
    }

    private static StaffActor Of(StaffRole role, string? scope) => new("Bo", [new(role, scope)]) { AccountId = Guid.NewGuid() };

    private static CodeRun Street(string name, string first, string last, string home, DateTime at) =>
        CodeRun.ForStreet(Id.New<CodeRunId>(), HouseNumbers.From(name, first, last, StreetSide.Both).Value, new(home), "Bo", at);

    private async Task<List<string>> WhereAsync(StaffActor actor, string address) =>
        [.. (await door.Get<MembershipQueries>().RunsAsync(actor, CodeRunTable.Choices(address), Cancel)).Rows.Select(run => run.Where)];

    private async Task<CodeRun> RunAsync(CodeRun run)
    {
        await using var db = door.Read();
        return await db.CodeRuns.SingleAsync(one => one.Id == run.Id, Cancel);
    }
}
