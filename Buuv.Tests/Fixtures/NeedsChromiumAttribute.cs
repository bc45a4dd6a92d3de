using Xunit.v3;

namespace Buuv.Tests.Fixtures;

/// <summary>Looks with a browser, or prints with one: not in <c>./test.sh fast</c>, where there is none, so that a test that forgot this
/// fails there.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsChromiumAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Needs", "Chromium")];
}
