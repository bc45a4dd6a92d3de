using System.Xml.Linq;
using Buuv.Domain;
using Buuv.Domain.Events;
using Buuv.Portal.Platform.Persistence;

namespace Buuv.Tests.Architecture;

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
        Assert.Equal(
            ["PackageReference Newtonsoft.Json"],
            References("""<Project><ItemGroup><PackageReference Include="Newtonsoft.Json" /></ItemGroup></Project>""")
        );
    }

    private static readonly Type[] Types = [.. typeof(BuuvDb).Assembly.GetTypes(), .. typeof(Refusal).Assembly.GetTypes()];

    [Fact]
    public void Features_stand_on_the_platform_and_the_platform_on_the_domain() => Findings.None(Parts.Trespasses(Types));

    [Fact]
    public void No_two_parts_use_each_other_not_even_by_way_of_others() => Findings.None(Parts.Rings(Types));

    [Fact]
    public void Every_pair_of_features_is_needed_and_the_list_only_shrinks()
    {
        Findings.None(Parts.Unneeded(Types));
        Assert.InRange(Parts.Pairs.Count, 0, Parts.MostPairs);
    }

    [Fact]
    public void A_part_that_uses_another_behind_its_back_is_found()
    {
        var planted = Planted("Planted");
        Assert.Equal(
            [
                "Features.Planted → Features.Boards (Borrower: BoardQueries)",
                "Platform.Planted → Features.Boards (Eavesdropper: BoardQueries)",
            ],
            Parts.Trespasses(planted)
        );
    }

    [Fact]
    public void A_ring_is_found() =>
        Assert.Equal(["Platform.PlantedOne Platform.PlantedTwo"], Parts.Rings([.. Planted("PlantedOne"), .. Planted("PlantedTwo")]));

    private static Type[] Planted(string part) =>
        [
            .. typeof(DependencyTests)
                .Assembly.GetTypes()
                .Where(type => type.Namespace?.EndsWith($".{part}", StringComparison.Ordinal) == true),
        ];

    private static bool IsForeign(string assembly) => assembly != "netstandard" && !assembly.StartsWith("System", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(project).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference")
            .Select(element => $"{element.Name.LocalName} {element.Attribute("Include")?.Value}");
}
