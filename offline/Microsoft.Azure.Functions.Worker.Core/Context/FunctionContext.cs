namespace Microsoft.Azure.Functions.Worker;

/// <summary>Encapsulates the information about a function execution.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to one invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Unique to a function and the same at every invocation.</summary>
    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    public abstract BindingContext BindingContext { get; }

    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function share within one invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    public abstract IInvocationFeatures Features { get; }

    /// <summary>Signalled when the invocation is to be given up.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
