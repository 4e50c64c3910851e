using MissionReg.Core;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Seeds;
using QRCoder;

namespace MissionReg.Bench.Papers;

/// <summary>What the parts of a certificate take, each made alone, again and again.</summary>
internal static class CertificateStages
{
    private const int Times = 4000;

    public static void Run()
    {
        var seeds = new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds"));
        var press = SamplePress.Over(seeds);
        var samples = new SampleCases(seeds);
        var cases = Enumerable.Range(0, 2 * Times).Select(samples.At).ToArray();

        Print("a whole certificate", cases, c => press.Print(c, DuePapers.Outcome, "ru"));
        Print("its QR code, by the package", cases, c => QRCodeGenerator.GenerateQrCode(Url(c), QRCodeGenerator.ECCLevel.M).Dispose());
        Print("the code and its drawing as SVG", cases, c => QrDrawing.Of(Url(c)));
        Print("its words, filled in", cases, c => Fill(c, seeds));
    }

    private static string Url(OpenCase c) => PaperPress.VerificationUrl(SamplePress.PublicUrl, c.State.Signature!);

    private static void Fill(OpenCase c, SeedBook seeds)
    {
        var wording = seeds.WordingOf(c.Procedure);
        foreach (var words in wording.Documents.Where(d => d.Id is "certificate" or "verification-note"))
        {
            PaperText.Fill(words, Language.Ru, new CaseBlanks(c, wording, words, Language.Ru, c.State.Signature));
        }
    }

    /// <summary>The first half warms up.</summary>
    private static void Print(string name, OpenCase[] cases, Action<OpenCase> make)
    {
        Array.ForEach(cases[..Times], make);
        var (allocated, cpu) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        Array.ForEach(cases[Times..], make);
        var (bytes, used) = (GC.GetAllocatedBytesForCurrentThread() - allocated, Environment.CpuUsage.TotalTime - cpu);
        Console.WriteLine($"  {name}: {used.TotalMicroseconds / Times:F0} µs of processor time, {bytes / Times / 1024.0:F0} KiB allocated");
    }
}
