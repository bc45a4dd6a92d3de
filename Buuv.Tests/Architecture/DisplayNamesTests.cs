using System.Collections;
using System.Globalization;
using System.Resources;
using Buuv.Domain;
using Buuv.Domain.Posts;
using Buuv.Portal.Platform.Localization;

namespace Buuv.Tests.Architecture;

/// <summary>A choice without a name takes the page down that shows it: a type of which one value has a name has names for all.</summary>
public class DisplayNamesTests
{
    private static readonly Type[] Choices =
    [
        .. new[] { typeof(Refusal), typeof(DomainText) }
            .SelectMany(one => one.Assembly.GetTypes())
            .Where(type => type is { IsEnum: true, IsPublic: true }),
    ];

    [Fact]
    public void Every_choice_that_is_shown_has_a_name() =>
        Findings.None(Choices.SelectMany(type => Nameless(type, Keys(DomainText.ResourceManager))));

    [Fact]
    public void A_choice_without_a_name_is_found()
    {
        Assert.Equal(["PostKind_Offer"], Nameless(typeof(PostKind), ["PostKind_Request", "PostKindness_Great"]));
        Assert.Empty(Nameless(typeof(PostKind), ["Category_Garden"]));
    }

    private static IEnumerable<string> Nameless(Type choice, IReadOnlyCollection<string> keys) =>
        keys.Any(key => key.StartsWith($"{choice.Name}_", StringComparison.Ordinal))
            ? Enum.GetNames(choice).Select(value => $"{choice.Name}_{value}").Except(keys)
            : [];

    private static HashSet<string> Keys(ResourceManager texts) =>
        [
            .. texts
                .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
                .Cast<DictionaryEntry>()
                .Select(entry => (string)entry.Key),
        ];
}
