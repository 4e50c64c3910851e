using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>A table of events: that of the cases, or that of the manifests.</summary>
/// <param name="table">Its name.</param>
/// <param name="number">The column with the number of the case or manifest, the first one.</param>
internal sealed class EmbeddedEvents(string table, string number)
{
    public static EmbeddedEvents Cases { get; } = new("events", "case_number");

    public static EmbeddedEvents Manifests { get; } = new("manifest_events", "manifest");

    public ImmutableArray<RecordedEvent> Of(SqliteConnection connection, string ofNumber) =>
        [.. Rows.Query(connection, Read, $"SELECT * FROM {table} WHERE {number} = @0 ORDER BY sequence", ofNumber)];

    /// <summary>How many there are; they are numbered from 1 without a gap.</summary>
    public long Version(SqliteConnection connection, string ofNumber) =>
        (long)(Rows.Scalar(connection, $"SELECT max(sequence) FROM {table} WHERE {number} = @0", ofNumber) ?? 0L);

    public void Insert(SqliteConnection connection, RecordedEvent e) =>
        Rows.Execute(
            connection,
            $"INSERT INTO {table} VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
            e.CaseNumber,
            e.Sequence,
            InstantPattern.ExtendedIso.Format(e.At),
            e.CommandId,
            e.Actor.Id,
            e.Actor.Name,
            e.Actor.Post,
            e.Channel,
            e.Payload,
            e.PreviousHash,
            e.Hash);

    private static RecordedEvent Read(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetInt64(1),
        InstantPattern.ExtendedIso.Parse(r.GetString(2)).Value,
        r.GetString(3),
        new ActorStamp(r.GetString(4), r.GetString(5), r.GetString(6)),
        r.GetString(7),
        r.GetString(8),
        r.GetString(9),
        r.GetString(10));
}
