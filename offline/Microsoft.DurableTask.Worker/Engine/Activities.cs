using Microsoft.DurableTask.Worker.Store;
using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask.Worker.Engine;

/// <summary>Runs activities, so many at once, in the order they were asked for.</summary>
internal sealed class Activities(
    TaskRegistry registry,
    DataConverter converter,
    DurableEngineOptions options,
    Database database,
    Turns turns,
    Work work,
    TimeProvider clock,
    ILogger log,
    CancellationToken stopping)
{
    // What waits in line beyond this many is read from the file when its time comes.
    private const int MostInMemory = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<(long Number, Activity? Activity)> _line = [];

    // From the moment it was added until its answer is on disk.
    private readonly HashSet<long> _known = [];
    private int _running;
    private bool _open;

    public void Open()
    {
        lock (_gate)
        {
            _open = true;
        }
    }

    /// <summary>None starts any more.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _open = false;
            while (_line.TryDequeue(out _))
            {
                work.Leave();
            }
        }
    }

    public void Add(Activity activity) => Add(activity.Number, activity);

    /// <summary>One that the file knows of; it may be known here too.</summary>
    public void Add(long number) => Add(number, null);

    private void Add(long number, Activity? activity)
    {
        lock (_gate)
        {
            if (!_open || !_known.Add(number))
            {
                return;
            }

            work.Enter();
            if (_running >= options.MaxConcurrentActivities)
            {
                _line.Enqueue((number, _line.Count < MostInMemory ? activity : null));
                return;
            }

            _running++;
        }

        Start(number, activity);
    }

    private void Start(long number, Activity? activity) => ThreadPool.UnsafeQueueUserWorkItem(
        state => _ = state.Self.RunAsync(state.number, state.activity), (Self: this, number, activity), preferLocal: true);

    private async Task RunAsync(long number, Activity? activity)
    {
        try
        {
            activity ??= database.Read(connection => ActivityReader.Find(connection, number));
            if (activity is null)
            {
                Forget(number);
            }
            else
            {
                await new ActivityRun(activity, database.Numbers, turns, clock, log, Forget, stopping).RunAsync(registry, converter);
            }
        }
        catch (IOException e)
        {
            log.LogError(e, "An activity could not be read; it is tried again.");
            Forget(number);
            _ = AddLaterAsync(number);
        }
        catch (ObjectDisposedException)
        {
            // The engine was stopped without waiting; the file still says what is to be done.
        }
        finally
        {
            End();
        }
    }

    private async Task AddLaterAsync(long number)
    {
        await Task.Delay(DurableEngine.PauseAfterTrouble, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Add(number);
    }

    private void Forget(long number)
    {
        lock (_gate)
        {
            _known.Remove(number);
        }
    }

    private void End()
    {
        (long Number, Activity? Activity) next;
        lock (_gate)
        {
            if (!_line.TryDequeue(out next))
            {
                _running--;
            }
        }

        if (next.Number != 0)
        {
            Start(next.Number, next.Activity);
        }

        work.Leave();
    }
}
