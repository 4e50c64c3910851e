using System.Diagnostics;

namespace MissionReg.Bench.Durable;

/// <summary>Workflows a second, and the processor time of this process that each took.</summary>
internal sealed record Rate(double PerSecond, double CpuUs)
{
    public static async Task<Rate> MeasureAsync(Func<int, Task> work, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = TimeSpan.Zero;
        var waits = await new ClosedLoop(work).RunAsync(clients, warmUp, counted, () =>
        {
            process.Refresh();
            cpu = process.TotalProcessorTime - cpu;
        });
        return new(Math.Round(waits.PerSecond, 1), Math.Round(cpu.TotalMicroseconds / waits.Count, 1));
    }

    public static Rate Median(IEnumerable<Rate> rounds)
    {
        var all = rounds.ToArray();
        return new(Durable.Median.Of(all.Select(r => r.PerSecond)), Durable.Median.Of(all.Select(r => r.CpuUs)));
    }
}
