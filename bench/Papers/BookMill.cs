using System.Diagnostics;
using System.Globalization;
using MissionReg.Functions.Papers;
using QuestPDF.Fluent;

namespace MissionReg.Bench.Papers;

/// <summary>Makes one book in a process that has made no other, and says what it took.</summary>
internal static class BookMill
{
    public static void Run(int rows)
    {
        PaperFonts.Load();
        var watch = Stopwatch.StartNew();
        var pdf = new BookDocument(rows).GeneratePdf();
        var (wall, cpu) = (watch.Elapsed, Environment.CpuUsage);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A book of {rows} rows: {wall.TotalSeconds:F2} s, processor time of the process {cpu.TotalTime.TotalSeconds:F2} s (user {cpu.UserTime.TotalSeconds:F2}), {pdf.Length / 1024} KiB, {Pages(pdf)} pages, at most {Peak() / 1024} MiB resident"));
    }

    private static int Pages(byte[] pdf)
    {
        var count = "/Type/Pages/Count "u8;
        var digits = pdf.AsSpan(pdf.AsSpan().IndexOf(count) + count.Length);
        return int.Parse(digits[..digits.IndexOf((byte)'/')], CultureInfo.InvariantCulture);
    }

    /// <summary>Kibibytes, as the system counted.</summary>
    private static long Peak() => long.Parse(
        File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);
}
