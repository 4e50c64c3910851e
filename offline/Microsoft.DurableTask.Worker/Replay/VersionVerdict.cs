namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>What becomes of a turn.</summary>
internal enum VersionVerdict
{
    /// <summary>The code here runs it.</summary>
    Run,

    /// <summary>Nothing happens: instance and messages stay as they are until the engine is started with other options.</summary>
    Leave,

    /// <summary>The instance fails with <see cref="Failures.VersionMismatch"/>.</summary>
    Fail,
}
