namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Reads <c>timers</c> in the order in which they fall due.</summary>
internal static class TimerReader
{
    /// <summary>Timers behind the given one that are due by the given time, so many.</summary>
    public static List<(StoredTimer Timer, string InstanceId)> Due(Connection connection, StoredTimer after, DateTime until, int most)
    {
        var found = new List<(StoredTimer, string)>();
        using var rows = connection
            .Prepare(
                """
                SELECT t.due, t.instance, t.task, i.id FROM timers t JOIN instances i ON i.key = t.instance
                WHERE (t.due, t.instance, t.task) > (?1, ?2, ?3) AND t.due <= ?4
                ORDER BY t.due, t.instance, t.task LIMIT ?5
                """)
            .With(after.Due)
            .With(after.Instance)
            .With(after.Task)
            .With(until)
            .With(most)
            .Rows();
        while (rows.Next())
        {
            found.Add((new(rows.Time(0), rows.Number(1), rows.Number(2)), rows.Text(3)));
        }

        return found;
    }

    /// <summary>The earliest due time after the given one.</summary>
    public static DateTime? Next(Connection connection, DateTime after)
    {
        using var rows = connection.Prepare("SELECT due FROM timers WHERE due > ?1 ORDER BY due LIMIT 1").With(after).Rows();
        return rows.Next() ? rows.Time(0) : null;
    }
}
