using System.Globalization;
using Buuv.Domain.Neighbourhoods;
using Buuv.Portal.Features.OwnData;
using Buuv.Portal.Platform.Persistence;
using Buuv.Portal.Platform.Privacy.PersonalData;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Buuv.Tests.Architecture;

/// <summary>Whatever the database keeps is in the register of kinds, so that its person reads it, stopping reaches it, and it has an
/// end.</summary>
public class PersonalDataTests
{
    private static readonly Type[] Codes = [typeof(MunicipalityCode), typeof(DistrictCode), typeof(NeighbourhoodCode), typeof(Audience)];

    [Fact]
    public void Every_table_is_in_the_register_once() => Findings.None(Unregistered(PersonalDataSets.All));

    [Fact]
    public void Every_column_with_words_about_a_person_is_in_the_register() => Findings.None(Unthought(PersonalDataSets.All));

    [Fact]
    public void Every_kind_and_every_fact_has_a_name_in_plain_words() =>
        Findings.None(
            PersonalDataSets
                .All.Where(kind => kind is not NonPersonalDataSet && kind.Tables.Count > 0)
                .Select(kind => $"Kind_{kind.Name}")
                .Concat(PersonalDataSets.All.Where(kind => kind.Term is not null).Select(kind => $"Stored_{kind.Name}"))
                .Concat(
                    PersonalDataSets
                        .All.Where(kind => kind is not NonPersonalDataSet && kind.AfterErasure != AfterErasure.Erased)
                        .Select(kind => $"Stays_{kind.Name}")
                )
                .Concat(Enum.GetNames<Fact>().Select(fact => $"Fact_{fact}"))
                .Where(key => OwnDataText.ResourceManager.GetString(key, CultureInfo.InvariantCulture) is null)
        );

    [Fact]
    public void A_table_and_a_column_that_nobody_thought_of_are_found()
    {
        Assert.Equal(
            ["Consent: not in the register", "Resident: in the register 2 times"],
            Unregistered([
                .. PersonalDataSets.All.Where(kind => kind.Name != "consents"),
                PersonalDataSets.All.First(kind => kind.Name == "person"),
            ])
        );
        Assert.Equal(["Response.Text: gone", "Message.Text: not in the register"], Unthought([new Forgetful()]));
    }

    private static IEnumerable<IEntityType> Model()
    {
        using var db = new BuuvDb(PersistenceServices.ReaderOptions("model.db"));
        return [.. db.Model.GetEntityTypes()];
    }

    private static IEnumerable<string> Unregistered(IReadOnlyList<PersonalDataSet> kinds) =>
        from table in Model().Select(type => type.ClrType).Distinct()
        let times = kinds.Count(kind => kind.Tables.Contains(table))
        where times != 1
        orderby table.Name
        select times == 0 ? $"{Name(table)}: not in the register" : $"{Name(table)}: in the register {times} times";

    private static IEnumerable<string> Unthought(IReadOnlyList<PersonalDataSet> kinds)
    {
        foreach (var kind in kinds.Where(kind => kind is not NonPersonalDataSet))
        {
            var there = Model().Where(type => kind.Tables.Contains(type.ClrType)).SelectMany(Words).Distinct().ToArray();
            foreach (var gone in kind.Holds.Except(there)) yield return $"{gone}: gone";
            foreach (var missing in there.Except(kind.Holds)) yield return $"{missing}: not in the register";
        }
    }

    private static IEnumerable<string> Words(IEntityType table) => Words(table, Name(table.ClrType));

    private static IEnumerable<string> Words(ITypeBase type, string path) =>
        type.GetProperties()
            .Where(property =>
                !Codes.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                && (property.GetElementType() is not { } element || !Codes.Contains(element.ClrType))
                && Holds(property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType)
            )
            .Select(property => $"{path}.{property.Name}")
            .Concat(type.GetComplexProperties().SelectMany(part => Words(part.ComplexType, $"{path}.{part.Name}")));

    private static bool Holds(Type column) =>
        column == typeof(string) || column == typeof(byte[]) || column.IsAssignableTo(typeof(IEnumerable<string>));

    private static string Name(Type type) => type.Name.Split('`')[0];

    private sealed class Forgetful : PersonalDataSet
    {
        public override string Name => "talks";

        public override IReadOnlyList<Type> Tables => [typeof(Buuv.Domain.Conversations.Message)];

        public override IReadOnlyList<string> Holds => ["Response.Text"];
    }
}
