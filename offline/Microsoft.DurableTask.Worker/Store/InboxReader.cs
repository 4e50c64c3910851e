namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Reads <c>inbox</c>.</summary>
internal static class InboxReader
{
    /// <summary>Instances with messages, behind the given one, so many.</summary>
    public static List<(long Instance, string? Id)> Addressees(Connection connection, long after, int most)
    {
        var found = new List<(long, string?)>();
        using var rows = connection
            .Prepare(
                """
                SELECT b.instance, i.id FROM inbox b LEFT JOIN instances i ON i.key = b.instance
                WHERE b.instance > ?1 GROUP BY b.instance ORDER BY b.instance LIMIT ?2
                """)
            .With(after)
            .With(most)
            .Rows();
        while (rows.Next())
        {
            found.Add((rows.Number(0), rows.TextOrNull(1)));
        }

        return found;
    }
}
