namespace Microsoft.DurableTask.Client;

/// <param name="Recursive">Has no effect, as in the package.</param>
public record PurgeInstanceOptions(bool Recursive = false);
