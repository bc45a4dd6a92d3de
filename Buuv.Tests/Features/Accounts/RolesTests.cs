using System.Net;
using Buuv.Domain;
using Buuv.Domain.Neighbourhoods;
using Buuv.Domain.Staff;
using Buuv.Portal.Features.Accounts.Demo;
using Buuv.Portal.Features.Accounts.Staff;
using Buuv.Portal.Features.Admin;
using Buuv.Portal.Features.Demo;
using Buuv.Portal.Platform.Identity;
using Buuv.Portal.Platform.Neighbourhoods;
using Buuv.Tests.Platform.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Features.Accounts;

/// <summary>Every role at every door of the staff, over HTTP; and the commands behind those doors.</summary>
public sealed class RolesTests(RolesTests.FilledDoor door) : IClassFixture<RolesTests.FilledDoor>
{
    private const string NoEntry = "/account/geen-toegang";

    // Who is let in, by the key of the demo.
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["/beheer"] = ["Admin"],
        ["/beheer/medewerkers"] = ["Admin"],
        ["/beheer/uitgaand"] = ["Admin"],
        ["/beheer/logboek"] = ["Admin"],
        ["/beheer/telefoon"] = ["Admin"],
        ["/beheer/plaatsen"] = ["Admin"],
        ["/beheer/mail"] = ["Admin"],
        ["/account/sleutel"] = [.. DemoAccounts.People.Select(person => person.Key)],
    };

    public static TheoryData<string> People => [.. DemoAccounts.People.Select(person => person.Key)];

    [Theory, MemberData(nameof(People))]
    public async Task Each_role_starts_on_a_page_and_comes_in_where_it_may(string who)
    {
        var visitor = await door.Visit().OpenAsync("/account/demo");
        await visitor.SubmitAsync("demo", ("wie", who));
        for (var hop = 0; hop < 3 && visitor.SentTo is { } next; hop++) await visitor.OpenAsync(next);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        foreach (var (address, allowed) in Doors)
        {
            await visitor.OpenAsync(address);
            if (allowed.Contains(who)) Assert.Equal((address, HttpStatusCode.OK), (address, visitor.Status));
            else Assert.StartsWith(NoEntry, visitor.SentTo);
        }
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back_there()
    {
        foreach (var address in Doors.Keys)
            Assert.Equal($"/inloggen?terug={Uri.EscapeDataString(address)}", (await door.Visit().OpenAsync(address)).SentTo);
    }

    [Theory]
    [InlineData(StaffRole.CommunityWorker)]
    [InlineData(StaffRole.Broker)]
    [InlineData(StaffRole.Moderator)]
    [InlineData(StaffRole.Analyst)]
    public async Task The_commands_look_at_the_actor_themselves(StaffRole role)
    {
        var actor = Staff(new(role, null));
        using var scope = door.Services.CreateScope();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        var choice = new DutyChoice(nameof(StaffRole.Admin), DutyChoice.Everywhere, true);
        Assert.IsType<NotAllowed>(
            (await accounts.InviteAsync(actor, "vriend@voorbeeld.nl", "Vriend", choice, "nl")).Refusal
        );
        Assert.IsType<NotAllowed>((await accounts.GiveAsync(actor, Guid.NewGuid(), choice, "nl")).Refusal);
        Assert.IsType<NotAllowed>((await accounts.SuspendAsync(actor, Guid.NewGuid())).Refusal);
        Assert.IsType<NotAllowed>((await accounts.TakeAwayAsync(actor, Guid.NewGuid(), 1)).Refusal);
        var phones = await door.Get<PhoneTeams>().SetAsync(actor, new Dictionary<string, string> { ["leiden"] = "0717654321" });
        Assert.IsType<NotAllowed>(phones.Refusal);
    }

    [Theory]
    [InlineData(null, true, true, true)]
    [InlineData("GM0546", true, true, false)]
    [InlineData("WK054608", true, false, false)]
    [InlineData("BU05460800", true, false, false)]
    [InlineData("GM0547", false, false, true)]
    [InlineData("BU05460302", false, false, false)]
    public void A_duty_holds_in_its_own_place(string? scope, bool inSlaaghwijk, bool inLeiden, bool inLeiderdorp)
    {
        var actor = Staff(new(StaffRole.CommunityWorker, scope));
        var slaaghwijk = door.Get<NeighbourhoodDirectory>().Map.Find(SmallStreet.Slaaghwijk)!;
        Assert.Equal(
            (inSlaaghwijk, inLeiden, inLeiderdorp),
            (
                actor.May(Permission.TendBoards, slaaghwijk),
                actor.May(Permission.TendBoards, new MunicipalityCode("GM0546")),
                actor.May(Permission.TendBoards, new MunicipalityCode("GM0547"))
            )
        );
        Assert.False(actor.May(Permission.RunPortal, slaaghwijk));
    }

    private static StaffActor Staff(Duty duty) => new("Kees", [duty]) { AccountId = Guid.NewGuid() };

    /// <summary>Leiden with its dozen people.</summary>
    public sealed class FilledDoor : FrontDoor, IAsyncLifetime
    {
        public FilledDoor() => Settings["Limits:FormsPerMinute"] = "100000";

        public async ValueTask InitializeAsync() => Assert.True((await Get<Presets>().SeedAsync("street")).IsDone);
    }
}
