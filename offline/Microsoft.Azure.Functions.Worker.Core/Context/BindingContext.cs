namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger tells about the event, by name: route values, parts of a blob's path.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
