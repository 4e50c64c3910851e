namespace MissionReg.Bench.Durable;

/// <summary>One client; milliseconds, medians of the rounds.</summary>
/// <param name="Fsync">Half the flushes took no longer.</param>
/// <param name="P50">Half the workflows took no longer.</param>
/// <param name="OverThreeFsyncs">What is left of <paramref name="P50"/> when three flushes are taken off.</param>
/// <param name="P99ToP50">How far the slowest hundredth is from the middle.</param>
internal sealed record FsyncTally(double Fsync, double P50, double P99, double OverThreeFsyncs, double P99ToP50, double CommitsPerWorkflow);
