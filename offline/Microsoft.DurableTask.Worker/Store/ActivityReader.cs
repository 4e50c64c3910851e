namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Reads <c>activities</c>.</summary>
internal static class ActivityReader
{
    /// <returns><see langword="null"/> if it was answered. The instance may have been purged: its id is empty then.</returns>
    public static Activity? Find(Connection connection, long number)
    {
        using var rows = connection
            .Prepare(
                """
                SELECT a.instance, i.id, a.execution, a.task, a.name, a.input
                FROM activities a LEFT JOIN instances i ON i.key = a.instance WHERE a.number = ?1
                """)
            .With(number)
            .Rows();
        return rows.Next()
            ? new(number, rows.Number(0), rows.TextOrNull(1) ?? string.Empty, rows.Number(2), (int)rows.Number(3), rows.Text(4), rows.TextOrNull(5))
            : null;
    }

    /// <summary>Numbers of those behind the given one, so many.</summary>
    public static List<long> After(Connection connection, long number, int size)
    {
        var found = new List<long>();
        using var rows = connection
            .Prepare("SELECT number FROM activities WHERE number > ?1 ORDER BY number LIMIT ?2").With(number).With(size).Rows();
        while (rows.Next())
        {
            found.Add(rows.Number(0));
        }

        return found;
    }
}
