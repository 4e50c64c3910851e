using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A function with its route.</summary>
/// <param name="Entry">The function.</param>
/// <param name="Route">With the prefix of <c>host.json</c>.</param>
/// <param name="Methods">Empty for every method.</param>
internal sealed record HttpFunction(FunctionEntry Entry, RoutePattern Route, IReadOnlyList<string> Methods)
{
    /// <exception cref="InvalidOperationException">The template is not one.</exception>
    public static HttpFunction From(FunctionEntry entry, ParameterInfo parameter, string prefix)
    {
        var trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()!;
        var template = $"{prefix}/{(trigger.Route ?? entry.Name).TrimStart('/')}".TrimStart('/');
        try
        {
            return new HttpFunction(entry, RoutePatternFactory.Parse(template), trigger.Methods ?? []);
        }
        catch (RoutePatternException e)
        {
            throw new InvalidOperationException($"Function '{entry.Name}': '{template}' is not a route template: {e.Message}", e);
        }
    }
}
