namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a schedule stands; instants are in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last run; <see langword="default"/> before the first.</summary>
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
