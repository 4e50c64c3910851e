namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Code that waits for one external event.</summary>
internal interface IEventWaiter
{
    Type EventType { get; }

    /// <summary>False once it was cancelled.</summary>
    bool Waits { get; }

    /// <summary>Who waited for the same name before; hears the event after this one's.</summary>
    IEventWaiter? Next { get; set; }

    /// <exception cref="Exception">The payload is none of the event's type.</exception>
    void Deliver(string? payload);
}
