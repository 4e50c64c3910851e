using Microsoft.DurableTask.Client;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Reads rows of <c>instances</c>.</summary>
internal static class InstanceReader
{
    private const string Updated =
        "max(updated, coalesce((SELECT at FROM history h WHERE h.instance = instances.key ORDER BY turn DESC LIMIT 1), 0))";

    private const string Light =
        $"SELECT key, id, name, version, status, created, {Updated}, execution, tags, start_at, "
        + "parent, parent_id, parent_name, parent_execution, parent_task";

    private const string Whole = Light + ", input, output, failure, custom_status";

    private static readonly long Final = Bits(Enum.GetValues<OrchestrationRuntimeStatus>().Where(InstanceRow.IsFinal));

    public static InstanceRow? Find(Connection connection, string id)
    {
        using var rows = connection.Prepare(Whole + " FROM instances WHERE id = ?1").With(id).Rows();
        return rows.Next() ? Read(rows, whole: true) : null;
    }

    public static List<InstanceRow> Page(Connection connection, OrchestrationQuery query, string? after, int size)
    {
        var found = new List<InstanceRow>();
        using var rows = connection
            .Prepare(
                (query.FetchInputsAndOutputs ? Whole : Light)
                + """
                  FROM instances
                WHERE (?1 IS NULL OR created >= ?1) AND (?2 IS NULL OR created <= ?2) AND ((?3 >> status) & 1) = 1
                  AND id > ?4 AND id >= ?5 AND substr(id, 1, length(?5)) = ?5
                ORDER BY id LIMIT ?6
                """)
            .With(query.CreatedFrom?.UtcTicks)
            .With(query.CreatedTo?.UtcTicks)
            .With(Bits(query.Statuses))
            .With(after ?? string.Empty)
            .With(query.InstanceIdPrefix ?? string.Empty)
            .With(size)
            .Rows();
        while (rows.Next())
        {
            found.Add(Read(rows, query.FetchInputsAndOutputs));
        }

        return found;
    }

    /// <summary>Finished instances the filter names, so many, behind the given id.</summary>
    public static List<string> Finished(Connection connection, PurgeInstancesFilter filter, string after, int size)
    {
        using var rows = connection
            .Prepare(
                """
                SELECT id FROM instances
                WHERE (?1 IS NULL OR created >= ?1) AND (?2 IS NULL OR created <= ?2) AND ((?3 >> status) & 1) = 1 AND id > ?4
                ORDER BY id LIMIT ?5
                """)
            .With(filter.CreatedFrom?.UtcTicks)
            .With(filter.CreatedTo?.UtcTicks)
            .With(Bits(filter.Statuses) & Final)
            .With(after)
            .With(size)
            .Rows();
        return Texts(rows);
    }

    /// <summary>Finished instances by the time they finished, so many, behind the given id.</summary>
    public static List<string> Completed(
        Connection connection,
        IEnumerable<OrchestrationRuntimeStatus>? statuses,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string after,
        int size)
    {
        using var rows = connection
            .Prepare(
                """
                SELECT id FROM instances
                WHERE (?1 IS NULL OR updated >= ?1) AND (?2 IS NULL OR updated <= ?2) AND ((?3 >> status) & 1) = 1 AND id > ?4
                ORDER BY id LIMIT ?5
                """)
            .With(from?.UtcTicks)
            .With(to?.UtcTicks)
            .With(Bits(statuses) & Final)
            .With(after)
            .With(size)
            .Rows();
        return Texts(rows);
    }

    public static List<string> ChildrenOf(Connection connection, long key)
    {
        using var rows = connection.Prepare("SELECT id FROM instances WHERE parent = ?1").With(key).Rows();
        return Texts(rows);
    }

    /// <summary>Its sub-orchestrations, and theirs, and so on.</summary>
    public static List<string> DescendantsOf(Connection connection, string id)
    {
        using var rows = connection
            .Prepare(
                """
                WITH RECURSIVE below (key, id) AS (
                  SELECT child.key, child.id FROM instances JOIN instances child ON child.parent = instances.key WHERE instances.id = ?1
                  UNION ALL
                  SELECT child.key, child.id FROM below JOIN instances child ON child.parent = below.key)
                SELECT id FROM below
                """)
            .With(id)
            .Rows();
        return Texts(rows);
    }

    private static long Bits(IEnumerable<OrchestrationRuntimeStatus>? statuses)
    {
        var set = statuses?.ToArray() ?? [];
        return set.Length == 0 ? -1 : set.Aggregate(0L, (bits, status) => bits | (1L << (int)status));
    }

    private static List<string> Texts(Rows rows)
    {
        var texts = new List<string>();
        while (rows.Next())
        {
            texts.Add(rows.Text(0));
        }

        return texts;
    }

    private static InstanceRow Read(Rows row, bool whole) => new(row.Number(0), row.Text(1), row.Text(2), row.Text(3), row.Time(5))
    {
        Status = (OrchestrationRuntimeStatus)row.Number(4),
        Updated = row.Time(6),
        Execution = row.Number(7),
        Tags = TagText.Read(row.TextOrNull(8)),
        StartAt = row.TimeOrNull(9),
        Parent = row.NumberOrNull(10) is { } parent
            ? new(parent, row.Text(11), row.Text(12), row.Number(13), (int)row.Number(14))
            : null,
        Input = whole ? row.TextOrNull(15) : null,
        Output = whole ? row.TextOrNull(16) : null,
        Failure = whole ? row.TextOrNull(17) : null,
        CustomStatus = whole ? row.TextOrNull(18) : null,
    };
}
