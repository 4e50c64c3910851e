using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>One file that workers of several versions open one after the other.</summary>
internal sealed class VersionRig : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero));

    public string DatabasePath => Path.Combine(_folder, "durable.db");

    /// <summary>Runs an engine, lets it finish what there is to do before and after, and stops it.</summary>
    public async Task<T> WithAsync<T>(DurableEngineOptions options, Func<DurableTaskClient, Task<T>> use)
    {
        await using var engine = new DurableEngine(
            options, Registry(), JsonDataConverter.Default, _clock, NullLoggerFactory.Instance);
        engine.Start();
        await engine.DrainAsync(CancellationToken.None);
        var result = await use(engine.Client);
        await engine.DrainAsync(CancellationToken.None);
        return result;
    }

    public Task<OrchestrationMetadata> ReadAsync(DurableEngineOptions options, string id) =>
        WithAsync(options, async client => (await client.GetInstanceAsync(id, getInputsAndOutputs: true))!);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TaskRegistry Registry() => new TaskRegistry()
        .Orchestrator("case", async c =>
        {
            var number = await c.Next();
            return $"{c.Version} {number} {c.CompareVersionTo("1.5")}";
        })
        .Orchestrator("parent", async c => await c.CallSubOrchestratorAsync<string>("child"))
        .Orchestrator("child", c => Task.FromResult<object?>($"{c.Version}, child of {c.Parent!.Name}"));
}
