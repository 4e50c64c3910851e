using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker.History;

namespace Microsoft.DurableTask.Worker.Store;

/// <summary>Instances as clients see them; inputs and outputs only with a converter to read them by.</summary>
internal static class MetadataReader
{
    private const string Select =
        "SELECT id, name, status, created, updated, input, output, failure, custom_status FROM instances ";

    // Every condition that is null holds; statuses are a set of bits.
    private const string Conditions = "($1 IS NULL OR created >= $1) AND ($2 IS NULL OR created <= $2) AND (($3 >> status) & 1) = 1";

    public static OrchestrationMetadata? Find(Session session, string id, DataConverter? converter) =>
        session.Query(Select + "WHERE id = $1", row => Read(row, converter), id).SingleOrDefault();

    public static List<OrchestrationMetadata> Page(
        Session session, OrchestrationQuery query, string? after, int size, DataConverter? converter) =>
        session.Query(
            $"{Select} WHERE {Conditions} AND id > $4 AND id >= $5 AND substr(id, 1, length($5)) = $5 ORDER BY id LIMIT $6",
            row => Read(row, converter),
            query.CreatedFrom?.UtcTicks,
            query.CreatedTo?.UtcTicks,
            Bits(query.Statuses),
            after ?? string.Empty,
            query.InstanceIdPrefix ?? string.Empty,
            size);

    public static List<string> Finished(Session session, PurgeInstancesFilter filter)
    {
        var finished = Enum.GetValues<OrchestrationRuntimeStatus>().Where(InstanceRow.IsFinal);
        return session.Query(
            $"SELECT id FROM instances WHERE {Conditions}",
            row => row.GetString(0),
            filter.CreatedFrom?.UtcTicks,
            filter.CreatedTo?.UtcTicks,
            Bits(filter.Statuses) & Bits(finished));
    }

    private static long Bits(IEnumerable<OrchestrationRuntimeStatus>? statuses)
    {
        var set = statuses?.ToArray() ?? [];
        return set.Length == 0 ? -1 : set.Aggregate(0L, (bits, status) => bits | (1L << (int)status));
    }

    private static OrchestrationMetadata Read(SqliteDataReader row, DataConverter? converter) => new(row.GetString(1), row.GetString(0))
    {
        RuntimeStatus = (OrchestrationRuntimeStatus)row.GetInt32(2),
        CreatedAt = row.Time(3),
        LastUpdatedAt = row.Time(4),
        DataConverter = converter,
        SerializedInput = converter is null ? null : row.Text(5),
        SerializedOutput = converter is null ? null : row.Text(6),
        FailureDetails = converter is not null && row.Text(7) is { } failure ? HistoryCodec.DecodeFailure(failure) : null,
        SerializedCustomStatus = converter is null ? null : row.Text(8),
    };
}
