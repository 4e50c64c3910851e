using System.Diagnostics;
using Microsoft.DurableTask.Worker.Engine;

namespace MissionReg.Bench.Durable;

/// <summary>One count of workflows.</summary>
/// <param name="Peer">Who did them.</param>
/// <param name="Commits">Transactions forced to disk meanwhile, or null if the database does not tell.</param>
/// <param name="CpuUsPerWorkflow">Processor time of the whole process, clients and collector included.</param>
/// <param name="BytesPerWorkflow">Allocated, likewise.</param>
internal sealed record Tally(
    string Peer, int Clients, double Seconds, int Workflows, double PerSecond, double P50ms, double P99ms, long? Commits, double CpuUsPerWorkflow, double BytesPerWorkflow)
{
    public double? CommitsPerWorkflow => Commits is { } commits ? Math.Round((double)commits / Workflows, 2) : null;

    public static async Task<Tally> MeasureAsync(string database, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        await using var engine = Engine.Open(database, Scenario.Register);
        engine.Start();
        return await OursAsync(engine, database, clients, counted, warmUp);
    }

    /// <summary>On an engine that is open already.</summary>
    public static Task<Tally> OursAsync(DurableEngine engine, string database, int clients, TimeSpan counted, TimeSpan warmUp) =>
        MeasureAsync("ours", number => Scenario.RunOnceAsync(engine.Client, number), database, clients, counted, warmUp);

    public static async Task<Tally> MeasureAsync(string peer, Func<int, Task> work, string database, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, commits, allocated) = (TimeSpan.Zero, (long?)0L, 0L);
        var waits = await new ClosedLoop(work).RunAsync(clients, warmUp, counted, () =>
        {
            process.Refresh();
            cpu = process.TotalProcessorTime - cpu;
            commits = Wal.Commits(database) - commits;
            allocated = GC.GetTotalAllocatedBytes() - allocated;
        });
        return new(
            peer,
            clients,
            Math.Round(waits.Seconds, 2),
            waits.Count,
            Math.Round(waits.PerSecond, 1),
            Math.Round(waits.Percentile(50), 3),
            Math.Round(waits.Percentile(99), 3),
            commits,
            Math.Round(cpu.TotalMicroseconds / waits.Count, 1),
            Math.Round((double)allocated / waits.Count));
    }

    /// <summary>The round in the middle, by workflows a second.</summary>
    public static Tally Middle(IEnumerable<Tally> rounds)
    {
        var sorted = rounds.OrderBy(r => r.PerSecond).ToArray();
        return sorted[sorted.Length / 2];
    }
}
