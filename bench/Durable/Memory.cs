using System.Globalization;

namespace MissionReg.Bench.Durable;

/// <summary>What the system counts as this process's memory, in mebibytes.</summary>
internal static class Memory
{
    public static double Resident => Line("VmRSS:");

    /// <summary>The most that was ever resident.</summary>
    public static double Peak => Line("VmHWM:");

    private static double Line(string name)
    {
        var line = File.ReadLines("/proc/self/status").Single(l => l.StartsWith(name, StringComparison.Ordinal));
        return Math.Round(long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0, 1);
    }
}
