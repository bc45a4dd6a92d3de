using System.Xml.Linq;
using Buuv.Domain;
using Buuv.Portal.Data;

namespace Buuv.Tests.House;

public class DependencyTests
{
    [Fact]
    public void The_domain_needs_nothing_but_the_language_itself()
    {
        Findings.None(typeof(Entity).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(IsForeign));
        Findings.None(References(Repository.Read("Buuv.Domain/Buuv.Domain.csproj")));
    }

    [Fact]
    public void A_domain_that_needs_more_is_found()
    {
        Assert.Contains(typeof(BuuvDb).Assembly.GetReferencedAssemblies(), reference => IsForeign(reference.Name!));
        Assert.Equal(["PackageReference Newtonsoft.Json"], References("""<Project><ItemGroup><PackageReference Include="Newtonsoft.Json" /></ItemGroup></Project>"""));
    }

    [Fact]
    public void Parts_of_the_portal_use_only_what_they_may() => Findings.None(Parts.Trespasses(typeof(BuuvDb).Assembly.GetTypes()));

    [Fact]
    public void Every_pair_that_is_allowed_is_needed() => Findings.None(Parts.Unneeded(typeof(BuuvDb).Assembly.GetTypes()));

    [Fact]
    public void A_part_that_uses_another_behind_its_back_is_found()
    {
        var planted = typeof(DependencyTests).Assembly.GetTypes().Where(type => type.Namespace?.EndsWith(".Planted", StringComparison.Ordinal) == true);
        Assert.Equal(["Data → Live (Eavesdropper: LiveLine)", "Features.Planted → Features.Boards (Borrower: BoardQueries)"], Parts.Trespasses(planted));
    }

    private static bool IsForeign(string assembly) => assembly != "netstandard" && !assembly.StartsWith("System", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(project).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(element => $"{element.Name.LocalName} {element.Attribute("Include")?.Value}");
}
