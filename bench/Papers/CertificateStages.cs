using MissionReg.Core;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Seeds;
using QuestPDF.Fluent;

namespace MissionReg.Bench.Papers;

/// <summary>What the parts of a certificate take, each made alone, again and again.</summary>
internal static class CertificateStages
{
    private const int Times = 2000;

    /// <summary>A part is measured so often; the least disturbed time tells.</summary>
    private const int Rounds = 5;

    public static void Run()
    {
        PaperFonts.Load();
        var seeds = new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds"));
        var press = SamplePress.Over(seeds);
        var sheets = SamplePress.SheetsOver(seeds);
        var samples = new SampleCases(seeds);
        var cases = Enumerable.Range(0, Times).Select(samples.At).ToArray();
        var made = Array.ConvertAll(cases, Sheet);

        Print("a whole certificate", cases, c => press.Print(c, DuePapers.Outcome, "ru"));
        Print("its words, filled in", cases, c => Fill(c, seeds));
        Print("its QR code, by the package", cases, c => QrCode.Of(PaperPress.VerificationUrl(SamplePress.PublicUrl, c.State.Signature!)));
        Print("the code's drawing", made, sheet => QrDrawing.Of(sheet.VerificationCode!));
        Print("the document alone", made, sheet => new SheetDocument(sheet).GeneratePdf());
        Print("the document without the code", Array.ConvertAll(made, sheet => sheet with { VerificationCode = null }), sheet => new SheetDocument(sheet).GeneratePdf());

        Sheet Sheet(OpenCase c) => sheets.Of(c, DuePapers.Outcome, Language.Ru, null);
    }

    private static void Fill(OpenCase c, SeedBook seeds)
    {
        var wording = seeds.WordingOf(c.Procedure);
        foreach (var words in wording.Documents.Where(d => d.Id is "certificate" or "verification-note"))
        {
            PaperText.Fill(words, Language.Ru, new CaseBlanks(c, wording, words, Language.Ru, c.State.Signature));
        }
    }

    private static void Print<T>(string name, T[] of, Action<T> make)
    {
        // The first rounds warm up.
        Array.ForEach(of, make);
        Array.ForEach(of, make);
        var least = TimeSpan.MaxValue;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            Array.ForEach(of, make);
            var used = Environment.CpuUsage.TotalTime - cpu;
            least = used < least ? used : least;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rounds;
        Console.WriteLine($"  {name}: {least.TotalMicroseconds / of.Length:F0} µs of processor time, {bytes / of.Length / 1024.0:F0} KiB allocated");
    }
}
