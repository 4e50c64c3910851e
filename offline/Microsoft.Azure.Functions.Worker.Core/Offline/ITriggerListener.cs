namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// One kind of trigger. An extension registers its listener as a service from its <c>WorkerExtensionStartup</c>; the host
/// offers it every function once, then starts it.
/// </summary>
internal interface ITriggerListener
{
    /// <summary>Takes the function if its trigger is of this listener's kind.</summary>
    bool TryClaim(FunctionEntry function);

    Task StartAsync(CancellationToken cancellationToken);

    Task StopAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Completes when everything that is due by the clock now has been run to its end, and all that it set off. The simulated
    /// clock stands still meanwhile and moves on only when every listener has drained. Cheap when there is nothing to do.
    /// </summary>
    Task DrainAsync(CancellationToken cancellationToken);
}
