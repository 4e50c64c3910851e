namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>What the host keeps with one invocation while it runs; a feature of its context.</summary>
internal sealed class Invocation(FunctionPlan plan, object? trigger, IReadOnlyDictionary<string, object?> bindingData)
{
    public FunctionPlan Plan => plan;

    public object? Trigger => trigger;

    public IReadOnlyDictionary<string, object?> BindingData => bindingData;

    public Outcome Result { get; } = new();

    /// <summary>Middleware may replace the value after the function has returned.</summary>
    internal sealed class Outcome : InvocationResult
    {
        public override object? Value { get; set; }
    }
}
