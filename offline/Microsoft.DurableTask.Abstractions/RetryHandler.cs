namespace Microsoft.DurableTask;

/// <summary>Decides after a failure whether to try again. Runs as part of the orchestrator and must be as deterministic.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
