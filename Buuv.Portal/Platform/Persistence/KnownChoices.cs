using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Buuv.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Buuv.Portal.Platform.Persistence;

/// <summary>Two defences against a number that is no value of its enum: it is not written, and a row that holds one all the same, as after
/// an edit by hand, is left out of queries. One such row once broke every page of a municipality.</summary>
public static class KnownChoices
{
    private static readonly MethodInfo LeftOutOf =
        typeof(KnownChoices).GetMethod(nameof(LeftOutOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly ConcurrentDictionary<ITypeBase, IProperty[]> Columns = [];

    /// <summary>Leaves rows with an unknown choice out of every query, unless <see cref="BuuvDb.WithUnreadable"/> is set or the query
    /// ignores its filters.</summary>
    public static void AddFilters(ModelBuilder builder, BuuvDb db)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => !type.IsOwned()).ToArray())
        {
            var row = Expression.Parameter(type.ClrType, "row");
            if (IsReadable(type, row) is not { } readable) continue;
            var all = Expression.Property(Expression.Constant(db), nameof(BuuvDb.WithUnreadable));
            type.SetQueryFilter(Expression.Lambda(Expression.OrElse(all, readable), row));
        }
    }

    /// <summary>Would saving write a choice that does not exist? A row that was wrong already may still be closed, moved or
    /// erased.</summary>
    public static bool AreAboutToBeBroken(BuuvDb db) => db.ChangeTracker.Entries().Any(entry => entry.State switch
    {
        EntityState.Added => EnumsOf(entry.Metadata).Any(column => IsUnknown(entry, column)),
        EntityState.Modified => EnumsOf(entry.Metadata).Any(column =>
            IsUnknown(entry, column) && !Equals(entry.CurrentValues[column], entry.OriginalValues[column])),
        _ => false,
    });

    /// <summary>The rows that are left out, as the name of their table and their key.</summary>
    public static async Task<IReadOnlyList<string>> LeftOutAsync(BuuvDb db, CancellationToken cancel)
    {
        var found = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetDeclaredQueryFilters().Count > 0))
            found.AddRange(await (Task<IReadOnlyList<string>>)LeftOutOf.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, cancel])!);
        return found;
    }

    private static async Task<IReadOnlyList<string>> LeftOutOfAsync<T>(BuuvDb db, IEntityType type, CancellationToken cancel)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var unreadable = Expression.Lambda<Func<T, bool>>(Expression.Not(IsReadable(type, row)!), row);
        var rows = await db.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes().AsTracking().Where(unreadable).ToListAsync(cancel);
        var key = type.FindPrimaryKey()!.Properties;
        string KeyOf(T found) => string.Join(' ', key.Select(part => Plain(db.Entry(found).CurrentValues[part])));
        return [.. rows.Select(found => $"{type.GetTableName()} {KeyOf(found)}")];
    }

    private static bool IsUnknown(EntityEntry entry, IProperty column) =>
        OwnerOf(entry.Entity, column.DeclaringType) is { } owner
        && column.PropertyInfo!.GetValue(owner) is Enum choice && !Choices.AreKnown(choice);

    // EF says zero for a column of a part that is not there.
    private static object? OwnerOf(object row, ITypeBase type)
    {
        if (type is not IComplexType { ComplexProperty: var part }) return row;
        return OwnerOf(row, part.DeclaringType) is { } owner ? part.PropertyInfo!.GetValue(owner) : null;
    }

    // Ids are records around one value.
    private static string Plain(object? value) => $"{value?.GetType().GetProperty("Value")?.GetValue(value) ?? value}";

    // Its own columns, and those of what it owns: that is always read along with it.
    private static Expression? IsReadable(IReadOnlyEntityType type, ParameterExpression row)
    {
        var columns = ColumnsOf(type).Where(IsEnum).Select(column => IsKnown(row, column));
        var lists = type.GetNavigations().Where(IsOwnedList).Select(list => AreReadable(row, list)).OfType<Expression>();
        return columns.Concat(lists).Aggregate((Expression?)null, (all, one) => all is null ? one : Expression.AndAlso(all, one));
    }

    private static Expression? AreReadable(Expression row, IReadOnlyNavigation list)
    {
        var part = Expression.Parameter(list.TargetEntityType.ClrType, "part");
        if (IsReadable(list.TargetEntityType, part) is not { } readable)
            return null;
        return Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.All),
            [part.Type],
            Member(row, list),
            Expression.Lambda(readable, part)
        );
    }

    private static bool IsOwnedList(IReadOnlyNavigation navigation) =>
        navigation is { IsCollection: true, TargetEntityType: var target } && target.IsOwned() && !target.IsMappedToJson();

    private static IEnumerable<IReadOnlyProperty> ColumnsOf(IReadOnlyTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => ColumnsOf(part.ComplexType)));

    private static Expression IsKnown(ParameterExpression row, IReadOnlyProperty column)
    {
        var choice = column.ClrType.UnwrapNullable();
        var (value, mayBeNull) = Path(row, column);
        var number = Expression.Convert(value, typeof(int));
        var known = Attribute.IsDefined(choice, typeof(FlagsAttribute))
            ? Expression.Equal(Expression.And(number, Expression.Constant(~(int)Choices.NamedBits(choice))), Expression.Constant(0))
            : (Expression)Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)],
                Expression.Constant(Enum.GetValuesAsUnderlyingType(choice).Cast<int>().ToArray()), number);
        if (!mayBeNull) return known;
        return Expression.OrElse(Expression.Equal(Expression.Convert(value, typeof(int?)), Expression.Constant(null, typeof(int?))), known);
    }

    // A column of a part of a row is null where that part is not there.
    private static (Expression Value, bool MayBeNull) Path(Expression row, IReadOnlyPropertyBase column)
    {
        if (column.DeclaringType is not IReadOnlyComplexType part) return (Member(row, column), column.IsNullableColumn());
        var (owner, mayBeNull) = Path(row, part.ComplexProperty);
        return (Member(owner, column), mayBeNull || column.IsNullableColumn());
    }

    private static MemberExpression Member(Expression owner, IReadOnlyPropertyBase column) =>
        Expression.Property(owner, column.PropertyInfo!);

    private static bool IsNullableColumn(this IReadOnlyPropertyBase column) =>
        column switch { IReadOnlyProperty property => property.IsNullable, IReadOnlyComplexProperty part => part.IsNullable, _ => false };

    private static IProperty[] EnumsOf(ITypeBase type) =>
        Columns.GetOrAdd(type, known => [.. known.GetFlattenedProperties().Where(IsEnum)]);

    private static bool IsEnum(IReadOnlyProperty column) => column.ClrType.UnwrapNullable().IsEnum;

    private static Type UnwrapNullable(this Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
