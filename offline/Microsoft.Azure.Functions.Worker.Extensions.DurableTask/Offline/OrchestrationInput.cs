using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Offline;

namespace Microsoft.Azure.Functions.Worker.Extensions.DurableTask;

/// <summary>
/// The parameter that takes an orchestration's input: as in the real extension the first one without a binding of its own that
/// is neither the function's context nor a cancellation token.
/// </summary>
internal static class OrchestrationInput
{
    public static ParameterInfo? Of(FunctionEntry function) => function.Method.GetParameters().FirstOrDefault(p =>
        !p.IsDefined(typeof(BindingAttribute), inherit: true)
        && p.ParameterType != typeof(FunctionContext)
        && p.ParameterType != typeof(CancellationToken));
}
