using MissionReg.Bench.Durable.Bare;

namespace MissionReg.Bench.Durable;

/// <summary>Ours beside a bare SQLite insert of the same rows, by turns in one process.</summary>
internal static class BaselineBench
{
    private const int Rounds = 5;

    /// <summary>A client waits for its start, then for its event and for the end, which share a commit if the activity was quick.</summary>
    private const int Waits = 2;

    public static async Task<BaselineTally> RunAsync(Folder folder, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        var specimens = await Specimens.TakeAsync(folder.File("specimens.db"), clients, TimeSpan.FromSeconds(2));
        var (atStaying, atWhole) = (folder.File("staying.db"), folder.File("whole.db"));
        using var staying = new BareStore(atStaying, specimens, Waits, whole: false);
        using var whole = new BareStore(atWhole, specimens, Waits, whole: true);
        await using var engine = Engine.Open(folder.Database, Scenario.Register);
        engine.Start();

        var rounds = new List<(Tally Ours, Tally Staying, Tally Whole)>();
        for (var i = 0; i < Rounds; i++)
        {
            var pause = i == 0 ? warmUp : warmUp / 10;
            rounds.Add((
                await Tally.OursAsync(engine, folder.Database, clients, counted, pause),
                await Tally.MeasureAsync("staying", staying.KeepAsync, atStaying, clients, counted, pause),
                await Tally.MeasureAsync("whole", whole.KeepAsync, atWhole, clients, counted, pause)));
        }

        return new(
            Tally.Middle(rounds.Select(r => r.Ours)),
            Tally.Middle(rounds.Select(r => r.Staying)),
            Tally.Middle(rounds.Select(r => r.Whole)),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.PerSecond / r.Staying.PerSecond)), 3),
            Math.Round(Median.Of(rounds.Select(r => r.Ours.PerSecond / r.Whole.PerSecond)), 3),
            PerWorkflow(specimens));
    }

    private static Dictionary<string, string> PerWorkflow(Specimens specimens) => specimens.Writes.ToDictionary(
        w => $"{w.Table} {w.Verb}",
        w => $"{(double)w.Rows / specimens.Each.Length:F2} rows, {(double)w.Bytes / specimens.Each.Length:F0} bytes");
}
