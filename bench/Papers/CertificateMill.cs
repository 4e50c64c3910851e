using System.Diagnostics;
using System.Globalization;
using MissionReg.Core;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Bench.Papers;

/// <summary>Our contestant: makes certificates on one thread. What is made ready beforehand is made before the clock starts.</summary>
internal static class CertificateMill
{
    /// <summary>From the open case: the words, the code and the document.</summary>
    public static void RunPapers()
    {
        var press = SamplePress.Over(Seeds());
        Run(c => () => press.Print(c, DuePapers.Outcome, "ru"));
    }

    /// <summary>The document alone: its words and the modules of its code are at hand, as they are for the other contestant.</summary>
    public static void RunDocuments()
    {
        PaperFonts.Load();
        var sheets = SamplePress.SheetsOver(Seeds());
        Run(c =>
        {
            var sheet = sheets.Of(c, DuePapers.Outcome, Language.Ru, null);
            return () => new SheetDocument(sheet).GeneratePdf();
        });
    }

    private static SeedBook Seeds() => new(Path.Combine(AppContext.BaseDirectory, "seeds"));

    private static void Run(Func<OpenCase, Func<byte[]>> ready)
    {
        var samples = new SampleCases(Seeds());
        var next = 0;
        while (Console.ReadLine() is { } line)
        {
            var prints = Enumerable.Range(next, int.Parse(line, CultureInfo.InvariantCulture)).Select(i => ready(samples.At(i))).ToArray();
            next += prints.Length;
            var (bytes, cpu, watch) = (0L, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            foreach (var print in prints)
            {
                bytes += print().Length;
            }

            var (seconds, used) = (watch.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime - cpu);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {used.TotalSeconds} {bytes}"));
        }
    }
}
