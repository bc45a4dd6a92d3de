using System.Collections.Concurrent;
using System.Globalization;

namespace Buuv.Domain;

/// <summary>Tells defined enum values from other numbers: a browser, a file or a program can send any number.</summary>
public static class Choices
{
    private static readonly ConcurrentDictionary<Type, long> Bits = [];

    extension<T>(T choice) where T : struct, Enum
    {
        /// <summary>Whether the value is a named one; of an enum with <see cref="FlagsAttribute"/>, whether it consists of named bits
        /// only.</summary>
        public bool IsKnown => AreKnown(choice);

        /// <summary>The named values, other than nothing, of which a value of an enum with <see cref="FlagsAttribute"/> consists.</summary>
        public IEnumerable<T> Each() => Enum.GetValues<T>().Where(one => !one.Equals(default(T)) && choice.HasFlag(one));
    }

    /// <summary>The same for an enum whose type is known at run time only.</summary>
    public static bool AreKnown(Enum choice) => Attribute.IsDefined(choice.GetType(), typeof(FlagsAttribute))
        ? (Convert.ToInt64(choice, CultureInfo.InvariantCulture) & ~NamedBits(choice.GetType())) == 0
        : Enum.IsDefined(choice.GetType(), choice);

    /// <summary>All named bits of an enum with <see cref="FlagsAttribute"/>.</summary>
    public static long NamedBits(Type flags) => Bits.GetOrAdd(flags, type =>
        Enum.GetValuesAsUnderlyingType(type).Cast<object>()
            .Aggregate(0L, (bits, value) => bits | Convert.ToInt64(value, CultureInfo.InvariantCulture)));
}

/// <summary>The value is not one of the choices.</summary>
public sealed record UnknownChoice : Refusal;
