using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using MissionReg.Durability.Books;
using MissionReg.Durability.Scenarios;

namespace MissionReg.Durability.Workload;

/// <summary>All cases of a seed, and the engine that knows their code.</summary>
internal static class Mix
{
    public const long LargeMemory = 24 << 20;

    public static IEnumerable<Case> Cases(int seed, int count) => Enumerable.Range(0, count).Select(i => new Case(seed, i));

    public static string DatabasePath(string folder) => Path.Combine(folder, "durable.db");

    /// <summary>Not started. Without a book of runs it must not be.</summary>
    /// <param name="folder">Of the engine's file.</param>
    /// <param name="runs">Where activities are counted.</param>
    /// <param name="log">Where troubles are noted.</param>
    /// <param name="memory">What the engine may keep of instances with nothing to do, in bytes.</param>
    /// <param name="synchronous">SQLite's setting.</param>
    public static DurableEngine Open(string folder, RunBook? runs, TroubleLog log, long memory = LargeMemory, string synchronous = "FULL")
    {
        var registry = new TaskRegistry();
        foreach (var scenario in Scenario.All)
        {
            scenario.Register(registry);
        }

        if (runs is not null)
        {
            Job.Register(registry, runs);
        }

        var options = new DurableEngineOptions(DatabasePath(folder)) { Memory = memory, Synchronous = synchronous };
        return new(options, registry, JsonDataConverter.Default, TimeProvider.System, log);
    }
}
