using System.Reflection;
using System.Security.Claims;
using Buuv.Domain;
using Buuv.Domain.Staff;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Architecture.Matrix;

public class ActorTests
{
    private static readonly Type[] Types = typeof(Actor).Assembly.GetTypes();

    [Fact]
    public void Every_command_is_given_somebody_who_acts() => Findings.None(ActorRules.Strays(Types));

    [Fact]
    public void A_command_that_asks_a_session_or_takes_nobody_is_found() =>
        Assert.Equal(
            [
                "StrayCommands.AskAsync: session is a session",
                "StrayCommands.TakeAsync: who may be nobody",
                "StrayCommands.NameAsync: actor is a ResidentId",
            ],
            ActorRules.Strays([typeof(StrayCommands)])
        );

    [Fact]
    public void There_are_four_kinds_of_actor_and_no_others()
    {
        Findings.None(ActorRules.Unknown(Types));
        Assert.True(typeof(Actor).IsAbstract);
        // But for the copy that every record has.
        var made = typeof(Actor).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.True(Assert.Single(made, one => one.GetParameters().Length == 0).IsFamilyAndAssembly);
    }

    [Fact]
    public void A_fifth_kind_is_found() =>
        Assert.Equal(["Ghost: no actor of ours"], ActorRules.Unknown([typeof(Ghost), typeof(StaffActor)]));

    [Fact]
    public void Only_who_looked_makes_a_deputy()
    {
        Findings.None(Repository.Sources("Buuv.Portal").SelectMany(ActorRules.Appointed));
        Assert.Empty(typeof(DeputyActor).GetConstructors());
    }

    [Fact]
    public void A_deputy_made_elsewhere_is_found() =>
        Assert.Equal(
            ["Buuv.Portal/Features/Posts/PostCommands.cs: new DeputyActor(…)"],
            ActorRules.Appointed(new("Buuv.Portal/Features/Posts/PostCommands.cs", "var who = new DeputyActor(ria, noor);"))
        );

    public sealed class StrayCommands
    {
        public Task<bool> AskAsync(ClaimsPrincipal session) => Task.FromResult(session.IsStaff());

        public Task<bool> TakeAsync(StaffActor? who) => Task.FromResult(who?.May(Permission.RunPortal) == true);

        public Task<ResidentId> NameAsync(ResidentId actor) => Task.FromResult(actor);
    }

    private sealed record Ghost() : StaffActor("Boe", []);
}
