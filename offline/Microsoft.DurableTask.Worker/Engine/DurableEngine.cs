using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.Store;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>
/// Durable orchestrations on one SQLite file. Knows no host: it is given the code to run, the clock and where to log. Its client
/// works as soon as it is made; orchestrations run between <see cref="Start"/> and <see cref="StopAsync"/>.
/// </summary>
internal sealed class DurableEngine : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Database _database;
    private readonly Journal _journal;
    private readonly Dispatcher _dispatcher;
    private readonly Alarm _alarm;
    private readonly InstanceWatch _watch = new();
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private Task? _stopped;

    public DurableEngine(
        DurableEngineOptions options, TaskRegistry registry, DataConverter converter, TimeProvider clock, ILoggerFactory loggerFactory)
    {
        _clock = clock;
        Converter = converter;
        _log = loggerFactory.CreateLogger("Microsoft.DurableTask.Worker");
        _database = new(options.DatabasePath, options.Synchronous);
        _journal = new(_database.Writer, Committed);

        var turns = new TurnRunner(_database, _journal, registry, converter, options, clock, loggerFactory);
        var activities = new ActivityRunner(_database, _journal, registry, converter, clock, _log, _stopping.Token);
        _dispatcher = new(
            options.MaxConcurrentTurns,
            options.MaxConcurrentActivities,
            id => TryAsync(() => turns.RunAsync(id), () => _dispatcher!.Wake([id])),
            id => TryAsync(() => activities.RunAsync(id), () => _dispatcher!.Queue([id])));
        _alarm = new(clock, () => _dispatcher.Run(WakeDueAsync));
        Client = new EngineClient(_database, _journal, registry, converter, clock, _watch, options.DefaultVersion);
    }

    public DurableTaskClient Client { get; }

    /// <summary>What inputs, outputs and payloads are written by.</summary>
    public DataConverter Converter { get; }

    /// <summary>Takes up what was left: messages not answered, activities not finished, timers that fell due meanwhile.</summary>
    public void Start()
    {
        var (ready, unfinished) = _database.Read(session => (
            session.Query("SELECT DISTINCT instance FROM inbox", row => row.GetString(0)),
            session.Query("SELECT id FROM activities ORDER BY id", row => row.GetInt64(0))));
        _dispatcher.Wake(ready);
        _dispatcher.Queue(unfinished);
        _dispatcher.Run(WakeDueAsync);
        _dispatcher.Open();
    }

    /// <summary>
    /// Ends after what runs has ended. When the token is cancelled it waits no longer; what had not ended by then is done again
    /// after the next start.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
        {
            return _stopped ??= CloseAsync(cancellationToken);
        }
    }

    /// <summary>Completes when nothing is due by the clock now, ready or running. Without work it reads no file.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        do
        {
            await _dispatcher.IdleAsync().WaitAsync(cancellationToken);
        }
        while (_alarm.Check());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _stopping.Dispose();
    }

    /// <summary>Waits for nothing that runs; it is done again after the next start.</summary>
    public void Dispose()
    {
        StopAsync(new CancellationToken(canceled: true)).GetAwaiter().GetResult();
        _stopping.Dispose();
    }

    // Called before those who wrote are told, so that whoever was told finds the engine busy with it.
    private void Committed(Effects effects)
    {
        _dispatcher.Queue(effects.Activities);
        _dispatcher.Wake(effects.Woken);
        _alarm.Set(effects.EarliestDue);
        _watch.Changed(effects.Changed);
    }

    private Task WakeDueAsync() => TryAsync(
        () =>
        {
            var now = _clock.GetUtcNow().UtcDateTime;
            var (due, next) = _database.Read(session => (
                session.Query("SELECT DISTINCT instance FROM timers WHERE due <= $1", row => row.GetString(0), now.Ticks),
                session.Scalar<long?>("SELECT min(due) FROM timers WHERE due > $1", now.Ticks)));
            _dispatcher.Wake(due);
            _alarm.Set(next is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : DateTime.MaxValue);
            return Task.CompletedTask;
        },
        () => _dispatcher.Run(WakeDueAsync));

    private async Task TryAsync(Func<Task> work, Action again)
    {
        try
        {
            await work();
        }
        catch (ObjectDisposedException)
        {
            // The engine was stopped without waiting; the file still says what is to be done.
        }
#pragma warning disable CA1031 // A full disk or a locked file: nothing is lost, it is tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log.LogError(e, "A turn or an activity could not be read or written; it is tried again in {Pause}.", PauseAfterTrouble);
            _ = Task.Delay(PauseAfterTrouble, _clock, _stopping.Token).ContinueWith(_ => again(), TaskContinuationOptions.OnlyOnRanToCompletion);
        }
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        _alarm.Dispose();
        await _stopping.CancelAsync();
        try
        {
            await _dispatcher.CloseAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _log.LogWarning("Stopped before all running activities had ended; they are run again at the next start.");
        }

        await _journal.CloseAsync();
        _database.Dispose();
    }
}
