using System.Collections.ObjectModel;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>
/// The runs of one timer function, never two at a time. When it is due is data; the timer only says when to look.
/// </summary>
internal sealed class TimerRun(
    TimerFunction function, IFunctionInvoker invoker, ScheduleMonitor monitor, TimeProvider clock, ILogger log, CancellationToken giveUp)
{
    // The system's timers take no more than 49 days, and count on while the clock is set or the machine sleeps.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private ITimer? timer;
    private ScheduleStatus status = new();
    private bool monitored;
    private bool stopped;

    /// <summary>Completes when the run under way, if any, has ended.</summary>
    public Task Current { get; private set; } = Task.CompletedTask;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Start()
    {
        monitored = function.UseMonitor && !function.Schedule.IsWithinMinutes(Now);
        var missed = monitored && IsPastDue(monitor.Read(function.Entry.Name));
        lock (gate)
        {
            timer = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (missed || function.RunOnStartup)
            {
                Current = Task.Run(() => RunAsync(missed));
            }
            else
            {
                Arm();
            }
        }
    }

    /// <summary>Begins no further run; the one under way goes on.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            timer?.Dispose();
        }
    }

    /// <summary>
    /// Takes over the status of an earlier process, unless the schedule has changed since, and says whether an occurrence
    /// was missed.
    /// </summary>
    private bool IsPastDue(ScheduleStatus? earlier)
    {
        if (earlier is not null
            && function.Schedule.Next(earlier.Last == default ? earlier.LastUpdated : earlier.Last) == earlier.Next)
        {
            status = earlier;
            return Now >= earlier.Next;
        }

        status = new ScheduleStatus { Last = earlier?.Last ?? default, Next = function.Schedule.Next(Now), LastUpdated = Now };
        Remember();
        return false;
    }

    private void Look()
    {
        lock (gate)
        {
            if (stopped || !Current.IsCompleted)
            {
                return;
            }

            if (Now < status.Next)
            {
                Arm();
                return;
            }

            Current = Task.Run(() => RunAsync(isPastDue: false));
        }
    }

    private async Task RunAsync(bool isPastDue)
    {
        var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = monitored ? status : null };
        try
        {
            await invoker.InvokeAsync(function.Entry, info, ReadOnlyDictionary<string, object?>.Empty, prepare: null, giveUp);
        }
        catch (Exception e)
        {
            log.LogError(e, "Function {Function} failed", function.Entry.Name);
        }

        Complete();
    }

    /// <summary>Occurrences that passed while the function ran are not made up for.</summary>
    private void Complete()
    {
        lock (gate)
        {
            var now = Now;
            status = new ScheduleStatus { Last = now, Next = function.Schedule.Next(now), LastUpdated = now };
            Remember();

            if (!stopped)
            {
                Arm();
            }
        }
    }

    private void Remember()
    {
        try
        {
            if (monitored)
            {
                monitor.Write(function.Entry.Name, status);
            }
        }
        catch (IOException e)
        {
            // The schedule goes on; at worst an occurrence is made up for once too often after a restart.
            log.LogError(e, "Function {Function}: the schedule's status cannot be written", function.Entry.Name);
        }
    }

    private void Arm()
    {
        if (status.Next == default)
        {
            status.Next = function.Schedule.Next(Now);
        }

        var wait = status.Next - Now;
        timer!.Change(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 1, LongestWait.Ticks)), Timeout.InfiniteTimeSpan);
    }
}
