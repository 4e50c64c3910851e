using Microsoft.Data.Sqlite;
using MissionReg.Functions.Storage.Cases;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>One commit, inside the writer's transaction: what throws here leaves nothing behind, a journal number included.</summary>
internal static class EmbeddedCommit
{
    public static CommitResult Run(SqliteConnection connection, CommitRequest request)
    {
        if (request.AnswerKey is { } key && FindAnswer(connection, key.Scope, key.Key) is { } answer)
        {
            return new CommitResult.Repeated(answer);
        }

        if (request.CaseNumber is { } existing && EmbeddedEvents.Cases.Version(connection, existing) != request.ExpectedVersion)
        {
            return new CommitResult.Conflict();
        }

        var commit = request.Build([.. request.Journals.Select(journal => TakeNumber(connection, journal))]);
        foreach (var e in commit.Events)
        {
            EmbeddedEvents.Cases.Insert(connection, e);
        }

        EmbeddedIndex.Write(connection, commit.Row);
        if (request.AnswerKey is { } answered)
        {
            KeepAnswer(connection, answered, commit.CaseNumber, commit.Answer);
        }

        return new CommitResult.Done(commit);
    }

    public static StoredAnswer? FindAnswer(SqliteConnection connection, string scope, string key) =>
        Rows.Query(
            connection,
            r => new StoredAnswer(r.GetString(0), r.GetString(1), r.GetString(2)),
            "SELECT request_hash, case_number, body FROM answers WHERE scope = @0 AND key = @1",
            scope,
            key).SingleOrDefault();

    public static void KeepAnswer(SqliteConnection connection, AnswerKey key, string number, string answer) =>
        Rows.Execute(
            connection, "INSERT INTO answers VALUES (@0, @1, @2, @3, @4)", key.Scope, key.Key, key.RequestHash, number, answer);

    /// <summary>The last number that was taken of a journal; 0 if none was.</summary>
    public static int LastNumber(SqliteConnection connection, Journal journal) =>
        Convert.ToInt32(
            Rows.Scalar(connection, "SELECT last FROM journals WHERE journal = @0 AND year = @1", journal.Id, journal.Year) ?? 0L,
            System.Globalization.CultureInfo.InvariantCulture);

    public static int TakeNumber(SqliteConnection connection, Journal journal) =>
        Convert.ToInt32(
            Rows.Scalar(
                connection,
                """
                INSERT INTO journals VALUES (@0, @1, 1)
                ON CONFLICT (journal, year) DO UPDATE SET last = last + 1 RETURNING last
                """,
                journal.Id,
                journal.Year),
            System.Globalization.CultureInfo.InvariantCulture);
}
