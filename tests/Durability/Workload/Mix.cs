using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using MissionReg.Durability.Books;
using MissionReg.Durability.Scenarios;

namespace MissionReg.Durability.Workload;

/// <summary>All cases of a seed, and the engine that knows their code.</summary>
internal static class Mix
{
    public static IEnumerable<Case> Cases(int seed, int count) => Enumerable.Range(0, count).Select(i => new Case(seed, i));

    public static string DatabasePath(string folder) => Path.Combine(folder, "durable.db");

    /// <summary>Not started. Without a book of runs it must not be.</summary>
    public static DurableEngine Open(string folder, RunBook? runs, TroubleLog log, string synchronous = "FULL")
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

        return new(new(DatabasePath(folder)) { Synchronous = synchronous }, registry, JsonDataConverter.Default, TimeProvider.System, log);
    }
}
