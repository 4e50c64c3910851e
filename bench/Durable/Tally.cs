using System.Diagnostics;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Bench.Durable;

/// <summary>One count of the scenario's workflows.</summary>
/// <param name="Peer">Who was measured.</param>
/// <param name="Commits">Transactions forced to disk while they were counted, or null if the database does not tell.</param>
internal sealed record Tally(
    string Peer, int Clients, double Seconds, int Workflows, double PerSecond, double P50ms, double P99ms, long? Commits, double CpuUsPerWorkflow)
{
    public static async Task<Tally> MeasureAsync(string database, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        await using var engine = Engine.Open(database, Scenario.Register);
        engine.Start();
        return await MeasureAsync(engine, database, clients, counted, warmUp);
    }

    /// <summary>On an engine that is open already.</summary>
    public static async Task<Tally> MeasureAsync(DurableEngine engine, string database, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, commits) = (TimeSpan.Zero, (long?)0L);
        var waits = await new ClosedLoop(number => Scenario.RunOnceAsync(engine.Client, number)).RunAsync(clients, warmUp, counted, () =>
        {
            process.Refresh();
            (cpu, commits) = (process.TotalProcessorTime - cpu, Wal.Commits(database) - commits);
        });
        return new(
            "ours",
            clients,
            Math.Round(waits.Seconds, 2),
            waits.Count,
            Math.Round(waits.PerSecond, 1),
            Math.Round(waits.Percentile(50), 3),
            Math.Round(waits.Percentile(99), 3),
            commits,
            Math.Round(cpu.TotalMicroseconds / waits.Count, 1));
    }
}
