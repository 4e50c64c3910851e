using System.Reflection;
using System.Text;

namespace MissionReg.Offline.Tests.Surface;

/// <summary>
/// Writes the public surface of an assembly, one line a type or member, in ordinal order:
/// <c>T Namespace.Type : Base, Interface</c> and <c>M Namespace.Type.Member(Type name, …) : Type</c>.
/// Only what the assembly declares itself and a caller in another assembly can reach is written.
/// </summary>
internal static class SurfacePrinter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Print(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"T {Kind(type)} {Name(type)}";

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            yield return $"M {Name(type)}{Parameters(type.GetMethod("Invoke")!)} : {Name(type.GetMethod("Invoke")!.ReturnType)}";
            yield break;
        }

        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
            {
                yield return $"M {Name(type)}.{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}";
            }

            yield break;
        }

        var isRecord = type.GetMethod("<Clone>$", Declared) is not null;
        foreach (var constructor in type.GetConstructors(Declared).Where(Visible))
        {
            yield return $"M {Name(type)}.ctor{Parameters(constructor)}";
        }

        foreach (var property in type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(Visible)))
        {
            var accessors = string.Join(' ', property.GetAccessors(true).Where(Visible).Select(Accessor).Order(StringComparer.Ordinal));
            var index = property.GetIndexParameters() is { Length: > 0 } i ? $"[{string.Join(", ", i.Select(Parameter))}]" : "";
            yield return $"M {Modifier(property.GetAccessors(true)[0])}{Name(type)}.{property.Name}{index} {{ {accessors} }} : {Name(property.PropertyType)}";
        }

        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
        {
            yield return $"M {(field.IsStatic ? "static " : "")}{Name(type)}.{field.Name} : {Name(field.FieldType)}";
        }

        foreach (var method in type.GetMethods(Declared).Where(Visible).Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
        {
            if (method.Name.Contains('<', StringComparison.Ordinal) || (isRecord && method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))))
            {
                continue;
            }

            yield return $"M {Modifier(method)}{Name(type)}.{method.Name}{Generic(method)}{Parameters(method)} : {Name(method.ReturnType)}";
        }

        foreach (var e in type.GetEvents(Declared).Where(e => Visible(e.AddMethod!)))
        {
            yield return $"M {Name(type)}.{e.Name} event : {Name(e.EventHandlerType!)}";
        }
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Accessor(MethodInfo accessor) =>
        !accessor.Name.Contains("set_", StringComparison.Ordinal) ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init" : "set";

    private static string Modifier(MethodBase method) =>
        method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "";

    private static string Kind(Type type) =>
        type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
        : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class" : "class";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        $"({(method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) ? "this " : "")}{string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "";
        return $"{prefix}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = …" : "")}";
    }

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        var name = new StringBuilder(type.DeclaringType is { } outer ? Name(outer) + "." : type.Namespace + ".").Append(type.Name.Split('`')[0]);
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(Name).ToArray();
        return own.Length > 0 ? name.Append('<').AppendJoin(", ", own).Append('>').ToString() : name.ToString();
    }
}
