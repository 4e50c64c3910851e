namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Code that waits for one external event.</summary>
internal interface IEventWaiter
{
    Type EventType { get; }

    /// <summary>False once it was cancelled.</summary>
    bool Waits { get; }

    void Deliver(string? payload);
}
