using System.Diagnostics;
using System.Globalization;
using MissionReg.Functions.Seeds;

namespace MissionReg.Bench.Papers;

/// <summary>How fast papers are made: certificates beside pdfkit's, by turns on one processor, and a book of many pages.</summary>
internal static class PaperBench
{
    private static readonly string Peer = Path.Combine(AppContext.BaseDirectory, "pdfkit");

    /// <param name="part">Nothing for the bench itself; the rest is how it calls itself again.</param>
    public static async Task RunAsync(string[] part)
    {
        switch (part)
        {
            case ["documents"]:
                CertificateMill.RunDocuments();
                break;
            case ["papers"]:
                CertificateMill.RunPapers();
                break;
            case ["stages"]:
                CertificateStages.Run();
                break;
            case ["book", var rows]:
                BookMill.Run(int.Parse(rows, CultureInfo.InvariantCulture));
                break;
            default:
                await CompareAsync();
                break;
        }
    }

    private static async Task CompareAsync()
    {
        Console.WriteLine($"Load average: {File.ReadAllText("/proc/loadavg").TrimEnd()}");
        var folder = Directory.CreateTempSubdirectory("missionreg-papers-").FullName;
        try
        {
            await InstallPeerAsync();
            var words = Path.Combine(folder, "words.json");
            CertificateWords.Write(words, new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")), count: 200);
            await new Contest("The document alone, its code's modules given", () => Us("documents"), () => Them(words, "given")).RunAsync();
            await new Contest("The whole paper, its code encoded", () => Us("papers"), () => Them(words)).RunAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        using var stages = Us("stages");
        Console.WriteLine("Where our time goes:");
        Console.WriteLine((await stages.OutputAsync()).TrimEnd());
        foreach (var rows in (int[])[10_000, 50_000])
        {
            using var book = Us("book", $"{rows}");
            Console.WriteLine((await book.OutputAsync()).TrimEnd());
        }

        Console.WriteLine($"Load average: {File.ReadAllText("/proc/loadavg").TrimEnd()}");
    }

    private static Contestant Us(params IEnumerable<string> part) => new(Environment.ProcessPath!, ["papers", .. part]);

    private static Contestant Them(string words, params IEnumerable<string> codes) =>
        new("node", [Path.Combine(Peer, "mill.js"), words, Path.Combine(AppContext.BaseDirectory, "fonts"), .. codes]);

    private static async Task InstallPeerAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = Peer })!;
        await npm.WaitForExitAsync();
        _ = npm.ExitCode == 0 ? 0 : throw new InvalidOperationException("The other contestant could not be installed.");
    }
}
