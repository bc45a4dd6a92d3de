using System.Globalization;
using System.Reflection;
using Buuv.Domain;
using Buuv.Domain.Residents;
using Buuv.Portal.Features.Posts.Placing;
using Buuv.Portal.Platform.Forms;
using Buuv.Portal.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Buuv.Tests.Architecture;

/// <summary>A number that is none of the choices of its enum gets in nowhere, and where one stands all the same it breaks
/// nothing.</summary>
[NeedsChromium]
public class KnownChoicesTests(CanaryHost portal) : IClassFixture<CanaryHost>
{
    // Past the end of every enum of ours, with a bit that no flags have.
    private const int Nonsense = 4099;

    [Fact]
    public void Every_form_refuses_a_choice_that_does_not_exist()
    {
        var choices = Forms.SelectMany(form => Filled(form)).ToList();
        var names = string.Join(", ", choices.Select(choice => choice.Name));
        TestContext.Current.TestOutputHelper!.WriteLine($"{choices.Count} choices in {Forms.Count} forms: {names}");
        Findings.None(
            choices.Where(choice => !KnownChoiceFormMapper.HoldsUnknown(choice.Form)).Select(choice => $"{choice.Name} was taken")
        );
        Assert.Contains(choices, choice => choice.Name == "PlaceForm.Rhythm");
        using var scope = portal.Services.CreateScope();
        Assert.IsType<KnownChoiceFormMapper>(scope.ServiceProvider.GetRequiredService<IFormValueMapper>());
    }

    [Fact]
    public void A_planted_form_is_found_wherever_it_holds_the_choice()
    {
        Assert.Equal(
            ["PlantedForm.Day", "PlantedForm.Part.Maybe", "PlantedForm.Times"], Filled(typeof(PlantedForm)).Select(choice => choice.Name));
        Assert.All(Filled(typeof(PlantedForm)), choice => Assert.True(KnownChoiceFormMapper.HoldsUnknown(choice.Form)));
        Assert.True(KnownChoiceFormMapper.HoldsUnknown(new List<DayOfWeek> { DayOfWeek.Friday, (DayOfWeek)7 }));
        var right = new PlantedForm { Day = DayOfWeek.Friday, Times = BestTimes.Morning | BestTimes.Afternoon };
        Assert.False(KnownChoiceFormMapper.HoldsUnknown(right));
        Assert.True(KnownChoiceFormMapper.HoldsUnknown(new PlantedForm { Times = (BestTimes)8 }));
        Assert.False(KnownChoiceFormMapper.HoldsUnknown(new PlaceForm()));
    }

