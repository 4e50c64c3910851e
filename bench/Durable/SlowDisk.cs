using System.Diagnostics;
using System.Globalization;

namespace MissionReg.Bench.Durable;

/// <summary>Runs programs as on a disk whose every flush takes a while: <c>slow-fsync.c</c>, compiled where it is needed.</summary>
internal static class SlowDisk
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(2);

    /// <returns>What to put before a program and its arguments.</returns>
    public static string[] Prepare(Folder folder)
    {
        var program = folder.File("slow-fsync");
        using var compiler = Process.Start("gcc", ["-O2", "-pthread", "-o", program, Path.Combine(AppContext.BaseDirectory, "slow-fsync.c")]);
        compiler.WaitForExit();
        return compiler.ExitCode == 0
            ? [program, Least.TotalMicroseconds.ToString(CultureInfo.InvariantCulture)]
            : throw new InvalidOperationException("slow-fsync.c could not be compiled.");
    }
}
