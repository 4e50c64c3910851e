namespace MissionReg.Bench.Durable;

/// <summary>How fast the durable engine is, without a functions host around it.</summary>
internal static class DurableBench
{
    private const int Sleepers = 1_000_000;
    private const int Timers = 10_000;

    /// <param name="part">What is measured; nothing for the workflows of <see cref="Scenario"/>.</param>
    public static async Task RunAsync(string[] part)
    {
        var settings = new Settings(part);
        switch (part)
        {
            case ["sleepers-make", ..]:
                await SleepersBench.MakeAsync(settings.File, settings.Number("count", Sleepers));
                break;
            case ["sleepers-open", ..]:
                await SleepersBench.OpenInChildAsync(settings.File);
                break;
            default:
                await RunAsync(part, settings);
                break;
        }
    }

    private static async Task RunAsync(string[] part, Settings settings)
    {
        var clients = settings.Number("clients", 32);
        var (counted, warmUp) = (settings.Seconds("seconds", 10), settings.Seconds("warm-up", 3));
        using var folder = new Folder(settings.Data);
        switch (part)
        {
            case ["all", ..]:
                await AllBench.RunAsync(folder, settings.Number("count", Sleepers));
                break;
            case ["baseline", ..]:
                Child.Answer(await BaselineBench.RunAsync(folder, clients, counted, warmUp));
                break;
            case ["fsync", ..]:
                Child.Answer(await FsyncBench.RunAsync(folder, counted, warmUp));
                break;
            case ["sleepers", ..]:
                Child.Answer(await SleepersBench.RunAsync(folder, settings.Number("count", Sleepers)));
                break;
            case ["timers", ..]:
                Child.Answer(await TimersBench.RunAsync(folder, settings.Number("count", Timers)));
                break;
            default:
                Child.Answer(await Tally.MeasureAsync(folder.Database, clients, counted, warmUp));
                break;
        }
    }
}
