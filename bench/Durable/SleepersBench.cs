using System.Diagnostics;

namespace MissionReg.Bench.Durable;

/// <summary>Many instances asleep for half a year: made in one process, which is killed, and taken up in others.</summary>
internal static class SleepersBench
{
    private const int Rounds = 5;
    private const int Makers = 256;

    /// <summary>A duplicate of it is opened beside, without the sleepers.</summary>
    private const string Empty = "empty.db";

    public static async Task<SleepersTally> RunAsync(Folder folder, int count)
    {
        var made = await Child.AskAsync<SleepersMade>("sleepers-make", "--file", folder.Database, "--count", $"{count}");
        var killed = await OpenAsync(folder.Database);
        var rounds = new List<(SleepersOpened Full, SleepersOpened Empty)>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add((await OpenAsync(folder.Database), await OpenAsync(folder.File(Empty))));
        }

        return new(
            count,
            Math.Round(count / made.Seconds, 0),
            made.Resident,
            Median.Of(rounds.Select(r => r.Empty.Resident)),
            Math.Round(Median.Of(rounds.Select(r => r.Full.Resident - r.Empty.Resident)), 1),
            Math.Round(Median.Of(rounds.Select(r => r.Full.Peak - r.Empty.Peak)), 1),
            Median.Of(rounds.Select(r => r.Full.OpenedToCompletedMs)),
            Median.Of(rounds.Select(r => r.Empty.OpenedToCompletedMs)),
            Median.Of(rounds.Select(r => r.Full.ProcessToCompletedMs)),
            killed.OpenedToCompletedMs,
            Math.Round(new FileInfo(folder.Database).Length / 1048576.0, 1));
    }

    /// <summary>In a process of its own: makes them, tells, and is gone as by <c>kill -9</c>.</summary>
    public static async Task MakeAsync(string database, int count)
    {
        var due = DateTime.UtcNow.AddDays(182);
        var engine = Engine.Open(database, registry => Sleep.Register(registry, _ => throw new InvalidOperationException("A sleeper woke half a year early.")));
        engine.Start();
        var watch = Stopwatch.StartNew();
        await Crowd.RunAsync(Makers, count, () => Sleep.BeginAsync(engine.Client, 0, due));
        await engine.DrainAsync(CancellationToken.None);
        Child.Answer(new SleepersMade(Math.Round(watch.Elapsed.TotalSeconds, 2), Memory.Resident));
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>In a process of its own: opens them, does one workflow, then some more, and tells.</summary>
    public static async Task OpenInChildAsync(string database)
    {
        var watch = Stopwatch.StartNew();
        await using var engine = Engine.Open(database, registry =>
        {
            Scenario.Register(registry);
            Sleep.Register(registry, _ => throw new InvalidOperationException("A sleeper woke half a year early."));
        });
        engine.Start();
        await Scenario.RunOnceAsync(engine.Client, 1);
        var (opened, process) = (watch.Elapsed.TotalMilliseconds, (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds);
        await Crowd.RunAsync(8, 500, () => Scenario.RunOnceAsync(engine.Client, 1));
        Child.Answer(new SleepersOpened(Math.Round(opened, 1), Math.Round(process, 0), Memory.Resident, Memory.Peak));
    }

    private static Task<SleepersOpened> OpenAsync(string database) => Child.AskAsync<SleepersOpened>("sleepers-open", "--file", database);
}
