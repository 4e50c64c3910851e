using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by a schedule of six fields (<c>second minute hour day month weekday</c>) in UTC.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
        UseMonitor = true;
    }

    public string Schedule { get; private set; }

    /// <summary>
    /// Whether the schedule is remembered beyond the process, so that a missed occurrence is made up for. Schedules of more
    /// than one occurrence a minute are not.
    /// </summary>
    public bool UseMonitor { get; set; }

    public bool RunOnStartup { get; set; }
}
