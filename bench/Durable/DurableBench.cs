using System.Text.Json;

namespace MissionReg.Bench.Durable;

/// <summary>How fast the durable engine is, without a functions host around it.</summary>
internal static class DurableBench
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <param name="part">What is measured; nothing for the workflows of <see cref="Scenario"/>.</param>
    public static async Task RunAsync(string[] part)
    {
        var settings = new Settings(part);
        var clients = settings.Number("clients", 32);
        var (counted, warmUp) = (settings.Seconds("seconds", 10), settings.Seconds("warm-up", 3));
        using var folder = new Folder(settings.Data);
        switch (part)
        {
            case ["baseline", ..]:
                Print(await BaselineBench.RunAsync(folder, clients, counted, warmUp));
                break;
            default:
                Print(await Tally.MeasureAsync(folder.Database, clients, counted, warmUp));
                break;
        }
    }

    private static void Print<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Format));
}
