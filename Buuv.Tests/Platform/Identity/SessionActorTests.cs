using System.Security.Claims;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Platform.Identity;

/// <summary>Whom a page gives to a command, by what the session of its reader says.</summary>
public class SessionActorTests
{
    private static readonly Guid Account = Guid.NewGuid();
    private static readonly ResidentId Ria = new(Guid.NewGuid());

    [Fact]
    public void Joke_acts_with_her_name_her_account_and_her_duties()
    {
        var joke = Session(
            new(ClaimTypes.NameIdentifier, Account.ToString()),
            new(ClaimsPrincipalExtensions.NameClaim, "Joke"),
            new(ClaimsPrincipalExtensions.DutyClaim, "PhoneVolunteer@GM0546")
        ).AsStaff();
        Assert.Equal(("Joke", Account, Account, true), (joke.Name, joke.AccountId, joke.Id, joke.HasDuties));
        Assert.True(joke.May(Permission.ServeCaller));
        Assert.False(joke.May(Permission.RunPortal));
    }

    [Fact]
    public void A_visitor_and_a_resident_are_staff_without_duties_who_may_nothing()
    {
        foreach (var user in new[] { Session(), Session(new Claim(ClaimsPrincipalExtensions.ResidentClaim, Ria.Value.ToString())) })
        {
            Assert.False(user.AsStaff().HasDuties);
            Assert.DoesNotContain(Enum.GetValues<Permission>(), user.AsStaff().May);
        }
    }

    [Fact]
    public void Ria_acts_for_herself_under_her_id_as_a_resident()
    {
        var ria = Session(
            new(ClaimTypes.NameIdentifier, Account.ToString()),
            new(ClaimsPrincipalExtensions.ResidentClaim, Ria.Value.ToString())
        ).AsResident();
        Assert.Equal(new(Ria), ria);
        Assert.Equal((Ria.Value, null), (ria!.Id, ria.Entered));
        Assert.Null(Session().AsResident());
    }

    [Fact]
    public void A_machine_does_the_work_of_an_admin_without_an_account()
    {
        var machine = new MachineActor();
        Assert.Equal(("Buuv", Guid.Empty), (machine.Name, machine.Id));
        Assert.True(machine.May(Permission.RunPortal));
    }

    private static ClaimsPrincipal Session(params Claim[] claims) => new(new ClaimsIdentity(claims, "test"));
}
