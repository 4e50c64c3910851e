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
        switch (part)
        {
            default:
                await WorkflowsAsync(settings);
                break;
        }
    }

    private static async Task WorkflowsAsync(Settings settings)
    {
        using var folder = new Folder(settings.Data);
        var (clients, seconds) = (settings.Number("clients", 32), settings.Number("seconds", 10));
        Print(await Tally.MeasureAsync(folder.Database, clients, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(settings.Number("warm-up", 3))));
    }

    private static void Print<T>(T line) => Console.WriteLine(JsonSerializer.Serialize(line, Format));
}
