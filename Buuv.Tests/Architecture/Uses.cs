using System.Reflection;
using System.Reflection.Emit;

namespace Buuv.Tests.Architecture;

/// <summary>Which types a type uses, read from what the compiler made of it: so components count as well as code, and a <c>using</c> that
/// is not needed does not.</summary>
internal static class Uses
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Take(used, [type.BaseType, .. type.GetInterfaces()]);
        Take(used, type.CustomAttributes);
        foreach (var member in type.GetMembers(Everything))
        {
            Take(used, member.CustomAttributes);
            if (member is FieldInfo field) Take(used, [field.FieldType]);
            if (member is PropertyInfo property) Take(used, [property.PropertyType]);
            if (member is MethodBase method) Take(used, method);
        }
        return used;
    }

    private static void Take(HashSet<Type> used, MethodBase method)
    {
        Take(used, method.GetParameters().Select(parameter => parameter.ParameterType));
        if (method is MethodInfo { ReturnType: var answer }) Take(used, [answer]);
        if (method.GetMethodBody() is not { } body) return;
        Take(used, body.LocalVariables.Select(local => local.LocalType));
        foreach (var member in Mentioned(method, body.GetILAsByteArray()!))
        {
            Take(used, [member as Type ?? member.DeclaringType]);
            if (member is MethodInfo { IsGenericMethod: true } generic) Take(used, generic.GetGenericArguments());
        }
    }

    private static void Take(HashSet<Type> used, IEnumerable<CustomAttributeData> attributes)
    {
        foreach (var attribute in attributes)
            Take(used, [attribute.AttributeType, .. attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>()]);
    }

    private static void Take(HashSet<Type> used, IEnumerable<Type?> types)
    {
        foreach (var type in types.OfType<Type>())
        {
            if (type.HasElementType) Take(used, [type.GetElementType()]);
            else if (!type.IsGenericParameter && used.Add(type)) Take(used, type.GetGenericArguments());
        }
    }

    private static IEnumerable<MemberInfo> Mentioned(MethodBase method, byte[] body)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < body.Length;)
        {
            var code = Codes[body[at] == 0xFE ? (short)(0xFE00 | body[at + 1]) : body[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(body, at), ofType, ofMethod) is { } member) yield return member;
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
                _ => 4,
            };
        }
    }
}
