using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Store;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Which existing instances a new one of the same id replaces.</summary>
internal sealed class ReusePolicy
{
    private static readonly OrchestrationRuntimeStatus[] s_running =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private readonly HashSet<OrchestrationRuntimeStatus> _kept;

    private ReusePolicy(IEnumerable<OrchestrationRuntimeStatus> kept) => _kept = [.. kept];

    /// <summary>Finished ones are replaced, others are not.</summary>
    public static ReusePolicy Default { get; } = new(s_running);

    /// <summary>Ones that have not finished are to be terminated and replaced too.</summary>
    public bool ReplacesAnyRunning => s_running.Any(Replaces);

    /// <param name="dedupe">Names of the statuses in which an instance is not replaced.</param>
    /// <exception cref="ArgumentException">One is no status, or they contradict each other.</exception>
    public static ReusePolicy Of(IReadOnlyList<string>? dedupe)
    {
        if (dedupe is null)
        {
            return Default;
        }

        var policy = new ReusePolicy(dedupe.Select(name => Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
            ? status
            : throw new ArgumentException($"Invalid orchestration runtime status: '{name}' for deduplication.", nameof(dedupe))));
        return policy.ReplacesAnyRunning && !policy.Replaces(OrchestrationRuntimeStatus.Terminated)
            ? throw new ArgumentException(
                "Invalid dedupe statuses: 'Terminated' cannot be among them while instances that run may be replaced, since those are terminated first.",
                nameof(dedupe))
            : policy;
    }

    public bool Replaces(OrchestrationRuntimeStatus status) => !_kept.Contains(status);

    public bool Replaces(InstanceRow row) => Replaces(row.Status);
}
