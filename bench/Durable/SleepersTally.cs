namespace MissionReg.Bench.Durable;

/// <summary>Medians of the rounds; memory in mebibytes.</summary>
/// <param name="MadePerSecond">Started and asleep on disk.</param>
/// <param name="ResidentOfMaker">Of the process that made them.</param>
/// <param name="ResidentEmpty">Of a process on an empty file.</param>
/// <param name="Growth">How much more is resident on the file with the sleepers.</param>
/// <param name="PeakGrowth">The same of the most that was ever resident.</param>
/// <param name="RestartMs">From opening the file to the first new workflow complete, in a fresh process.</param>
/// <param name="RestartEmptyMs">The same on an empty file.</param>
/// <param name="ProcessMs">From the start of the process.</param>
/// <param name="RestartAfterKillMs">The first time, on what a killed process left.</param>
internal sealed record SleepersTally(
    int Count,
    double MadePerSecond,
    double ResidentOfMaker,
    double ResidentEmpty,
    double Growth,
    double PeakGrowth,
    double RestartMs,
    double RestartEmptyMs,
    double ProcessMs,
    double RestartAfterKillMs,
    double FileMiB);
