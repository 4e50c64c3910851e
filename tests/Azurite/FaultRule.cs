namespace MissionReg.Azurite;

/// <summary>Which requests meet a fault: of those that match, some are let through, the next ones are struck.</summary>
public sealed class FaultRule
{
    private readonly Func<StorageRequest, bool> matches;
    private readonly TaskCompletionSource struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int from;
    private readonly int until;
    private int seen;

    internal FaultRule(Fault fault, Func<StorageRequest, bool> matches, int from, int times)
    {
        Fault = fault;
        this.matches = matches;
        this.from = from;
        until = times == int.MaxValue ? int.MaxValue : from + times;
    }

    public Fault Fault { get; }

    /// <summary>Matching requests that came, struck or not.</summary>
    public int Seen => seen;

    /// <summary>How many met the fault.</summary>
    public int Hits => Math.Clamp(seen - from, 0, until - from);

    /// <summary>Completes when the first request met the fault.</summary>
    public Task Struck => struck.Task;

    /// <summary>Completes when the first request that was <see cref="Fault.Delayed"/> reached the service and was answered.</summary>
    public Task Arrived => arrived.Task;

    /// <summary>Completes when requests that are <see cref="Fault.Delayed"/> may go on.</summary>
    internal Task Gate => letGo.Task;

    public void LetGo() => letGo.TrySetResult();

    internal void Arrive() => arrived.TrySetResult();

    internal bool Strikes(StorageRequest request)
    {
        if (!matches(request))
        {
            return false;
        }

        var place = Interlocked.Increment(ref seen) - 1;
        if (place < from || place >= until)
        {
            return false;
        }

        struck.TrySetResult();
        return true;
    }
}
