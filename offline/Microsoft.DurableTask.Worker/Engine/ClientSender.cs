using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>A client that waits until its message is on disk.</summary>
internal sealed class ClientSender() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), ISender
{
    public void Acknowledge() => TrySetResult();

    public void Refuse(Exception cause) => TrySetException(cause);
}
