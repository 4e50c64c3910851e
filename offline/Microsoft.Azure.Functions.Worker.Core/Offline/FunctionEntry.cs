using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A method marked <c>[Function(name)]</c> that the host found in the application.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method)
{
    /// <summary>The parameter that carries the trigger attribute, if <typeparamref name="T"/> is on one.</summary>
    public ParameterInfo? Trigger<T>() where T : Attribute =>
        Method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(T), inherit: false));

    /// <summary>The parameter that carries a trigger attribute of whatever kind.</summary>
    public ParameterInfo? TriggerParameter { get; } =
        Method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(TriggerBindingAttribute), inherit: false));

    /// <summary>As in <c>httpTrigger</c>; <see langword="null"/> without a trigger.</summary>
    public string? TriggerType { get; } = Method.GetParameters()
        .Select(p => p.GetCustomAttribute<TriggerBindingAttribute>(inherit: false)).OfType<TriggerBindingAttribute>()
        .Select(BindingType.Of).FirstOrDefault();
}
