using System.Diagnostics;
using System.Globalization;
using MissionReg.Functions.Seeds;

namespace MissionReg.Bench.Papers;

/// <summary>How fast papers are made: certificates beside pdfkit's, by turns on one processor, and a book of many pages.</summary>
internal static class PaperBench
{
    private const int Rounds = 5;
    private const int ToWarmUp = 6000;
    private const int Ours = 1500;
    private const int TheirsToWarmUp = 150;
    private const int Theirs = 60;

    private static readonly string Peer = Path.Combine(AppContext.BaseDirectory, "pdfkit");

    /// <param name="part">Nothing for the bench itself; the rest is how it calls itself again.</param>
    public static async Task RunAsync(string[] part)
    {
        switch (part)
        {
            case ["certificates"]:
                CertificateMill.Run();
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
        var folder = Directory.CreateTempSubdirectory("missionreg-papers-").FullName;
        try
        {
            await InstallPeerAsync();
            var words = Path.Combine(folder, "words.json");
            CertificateWords.Write(words, new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")), count: 200);

            using var ours = new Contestant(Environment.ProcessPath!, ["papers", "certificates"]);
            using var theirs = new Contestant("node", [Path.Combine(Peer, "mill.js"), words, Path.Combine(AppContext.BaseDirectory, "fonts")]);
            await ours.RunAsync(ToWarmUp);
            await theirs.RunAsync(TheirsToWarmUp);
            var rounds = new List<(Round Ours, Round Theirs)>();
            for (var i = 0; i < Rounds; i++)
            {
                rounds.Add((await ours.RunAsync(Ours), await theirs.RunAsync(Theirs)));
            }

            Print("ours", [.. rounds.Select(r => r.Ours)]);
            Print("pdfkit", [.. rounds.Select(r => r.Theirs)]);
            Console.WriteLine($"Ratio: {Median(rounds.Select(r => r.Ours.PerSecond / r.Theirs.PerSecond)):F1} by the clock, {Median(rounds.Select(r => r.Ours.PerCpuSecond / r.Theirs.PerCpuSecond)):F1} by processor time");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        using var stages = new Contestant(Environment.ProcessPath!, ["papers", "stages"]);
        Console.WriteLine("Where our time goes:");
        Console.WriteLine((await stages.OutputAsync()).TrimEnd());
        foreach (var rows in (int[])[10_000, 50_000])
        {
            using var book = new Contestant(Environment.ProcessPath!, ["papers", "book", $"{rows}"]);
            Console.WriteLine((await book.OutputAsync()).TrimEnd());
        }
    }

    private static void Print(string name, IReadOnlyList<Round> rounds) => Console.WriteLine(
        $"{name}: {Median(rounds.Select(r => r.PerSecond)):F0} documents/s ({rounds.Min(r => r.PerSecond):F0} to {rounds.Max(r => r.PerSecond):F0}), "
        + $"{Median(rounds.Select(r => r.PerCpuSecond)):F0} by processor time, {rounds.Sum(r => r.Bytes) / rounds.Sum(r => r.Documents)} bytes each");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static async Task InstallPeerAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = Peer })!;
        await npm.WaitForExitAsync();
        _ = npm.ExitCode == 0 ? 0 : throw new InvalidOperationException("The other contestant could not be installed.");
    }
}
