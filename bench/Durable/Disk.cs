using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MissionReg.Bench.Durable;

/// <summary>What the disk asks for one <c>fdatasync</c> of four kilobytes more.</summary>
internal static class Disk
{
    private const int Times = 300;

    public static Waits Probe(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Append, FileAccess.Write);
        var page = new byte[4096];
        Random.Shared.NextBytes(page);
        var waits = new double[Times];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, page, RandomAccess.GetLength(file));
            if (Flush((int)file.DangerousGetHandle()) != 0)
            {
                throw new IOException($"fdatasync failed with {Marshal.GetLastPInvokeError()}.");
            }

            waits[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return new(watch.Elapsed.TotalSeconds, waits);
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int file);
}
