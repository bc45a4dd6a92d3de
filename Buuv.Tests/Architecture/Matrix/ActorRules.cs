using System.Reflection;
using System.Security.Claims;
using Buuv.Portal.Features.Accounts.SignIn;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Identity;

namespace Buuv.Tests.Architecture.Matrix;

/// <summary>Whoever does something is an <see cref="Actor"/>, made once from the session. Each rule gives what is wrong, one line per
/// finding.</summary>
internal static class ActorRules
{
    // The session itself is what these are about: whether it stands, what its browser sent or keeps.
    private static readonly Type[] OfSessions = [typeof(StandingSessions), typeof(AbandonedForms), typeof(Passkeys)];

    private static readonly Type[] Kinds =
    [
        typeof(Actor),
        typeof(ResidentActor),
        typeof(DeputyActor),
        typeof(StaffActor),
        typeof(MachineActor),
    ];

    // Deputies looks whether they may; the others carry out later what it let through, or what a caller was heard to say.
    private static readonly Dictionary<string, string[]> Makers = new()
    {
        ["new DeputyActor("] = ["Platform/Identity/Deputies.cs", "Platform/Identity/ResidentActor.cs"],
        ["ResidentActor.Again("] = ["Platform/Screening/Held.cs", "Features/Phone/CallBacks/SpokenAnswer.cs"],
    };

    /// <summary>Methods that ask a session who acts, take an id for who acts, or can do without anybody.</summary>
    public static IEnumerable<string> Strays(IEnumerable<Type> types) =>
        from type in types
        // Extension methods are how a page asks.
        where (type.IsPublic || type.IsNestedPublic) && !(type.IsAbstract && type.IsSealed) && !Kinds.Contains(type)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName
        from parameter in method.GetParameters()
        let wrong = WrongWith(type, parameter)
        where wrong is not null
        select $"{type.Name}.{method.Name}: {wrong}";

    /// <summary>Kinds of actor that a command does not know of.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<Type> types) =>
        types.Where(type => typeof(Actor).IsAssignableFrom(type) && !Kinds.Contains(type)).Select(type => $"{type.Name}: no actor of ours");

    /// <summary>Code that makes a deputy without having looked whether they may.</summary>
    public static IEnumerable<string> Appointed(SourceFile file) =>
        from maker in Makers
        where file.Text.Contains(maker.Key, StringComparison.Ordinal) && !maker.Value.Any(path => file.Path == $"Buuv.Portal/{path}")
        select $"{file.Path}: {maker.Key}…)";

    private static string? WrongWith(Type type, ParameterInfo parameter) =>
        typeof(Actor).IsAssignableFrom(parameter.ParameterType) ? MayBeNobody(parameter) ? $"{parameter.Name} may be nobody" : null
        : parameter.ParameterType == typeof(ClaimsPrincipal) && !OfSessions.Contains(type) ? $"{parameter.Name} is a session"
        : parameter.Name == "actor" ? $"actor is a {parameter.ParameterType.Name}"
        : null;

    private static bool MayBeNobody(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
