using System.Diagnostics;
using System.Globalization;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Papers.Journals;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Bench.Papers;

/// <summary>Prints one issue book in a process that has printed nothing before, and says what it took.</summary>
internal static class BookMill
{
    public static void Run(int rows)
    {
        PaperFonts.Load();
        var sheet = SampleBook.Of(rows, new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")));
        var (before, cpu, watch) = (Peak(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var pdf = new JournalDocument(sheet).GeneratePdf();
        var (seconds, used) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        var pages = Pages(pdf);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A book of {rows} rows: {pages} pages, {seconds:F2} s by the clock, {used:F2} s of processor time, {pdf.Length / pages} bytes a page, at most {Peak() / 1024} MiB resident ({before / 1024} before printing)"));
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
