using Microsoft.Azure.Functions.Worker.Offline;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What middleware may ask of the bindings of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The function's result; its value is <see langword="null"/> before the function has returned.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<Invocation>()?.Result
            ?? throw new InvalidOperationException("This context is not of an invocation by the host.");
    }
}
