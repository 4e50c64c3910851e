namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding gives data to a function or takes it from one.</summary>
public enum BindingDirection
{
    In,
    Out,
}
