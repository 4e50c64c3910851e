using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A cron expression of six fields, in UTC.</summary>
internal sealed class Schedule
{
    private const int OccurrencesLookedAt = 5;
    private static readonly DateTime End = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly CrontabSchedule crontab;

    private Schedule(CrontabSchedule crontab) => this.crontab = crontab;

    /// <exception cref="InvalidOperationException">The expression is not one.</exception>
    public static Schedule Parse(string expression, FunctionEntry function)
    {
        try
        {
            return new Schedule(CrontabSchedule.Parse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = true }));
        }
        catch (CrontabException e)
        {
            throw new InvalidOperationException(
                $"Function '{function.Name}': '{expression}' is not a schedule of six fields: {e.Message}", e);
        }
    }

    /// <summary>The first occurrence later than <paramref name="instant"/>; the year 9999 if there is none.</summary>
    public DateTime Next(DateTime instant)
    {
        var next = crontab.GetNextOccurrence(DateTime.SpecifyKind(instant, DateTimeKind.Unspecified), End);
        return DateTime.SpecifyKind(next, DateTimeKind.Utc);
    }

    /// <summary>Whether occurrences can follow each other within less than a minute.</summary>
    public bool IsWithinMinutes(DateTime from)
    {
        for (var i = 0; i < OccurrencesLookedAt; i++)
        {
            var next = Next(from);
            var after = Next(next);
            if (after - next < TimeSpan.FromMinutes(1) && after < End)
            {
                return true;
            }

            from = next;
        }

        return false;
    }
}
