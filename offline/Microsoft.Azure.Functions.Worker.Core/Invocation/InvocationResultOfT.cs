namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned, as middleware sees and may replace it.</summary>
public abstract class InvocationResult<T>
{
    public abstract T? Value { get; set; }
}
