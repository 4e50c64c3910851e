namespace MissionReg.Bench.Durable;

/// <summary>Every part but the peers, each in processes of its own, and the table of bench/README.md.</summary>
internal static class AllBench
{
    private const int TimerRounds = 5;

    public static async Task RunAsync(Folder folder, int sleepers)
    {
        Console.WriteLine($"Load average: {File.ReadAllText("/proc/loadavg").TrimEnd()}");
        string[] at = ["--data", folder.Path, "--seconds", "4", "--warm-up", "6"];
        var slow = SlowDisk.Prepare(folder);
        Table.Print(
            "32 clients",
            await Child.AskAsync<BaselineTally>("baseline", at),
            await Child.AskAsync<BaselineTally>(slow, "baseline", at));
        Table.Print(
            await Child.AskAsync<FsyncTally>("fsync", at),
            await Child.AskAsync<FsyncTally>(slow, "fsync", at));
        Table.Print(await Child.AskAsync<SleepersTally>("sleepers", [.. at, "--count", $"{sleepers}"]));
        var timers = new List<TimersTally>();
        for (var i = 0; i < TimerRounds; i++)
        {
            timers.Add(await Child.AskAsync<TimersTally>("timers", at));
        }

        Table.Print(timers.OrderBy(t => t.DiskMax).ElementAt(TimerRounds / 2));
        Console.WriteLine($"\nLoad average: {File.ReadAllText("/proc/loadavg").TrimEnd()}");
    }
}
