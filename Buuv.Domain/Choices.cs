using System.Collections.Concurrent;
using System.Globalization;

namespace Buuv.Domain;

/// <summary>Tells a choice that exists from a number that merely fits in its enum: a browser, a file or a program can send any
/// number.</summary>
public static class Choices
{
    private static readonly ConcurrentDictionary<Type, long> Bits = [];

    extension<T>(T choice) where T : struct, Enum
    {
        /// <summary>One of the named values; where values may be combined (<see cref="FlagsAttribute"/>), made of nothing but named
        /// bits.</summary>
        public bool IsKnown => AreKnown(choice);
    }

    /// <summary>As the property for an enum whose type is only known while running.</summary>
    public static bool AreKnown(Enum choice) => Attribute.IsDefined(choice.GetType(), typeof(FlagsAttribute))
        ? (Convert.ToInt64(choice, CultureInfo.InvariantCulture) & ~NamedBits(choice.GetType())) == 0
        : Enum.IsDefined(choice.GetType(), choice);

    /// <summary>All bits that have a name in an enum whose values may be combined.</summary>
    public static long NamedBits(Type flags) => Bits.GetOrAdd(flags, type =>
        Enum.GetValuesAsUnderlyingType(type).Cast<object>()
            .Aggregate(0L, (bits, value) => bits | Convert.ToInt64(value, CultureInfo.InvariantCulture)));
}

/// <summary>What was sent is none of the choices there are.</summary>
public sealed record UnknownChoice : Refusal;
