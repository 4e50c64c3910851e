using System.Diagnostics;
using Microsoft.DurableTask.Abstractions;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>Decides at the beginning of each turn whether an instance of one version may be run by code of another.</summary>
internal static class VersionGate
{
    public static VersionVerdict Judge(string instance, string worker, VersionMatchStrategy match, VersionFailureStrategy failure) =>
        Matches(instance, worker, match) ? VersionVerdict.Run
        : failure == VersionFailureStrategy.Fail ? VersionVerdict.Fail
        : VersionVerdict.Leave;

    private static bool Matches(string instance, string worker, VersionMatchStrategy match) => match switch
    {
        VersionMatchStrategy.None => true,
        VersionMatchStrategy.Strict => TaskOrchestrationVersioningUtils.CompareVersions(instance, worker) == 0,
        VersionMatchStrategy.CurrentOrOlder => TaskOrchestrationVersioningUtils.CompareVersions(instance, worker) <= 0,
        _ => throw new UnreachableException(),
    };
}
