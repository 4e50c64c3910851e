using MissionReg.Bench.Durable.Bare;

namespace MissionReg.Bench.Durable;

/// <summary>Ours beside a bare SQLite insert of the same rows, by turns in one process.</summary>
internal static class BaselineBench
{
    private const int Rounds = 5;

    /// <summary>A client waits for its start, for its event and for the end.</summary>
    private const int Waits = 3;

    public static async Task<BaselineTally> RunAsync(Folder folder, int clients, TimeSpan counted, TimeSpan warmUp)
    {
        var specimens = await Specimens.TakeAsync(folder.File("specimens.db"), clients, TimeSpan.FromSeconds(2));
        using var staying = new BareStore(folder.File("staying.db"), specimens, Waits, whole: false);
        using var whole = new BareStore(folder.File("whole.db"), specimens, Waits, whole: true);
        await using var engine = Engine.Open(folder.Database, Scenario.Register);
        engine.Start();

        var rounds = new List<(double Ours, double Staying, double Whole)>();
        for (var i = 0; i < Rounds; i++)
        {
            var pause = i == 0 ? warmUp : warmUp / 5;
            rounds.Add((
                (await Tally.MeasureAsync(engine, folder.Database, clients, counted, pause)).PerSecond,
                await RateAsync(staying, clients, counted, pause),
                await RateAsync(whole, clients, counted, pause)));
        }

        return new(
            clients,
            Math.Round(Median.Of(rounds.Select(r => r.Ours)), 1),
            Math.Round(Median.Of(rounds.Select(r => r.Staying)), 1),
            Math.Round(Median.Of(rounds.Select(r => r.Whole)), 1),
            Math.Round(Median.Of(rounds.Select(r => r.Ours / r.Staying)), 3),
            Math.Round(Median.Of(rounds.Select(r => r.Ours / r.Whole)), 3),
            PerWorkflow(specimens));
    }

    private static async Task<double> RateAsync(BareStore store, int clients, TimeSpan counted, TimeSpan pause) =>
        (await new ClosedLoop(store.KeepAsync).RunAsync(clients, pause, counted, () => { })).PerSecond;

    private static Dictionary<string, string> PerWorkflow(Specimens specimens) => specimens.Writes.ToDictionary(
        w => $"{w.Table} {w.Verb}",
        w => $"{(double)w.Rows / specimens.Each.Length:F2} rows, {(double)w.Bytes / specimens.Each.Length:F0} bytes");
}
