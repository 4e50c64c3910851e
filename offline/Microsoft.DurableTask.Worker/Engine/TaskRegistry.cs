using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask.Worker.Replay;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>The code the engine may run, by name without case. Filled before the engine starts.</summary>
internal sealed class TaskRegistry
{
    private readonly Dictionary<string, OrchestratorBody> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityBody> _activities = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">There is one of this name already.</exception>
    public void AddOrchestrator(string name, OrchestratorBody body) => _orchestrators.Add(name, body);

    /// <inheritdoc cref="AddOrchestrator"/>
    public void AddActivity(string name, ActivityBody body) => _activities.Add(name, body);

    public bool HasOrchestrator(string name) => _orchestrators.ContainsKey(name);

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorBody? body) =>
        _orchestrators.TryGetValue(name, out body);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityBody? body) => _activities.TryGetValue(name, out body);
}
