using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A method marked <c>[Function(name)]</c> that the host found in the application.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method)
{
    /// <summary>The parameter that carries the trigger attribute, if <typeparamref name="T"/> is on one.</summary>
    public ParameterInfo? Trigger<T>() where T : Attribute =>
        Method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(T), inherit: false));
}
