using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>Brings what is derived from the events into the layout of this version, in the writer's transaction.</summary>
internal static class EmbeddedRebuild
{
    public static bool IsDue(SqliteConnection connection) => (long)Rows.Scalar(connection, "PRAGMA user_version")! != EmbeddedSchema.Version;

    /// <returns>How many cases there are.</returns>
    public static int Run(SqliteConnection connection, Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf)
    {
        EmbeddedSchema.Renew(connection);
        var numbers = Rows.Query(connection, r => r.GetString(0), "SELECT DISTINCT case_number FROM events ORDER BY case_number");
        foreach (var number in numbers)
        {
            EmbeddedIndex.Write(connection, rowOf(EmbeddedEvents.Cases.Of(connection, number)));
        }

        return numbers.Count;
    }
}
