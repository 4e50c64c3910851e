using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MissionReg.Offline.Tests.Durable;

/// <summary>An engine on a file of its own, with a clock the test moves, that can be restarted on the same file.</summary>
internal sealed class EngineRig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private Action<TaskRegistry> _register;
    private readonly Func<DurableEngineOptions, DurableEngineOptions> _options;
    private DurableEngine _engine;

    /// <param name="register">The code it runs.</param>
    /// <param name="start">What its clock shows.</param>
    /// <param name="started">Whether orchestrations run at once.</param>
    /// <param name="prepare">Given the path of the file before it is opened.</param>
    /// <param name="options">Changes the options.</param>
    /// <param name="logs">Where it logs.</param>
    public EngineRig(
        Action<TaskRegistry> register,
        DateTimeOffset? start = null,
        bool started = true,
        Action<string>? prepare = null,
        Func<DurableEngineOptions, DurableEngineOptions>? options = null,
        ILoggerFactory? logs = null)
    {
        Logs = logs ?? NullLoggerFactory.Instance;
        prepare?.Invoke(Path);
        _options = options ?? (given => given);
        _register = register;
        Clock = new(start ?? new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero));
        _engine = Open();
        if (started)
        {
            _engine.Start();
        }
    }

    /// <summary>The engine's file.</summary>
    public string Path => System.IO.Path.Combine(_folder, "durable.db");

    public ManualClock Clock { get; }

    public ILoggerFactory Logs { get; init; } = NullLoggerFactory.Instance;

    public DurableTaskClient Client => _engine.Client;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public void Start() => _engine.Start();

    public Task DrainAsync() => _engine.DrainAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(5));

    /// <summary>Moves the clock from timer to timer, letting the engine finish at each.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Now + by;
        await DrainAsync();
        while (Clock.Step(end))
        {
            await DrainAsync();
        }

        await DrainAsync();
    }

    /// <summary>Closes the engine and opens another on its file.</summary>
    public async Task RestartAsync(Action<TaskRegistry>? register = null, bool started = true)
    {
        await _engine.DisposeAsync();
        Reopen(register, started);
    }

    /// <summary>As <see cref="RestartAsync"/>, but what runs is not waited for and leaves nothing behind.</summary>
    public async Task CrashAsync(Action<TaskRegistry>? register = null)
    {
        await _engine.StopAsync(new CancellationToken(canceled: true));
        Reopen(register, started: true);
    }

    public async Task<OrchestrationMetadata> ReadAsync(string instance) =>
        await Client.GetInstanceAsync(instance, getInputsAndOutputs: true)
        ?? throw new InvalidOperationException($"There is no instance {instance}.");

    public async Task<T?> OutputAsync<T>(string instance)
    {
        var metadata = await ReadAsync(instance);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, metadata.RuntimeStatus);
        return metadata.ReadOutputAs<T>();
    }

    public async Task<string> StartAsync(string orchestrator, object? input = null, string? id = null)
    {
        var instance = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(id));
        await DrainAsync();
        return instance;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Reopen(Action<TaskRegistry>? register, bool started)
    {
        _register = register ?? _register;
        _engine = Open();
        if (started)
        {
            _engine.Start();
        }
    }

    private DurableEngine Open()
    {
        var registry = new TaskRegistry();
        _register(registry);
        return new(_options(new(Path)), registry, JsonDataConverter.Default, Clock, new LateLogs(this));
    }

    /// <summary>Init-only properties are set after the constructor has opened the engine.</summary>
    private sealed class LateLogs(EngineRig rig) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => rig.Logs?.CreateLogger(categoryName) ?? NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
