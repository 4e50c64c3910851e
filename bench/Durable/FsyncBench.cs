namespace MissionReg.Bench.Durable;

/// <summary>How long one client waits for a workflow, in what the disk asks for a flush; by turns.</summary>
internal static class FsyncBench
{
    private const int Rounds = 5;

    public static async Task<FsyncTally> RunAsync(Folder folder, TimeSpan counted, TimeSpan warmUp)
    {
        await using var engine = Engine.Open(folder.Database, Scenario.Register);
        engine.Start();
        var rounds = new List<(Waits Disk, Tally Ours)>();
        for (var i = 0; i < Rounds; i++)
        {
            var disk = Disk.Probe(folder.File("probe"));
            rounds.Add((disk, await Tally.OursAsync(engine, folder.Database, 1, counted, i == 0 ? warmUp : TimeSpan.Zero)));
        }

        return new(
            Math.Round(Median.Of(rounds.Select(r => r.Disk.Percentile(50))), 3),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.P50ms)), 3),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.P99ms)), 3),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.P50ms - (3 * r.Disk.Percentile(50)))), 3),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.P99ms / r.Ours.P50ms)), 2),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.CommitsPerWorkflow ?? double.NaN)), 2));
    }
}
