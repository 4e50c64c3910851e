using System.Diagnostics;
using System.Globalization;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;

namespace MissionReg.Bench.Papers;

/// <summary>Our contestant: prints certificates on one thread. The cases are opened before the clock starts.</summary>
internal static class CertificateMill
{
    public static void Run()
    {
        var seeds = new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds"));
        var press = SamplePress.Over(seeds);
        var samples = new SampleCases(seeds);
        var next = 0;
        while (Console.ReadLine() is { } line)
        {
            var cases = Enumerable.Range(next, int.Parse(line, CultureInfo.InvariantCulture)).Select(samples.At).ToArray();
            next += cases.Length;
            var (bytes, cpu, watch) = (0L, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            foreach (var c in cases)
            {
                bytes += press.Print(c, DuePapers.Outcome, "ru").Length;
            }

            var (seconds, used) = (watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime - cpu);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {used.TotalSeconds} {bytes}"));
        }
    }
}
