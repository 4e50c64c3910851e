namespace MissionReg.Bench.Durable;

/// <summary>Figures as bench/README.md shows them.</summary>
internal static class Table
{
    public static void Print(string clients, BaselineTally native, BaselineTally slow)
    {
        Head($"{clients}", "the disk as it is", "flushes of 2 ms");
        Row("workflows a second", native.Ours.PerSecond, slow.Ours.PerSecond);
        Row("half within, 99 % within, ms", Within(native), Within(slow));
        Row("commits a workflow", native.Ours.CommitsPerWorkflow, slow.Ours.CommitsPerWorkflow);
        Row("processor time a workflow, µs", native.Ours.CpuUsPerWorkflow, slow.Ours.CpuUsPerWorkflow);
        Row("bare inserts of the rows that stay, a second", native.Staying.PerSecond, slow.Staying.PerSecond);
        Row("**ours to them**", $"**{native.ToStaying:P0}**", $"**{slow.ToStaying:P0}**");
        Row("processor time of them, µs", native.Staying.CpuUsPerWorkflow, slow.Staying.CpuUsPerWorkflow);
        Row("the same with the rows that came and went, a second", native.Whole.PerSecond, slow.Whole.PerSecond);
        Row("ours to them", $"{native.ToWhole:P0}", $"{slow.ToWhole:P0}");
        Head("what a workflow writes", "rows and bytes");
        foreach (var (what, amount) in native.PerWorkflow)
        {
            Row(what, amount);
        }
    }

    public static void Print(FsyncTally native, FsyncTally slow)
    {
        Head("1 client", "the disk as it is", "flushes of 2 ms");
        Row("4 KB appended and flushed, half within, ms", native.Fsync, slow.Fsync);
        Row("a workflow, half within, ms", native.P50, slow.P50);
        Row("**the same less three flushes, ms**", $"**{native.OverThreeFsyncs}**", $"**{slow.OverThreeFsyncs}**");
        Row("99 % within, ms", native.P99, slow.P99);
        Row("**to the half**", $"**{native.P99ToP50}**", $"**{slow.P99ToP50}**");
        Row("commits a workflow", native.CommitsPerWorkflow, slow.CommitsPerWorkflow);
    }

    public static void Print(SleepersTally sleepers)
    {
        Head($"{sleepers.Count:N0} asleep for half a year", string.Empty);
        Row("put to sleep a second", sleepers.MadePerSecond);
        Row("file, MiB", sleepers.FileMiB);
        Row("resident with them and with an empty file, MiB", $"{sleepers.ResidentEmpty + sleepers.Growth:F1} and {sleepers.ResidentEmpty:F1}");
        Row("**growth, MiB**", $"**{sleepers.Growth}**");
        Row("**from opening to the first workflow complete, ms**", $"**{sleepers.RestartMs}**");
        Row("the same with an empty file, ms", sleepers.RestartEmptyMs);
        Row("the same from the start of the process, ms", sleepers.ProcessMs);
        Row("the same, first time after a kill, ms", sleepers.RestartAfterKillMs);
    }

    public static void Print(TimersTally timers)
    {
        Head($"{timers.Count:N0} timers due at one instant", "half within, ms", "99 % within, ms", "all within, ms");
        Row("the orchestrator's code runs on", timers.CodeP50, timers.CodeP99, timers.CodeMax);
        Row("complete on disk", timers.DiskP50, timers.DiskP99, timers.DiskMax);
    }

    private static string Within(BaselineTally tally) => $"{tally.Ours.P50ms}, {tally.Ours.P99ms}";

    private static void Head(params string[] cells)
    {
        Console.WriteLine();
        Row([.. cells]);
        Console.WriteLine($"|{string.Concat(cells.Select(_ => "---|"))}");
    }

    private static void Row(params object?[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
