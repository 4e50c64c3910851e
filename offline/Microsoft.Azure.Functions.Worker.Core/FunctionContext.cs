namespace Microsoft.Azure.Functions.Worker;

/// <summary>Encapsulates the information about a function execution.</summary>
public abstract class FunctionContext;
