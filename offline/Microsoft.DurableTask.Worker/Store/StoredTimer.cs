namespace Microsoft.DurableTask.Worker.Store;

/// <summary>A row of <c>timers</c>.</summary>
internal readonly record struct StoredTimer(DateTime Due, long Instance, long Task)
{
    /// <summary>Before all others.</summary>
    public static readonly StoredTimer First = new(DateTime.MinValue, 0, 0);

    /// <summary>Behind all that are due at this time.</summary>
    public static StoredTimer After(DateTime due) => new(due, long.MaxValue, long.MaxValue);
}
