namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>What an instance says to a message.</summary>
internal enum Reception
{
    /// <summary>It waits for the instance's next turn.</summary>
    Taken,

    /// <summary>The instance has finished.</summary>
    Finished,

    /// <summary>The instance is no longer in memory under this object: find it again.</summary>
    Gone,
}
