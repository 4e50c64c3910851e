namespace Microsoft.DurableTask.Worker;

/// <summary>How a worker treats orchestrations that were started under other versions than its own.</summary>
public class DurableTaskWorkerOptions
{
    /// <summary>Which orchestrations a worker runs.</summary>
    public enum VersionMatchStrategy
    {
        /// <summary>All.</summary>
        None = 0,

        /// <summary>Those of its own version.</summary>
        Strict = 1,

        /// <summary>Those of its own version or an older one.</summary>
        CurrentOrOlder = 2,
    }

    /// <summary>What becomes of the others.</summary>
    public enum VersionFailureStrategy
    {
        /// <summary>They stay as they are until a worker comes that runs them.</summary>
        Reject = 0,

        /// <summary>They fail.</summary>
        Fail = 1,
    }
}
