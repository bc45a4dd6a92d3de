using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Buuv.Domain;
using Microsoft.AspNetCore.Components.Forms.Mapping;

namespace Buuv.Portal.Platform.Forms;

/// <summary>Refuses a form that holds a number which is none of the choices on the page, before anything is done with it. The framework's
/// own mapper takes every number for every enum. Only a form that was made by hand holds one.</summary>
public sealed class KnownChoiceFormMapper(IFormValueMapper inner) : IFormValueMapper
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Parts = [];

    public bool CanMap(Type valueType, string scopeName, string? formName) => inner.CanMap(valueType, scopeName, formName);

    /// <exception cref="BadHttpRequestException">400: a choice that does not exist.</exception>
    public void Map(FormValueMappingContext context)
    {
        inner.Map(context);
        if (HoldsUnknown(context.Result)) throw new BadHttpRequestException("The form holds a choice that does not exist.");
    }

    /// <summary>Whether a bound form holds an unknown choice anywhere.</summary>
    public static bool HoldsUnknown(object? value) => value switch
    {
        null or string => false,
        Enum choice => !Choices.AreKnown(choice),
        IEnumerable many => many.Cast<object?>().Any(HoldsUnknown),
        _ when value.GetType().IsPrimitive || value.GetType().Namespace == nameof(System) => false,
        _ => PartsOf(value.GetType()).Any(part => HoldsUnknown(part.GetValue(value))),
    };

    private static PropertyInfo[] PartsOf(Type type) => Parts.GetOrAdd(type, form =>
        [.. form.GetProperties().Where(part => part is { CanRead: true, CanWrite: true } && part.GetIndexParameters().Length == 0)]);
}
