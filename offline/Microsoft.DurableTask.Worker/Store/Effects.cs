namespace Microsoft.DurableTask.Worker.Store;

/// <summary>What a committed write sets off: filled while writing, acted upon only after the commit.</summary>
internal sealed class Effects
{
    /// <summary>Instances with something in their inbox.</summary>
    public HashSet<string> Woken { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows of <c>activities</c> to be run.</summary>
    public List<long> Activities { get; } = [];

    /// <summary>Instances whose status changed.</summary>
    public HashSet<string> Changed { get; } = new(StringComparer.Ordinal);

    public DateTime EarliestDue { get; private set; } = DateTime.MaxValue;

    public void Due(DateTime utc) => EarliestDue = utc < EarliestDue ? utc : EarliestDue;

    public void Add(Effects other)
    {
        Woken.UnionWith(other.Woken);
        Activities.AddRange(other.Activities);
        Changed.UnionWith(other.Changed);
        Due(other.EarliestDue);
    }
}
