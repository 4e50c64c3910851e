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
    /// <summary>After a failure of the disk nothing is tried again before so long, unless a client asks for something.</summary>
    public static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Work _work = new();
    private readonly InstanceWatch _watch = new();
    private readonly Database _database;
    private readonly Journal _journal;
    private readonly Instances _instances;
    private readonly Turns _turns;
    private readonly Activities _activities;
    private readonly Timetable _timetable;
    private readonly Backlog _backlog;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private Task? _stopped;
    private bool _recovering;

    public DurableEngine(
        DurableEngineOptions options, TaskRegistry registry, DataConverter converter, TimeProvider clock, ILoggerFactory loggerFactory)
    {
        _clock = clock;
        Converter = converter;
        _log = loggerFactory.CreateLogger("Microsoft.DurableTask.Worker");
        _database = new(options.DatabasePath, options.Synchronous);
        _journal = new(_database, _work, Recover);
        _instances = new(_database, _journal, options.Memory);
        _turns = new(options, _work, _journal, _instances, _database.Numbers, clock);
        _activities = new(registry, converter, options, _database, _turns, _work, clock, _log, _stopping.Token);
        _timetable = new(_database, _instances, _turns, clock, () => _ = RunAsync(_timetable!.WakeAsync));
        _backlog = new(_database, _turns, _activities, _timetable);
        var consequences = new Consequences(_instances, _turns, _activities, _timetable, _watch);
        var scribe = new TurnScribe(_journal, _instances, new Addressing(_database, _instances), consequences);
        _turns.Attach(new TurnPlayer(registry, converter, options, loggerFactory, _turns.ReportWentAsync), scribe);
        var commands = new Commands(_database, _journal, _instances, _turns, scribe, clock);
        Client = new EngineClient(commands, _database, _instances, registry, converter, _watch, options.DefaultVersion);
    }

    public DurableTaskClient Client { get; }

    /// <summary>What inputs, outputs and payloads are written by.</summary>
    public DataConverter Converter { get; }

    /// <summary>Takes up what was left: messages not answered, activities not finished, timers that fell due meanwhile.</summary>
    public void Start()
    {
        _turns.Open();
        _activities.Open();
        _ = RunAsync(_backlog.TakeUpAsync);
    }

    /// <summary>
    /// Ends after what runs has ended. When the token is cancelled it waits no longer; what had not ended by then is done again
    /// after the next start.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _stopped ??= CloseAsync(cancellationToken);
        }
    }

    /// <summary>Completes when nothing is due by the clock now, ready or running. Without work it reads no file.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        do
        {
            await _work.IdleAsync().WaitAsync(cancellationToken);
        }
        while (_timetable.Check());
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

    /// <summary>Reads what is to be done and sets it going; if the file cannot be read, again after a pause.</summary>
    private async Task RunAsync(Func<Task> chore)
    {
        _work.Enter();
        try
        {
            await Task.Run(chore);
        }
        catch (ObjectDisposedException)
        {
            // The engine was stopped without waiting; the file still says what is to be done.
        }
#pragma warning disable CA1031 // Nothing is lost, it is tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Recover(e);
        }
        finally
        {
            _work.Leave();
        }
    }

    // On the journal's thread, or on a chore's.
    private void Recover(Exception cause)
    {
        _log.LogError(cause, "The durable store could not be read or written; all is taken up again from the file in {Pause}.", PauseAfterTrouble);
        _instances.DropAll(cause);
        lock (_gate)
        {
            if (_recovering || _stopped is not null)
            {
                return;
            }

            _recovering = true;
        }

        _ = RecoverAsync();
    }

    private async Task RecoverAsync()
    {
        await Task.Delay(PauseAfterTrouble, _clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            _recovering = false;
            if (_stopped is not null)
            {
                return;
            }
        }

        _journal.Post(new PulseEntry(_journal.Epoch));
        await RunAsync(async () =>
        {
            await _backlog.TakeUpAsync();
            _watch.LookAgain();
        });
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        _timetable.Dispose();
        await _stopping.CancelAsync();
        _turns.Dispose();
        _activities.Close();
        try
        {
            await _work.IdleAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _log.LogWarning("Stopped before all running activities had ended; they are run again at the next start.");
        }

        _journal.Close();
        _database.Dispose();
    }
}