    [Fact]
    public async Task No_command_writes_a_choice_that_does_not_exist_in_any_column()
    {
        await portal.StoryAsync();
        await using var reading = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var (tried, all, findings) = (0, Columns(reading.Model).Count(), new List<string>());
        for (var place = 0; place < all; place++)
        {
            EnumColumn? column = null;
            var written = await portal.Get<WriteGate>().WriteAsync(async db =>
            {
                column = Columns(db.Model).ElementAt(place);
                if (await FirstAsync(db, column) is { } row) db.Entry(row).CurrentValues[column.Property] = column.Nonsense;
                else column = null;
                return Result.Done;
            });
            if (column is null) continue;
            tried++;
            if (written.Refusal is not UnknownChoice) findings.Add($"{column.Entity.ShortName()}.{column.Name} was written");
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{tried} columns tried of {all}");
        Findings.None(findings);
        Assert.InRange(tried, 15, 1000);
    }

    [Fact]
    public async Task A_row_that_holds_nonsense_is_left_out_and_every_page_answers()
    {
        var story = await portal.StoryAsync();
        var street = await CanaryStreet.PlantAsync(portal);
        await using var db = await portal.Get<IDbContextFactory<BuuvDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var planted = Plant(db.Model).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{planted.Count} rows planted: {string.Join(", ", planted)}");
        Assert.InRange(planted.Count, 25, 1000);

        string[] addresses = [.. Routes.Opened.Select(route => route.Open(story)), .. street.Addresses];
        var (asked, findings) = (0, new List<string>());
        await Parallel.ForEachAsync(street.Viewers, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (viewer, cancel) =>
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
            http.BaseAddress = new(portal.Address);
            if (viewer.Cookie is { } cookie) http.DefaultRequestHeaders.Add("Cookie", cookie);
            // Each PDF costs a second.
            foreach (
                var address in addresses.Where(address => viewer.Cookie is null || !address.Contains(".pdf", StringComparison.Ordinal))
            )
            {
                using var answer = await http.GetAsync(address, cancel);
                Interlocked.Increment(ref asked);
                if ((int)answer.StatusCode >= 500) lock (findings) findings.Add($"{(int)answer.StatusCode} {address} to {viewer.Name}");
            }
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"{asked} pages asked");
        Findings.None(findings);

        var leftOut = await KnownChoices.LeftOutAsync(db, TestContext.Current.CancellationToken);
        Findings.None(planted.Where(row => !leftOut.Contains(row)).Select(row => $"not named: {row}"));
        await portal.Get<Buuv.Portal.Platform.Jobs.UnreadableRows>().NameAsync(TestContext.Current.CancellationToken);
        Assert.Contains(portal.Log, line => planted.All(row => line.Contains(row, StringComparison.Ordinal)));
    }

    private static List<Type> Forms => [.. typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(property => property.GetCustomAttribute<SupplyParameterFromFormAttribute>() is not null)
        .Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Distinct()];

    // Of each choice in a form: the form with nonsense in that place.
    private static IEnumerable<(string Name, object Form)> Filled(Type form)
    {
        if (form.IsEnum) yield return (form.Name, Enum.ToObject(form, Nonsense));
        if (!IsForm(form)) yield break;
        foreach (var part in form.GetProperties().Where(part => part.CanWrite))
        {
            var type = Nullable.GetUnderlyingType(part.PropertyType) ?? part.PropertyType;
            foreach (var (name, value) in type == form ? [] : Filled(type).ToList())
            {
                var made = Activator.CreateInstance(form)!;
                part.SetValue(made, value);
                yield return ($"{form.Name}.{(type.IsEnum ? part.Name : $"{part.Name}.{name.Split('.', 2)[1]}")}", made);
            }
        }
    }

    private static bool IsForm(Type type) =>
        type is { IsClass: true, IsArray: false, IsGenericType: false } && type != typeof(string) && type.GetConstructor([]) is not null;

    private sealed record EnumColumn(IEntityType Entity, IProperty Property)
    {
        public object Nonsense =>
            Enum.ToObject(Nullable.GetUnderlyingType(Property.ClrType) ?? Property.ClrType, KnownChoicesTests.Nonsense);

        public string Name => Property.GetColumnName(StoreObjectIdentifier.Table(Entity.GetTableName()!))!;
    }

    private static IEnumerable<EnumColumn> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.GetTableName() is not null
        from property in entity.GetFlattenedProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum
        select new EnumColumn(entity, property);

    private static async Task<object?> FirstAsync(BuuvDb db, EnumColumn column)
    {
        if (column.Entity.IsOwned()) return null;
        var table = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(column.Entity.ClrType);
        var rows = await ((IQueryable<object>)table.Invoke(db, [])!).AsTracking().Take(200).ToListAsync();
        // A part that is not there cannot be changed.
        return rows.FirstOrDefault(row =>
            column.Property.DeclaringType is not IComplexType part || part.ComplexProperty.PropertyInfo!.GetValue(row) is not null);
    }

    // By hand, as somebody with the file would: each in a row of its own where there are enough, the newest first, as those stand on every
    // page.
    private IEnumerable<string> Plant(IModel model)
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(portal.Folder, "buuv.db")};Pooling=False");
        file.Open();
        var used = new HashSet<string>();
        foreach (var column in Columns(model))
        {
            var (table, key) = (column.Entity.GetTableName()!, column.Entity.FindPrimaryKey()!.Properties);
            var keys = string.Join(" || ' ' || ", key.Select(part => $"\"{part.GetColumnName()}\""));
            using var find = file.CreateCommand();
            find.CommandText = $"SELECT rowid, {keys} FROM \"{table}\" WHERE \"{column.Name}\" IS NOT NULL ORDER BY rowid DESC";
            using var rows = find.ExecuteReader();
            var found = new List<(long Row, string Key)>();
            while (rows.Read())
                found.Add((rows.GetInt64(0), Convert.ToString(rows.GetValue(1), CultureInfo.InvariantCulture)!.ToLowerInvariant()));
            var free = found.Where(row => !used.Contains($"{table} {row.Row}")).ToList();
            if (free.Count == 0) continue;
            used.Add($"{table} {free[0].Row}");
            using var plant = file.CreateCommand();
            plant.CommandText = $"UPDATE \"{table}\" SET \"{column.Name}\" = {Nonsense} WHERE rowid = {free[0].Row}";
            Assert.Equal(1, plant.ExecuteNonQuery());
            yield return $"{table} {free[0].Key}";
        }
    }

    private sealed class PlantedForm
    {
        public string? Words { get; set; }

        public DayOfWeek Day { get; set; }

        public PlantedPart? Part { get; set; }

        public BestTimes Times { get; init; }
    }

    private sealed class PlantedPart
    {
        public DayOfWeek? Maybe { get; set; }
    }
}
