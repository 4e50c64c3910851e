using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>Every function of the application, in the order of their names.</summary>
internal sealed partial class FunctionCatalogue
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private FunctionCatalogue(ImmutableArray<FunctionEntry> functions) => Functions = functions;

    public ImmutableArray<FunctionEntry> Functions { get; }

    /// <exception cref="InvalidOperationException">
    /// A name is not one that Azure takes or is used twice (case does not count), or a function is not public or has not
    /// exactly one trigger.
    /// </exception>
    public static FunctionCatalogue Scan(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(AnyMethod))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>(inherit: false)))
            .Where(found => found.Attribute is not null)
            .Select(found => new FunctionEntry(found.Attribute!.Name, found.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToImmutableArray();

        foreach (var function in functions)
        {
            CheckShape(function);
        }

        foreach (var same in functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new InvalidOperationException(
                $"Function '{same.Key}' is declared more than once: {string.Join(", ", same.Select(Where))}.");
        }

        return new FunctionCatalogue(functions);
    }

    private static void CheckShape(FunctionEntry function)
    {
        if (!Name().IsMatch(function.Name))
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}' ({Where(function)}): a name is a letter, then letters, digits, '-' or '_'.");
        }

        if (!function.Method.IsPublic)
        {
            throw new InvalidOperationException($"Function '{function.Name}' ({Where(function)}) is not a public method.");
        }

        var triggers = function.Method.GetParameters().Count(p => p.IsDefined(typeof(TriggerBindingAttribute), inherit: false));
        if (triggers != 1)
        {
            throw new InvalidOperationException($"Function '{function.Name}' ({Where(function)}) has {triggers} triggers, not one.");
        }
    }

    private static string Where(FunctionEntry function) => $"{function.Method.DeclaringType}.{function.Method.Name}";

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex Name();
}
