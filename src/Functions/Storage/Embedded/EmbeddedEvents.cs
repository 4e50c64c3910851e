using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The table of events.</summary>
internal static class EmbeddedEvents
{
    public static ImmutableArray<RecordedEvent> Of(SqliteConnection connection, string caseNumber) =>
        [.. Rows.Query(connection, Read, "SELECT * FROM events WHERE case_number = @0 ORDER BY sequence", caseNumber)];

    public static void Insert(SqliteConnection connection, RecordedEvent e) =>
        Rows.Execute(
            connection,
            "INSERT INTO events VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
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
