namespace MissionReg.Bench.Papers;

/// <summary>Two contestants at the same work, by turns on the same processor.</summary>
/// <param name="Work">What both do.</param>
/// <param name="Ours">Starts us.</param>
/// <param name="Theirs">Starts pdfkit.</param>
internal sealed record Contest(string Work, Func<Contestant> Ours, Func<Contestant> Theirs)
{
    private const int Rounds = 5;
    private const int OursAtOnce = 1500;
    private const int TheirsAtOnce = 60;

    /// <summary>Rounds before the first that counts; both have settled by then.</summary>
    private const int ToWarmUp = 4;

    public async Task RunAsync()
    {
        using var ours = Ours();
        using var theirs = Theirs();
        for (var i = 0; i < ToWarmUp; i++)
        {
            await ours.RunAsync(OursAtOnce);
            await theirs.RunAsync(TheirsAtOnce);
        }

        var rounds = new List<(Round Ours, Round Theirs)>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add((await ours.RunAsync(OursAtOnce), await theirs.RunAsync(TheirsAtOnce)));
        }

        Console.WriteLine($"{Work}: {Median(rounds.Select(r => r.Ours.PerCpuSecond / r.Theirs.PerCpuSecond)):F1} times as many by processor time, {Median(rounds.Select(r => r.Ours.PerSecond / r.Theirs.PerSecond)):F1} by the clock");
        Print("ours", [.. rounds.Select(r => r.Ours)]);
        Print("pdfkit", [.. rounds.Select(r => r.Theirs)]);
    }

    private static void Print(string name, IReadOnlyList<Round> rounds) => Console.WriteLine(
        $"  {name}: {Median(rounds.Select(r => r.PerCpuSecond)):F1} documents a second of processor time, "
        + $"{Median(rounds.Select(r => r.PerSecond)):F1} by the clock ({rounds.Min(r => r.PerSecond):F1} to {rounds.Max(r => r.PerSecond):F1}), "
        + $"{rounds.Sum(r => r.Bytes) / rounds.Sum(r => r.Documents)} bytes each");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
