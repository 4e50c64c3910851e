namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function; the type is written as in <c>httpTrigger</c>.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
