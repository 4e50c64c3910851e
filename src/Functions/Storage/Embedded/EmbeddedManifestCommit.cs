using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MissionReg.Functions.Storage.Manifests;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>One commit to a manifest, inside the writer's transaction.</summary>
internal static class EmbeddedManifestCommit
{
    public static ManifestCommitResult Run(SqliteConnection connection, ManifestCommitRequest request)
    {
        if (request.AnswerKey is { } key && EmbeddedCommit.FindAnswer(connection, key.Scope, key.Key) is { } answer)
        {
            return new ManifestCommitResult.Repeated(answer);
        }

        if (request.Number is { } existing && EmbeddedEvents.Manifests.Version(connection, existing) != request.ExpectedVersion)
        {
            return new ManifestCommitResult.Conflict();
        }

        // Who holds what is looked at before a number is taken: a refusal must leave no gap.
        var planned = request.Build(request.Journal is { } next ? EmbeddedCommit.LastNumber(connection, next) + 1 : null);
        if (HeldByOthers(connection, planned.Row) is { IsEmpty: false } taken)
        {
            return new ManifestCommitResult.Taken(taken);
        }

        if (request.Journal is { } journal)
        {
            EmbeddedCommit.TakeNumber(connection, journal);
        }

        foreach (var e in planned.Events)
        {
            EmbeddedEvents.Manifests.Insert(connection, e);
        }

        Upsert(connection, planned.Row);
        Hold(connection, planned.Row);
        if (request.AnswerKey is { } answered)
        {
            EmbeddedCommit.KeepAnswer(connection, answered, planned.Number, planned.Answer);
        }

        return new ManifestCommitResult.Done(planned);
    }

    private static ImmutableArray<string> HeldByOthers(SqliteConnection connection, ManifestRow row) =>
    [
        .. Rows.Query(
            connection,
            r => r.GetString(0),
            "SELECT case_number FROM manifest_holds WHERE manifest <> @0 AND case_number IN (SELECT value FROM json_each(@1)) ORDER BY case_number",
            row.Number,
            JsonSerializer.Serialize(row.Holds)),
    ];

    private static void Hold(SqliteConnection connection, ManifestRow row)
    {
        var holds = JsonSerializer.Serialize(row.Holds);
        Rows.Execute(
            connection, "DELETE FROM manifest_holds WHERE manifest = @0 AND case_number NOT IN (SELECT value FROM json_each(@1))", row.Number, holds);
        Rows.Execute(
            connection,
            """
            INSERT INTO manifest_holds SELECT value, @0 FROM json_each(@1)
            WHERE value NOT IN (SELECT case_number FROM manifest_holds WHERE manifest = @0)
            """,
            row.Number,
            holds);
    }

    private static void Upsert(SqliteConnection connection, ManifestRow row) =>
        Rows.Execute(
            connection,
            """
            INSERT INTO manifests VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            ON CONFLICT (number) DO UPDATE SET
                status = excluded.status, left_at = excluded.left_at, open_discrepancies = excluded.open_discrepancies,
                open = excluded.open, pending = excluded.pending
            """,
            row.Number,
            row.Leg.ToString(),
            row.Centre,
            row.Office,
            row.Status.ToString(),
            row.CompiledAt.ToUnixTimeMilliseconds(),
            row.LeftAt?.ToUnixTimeMilliseconds(),
            row.Cases,
            row.OpenDiscrepancies,
            row.Open ? 1 : 0,
            row.Pending ? 1 : 0);
}
