using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;
using NodaTime.Text;

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

        if (request.CaseNumber is { } existing && Version(connection, existing) != request.ExpectedVersion)
        {
            return new CommitResult.Conflict();
        }

        var commit = request.Build([.. request.Journals.Select(journal => TakeNumber(connection, journal))]);
        foreach (var e in commit.Events)
        {
            Insert(connection, e);
        }

        Upsert(connection, commit.Row);
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

    private static long Version(SqliteConnection connection, string caseNumber) =>
        (long)(Rows.Scalar(connection, "SELECT max(sequence) FROM events WHERE case_number = @0", caseNumber) ?? 0L);

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

    private static void Insert(SqliteConnection connection, RecordedEvent e) =>
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

    private static void Upsert(SqliteConnection connection, CaseRow row) =>
        Rows.Execute(
            connection,
            """
            INSERT INTO cases VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            ON CONFLICT (case_number) DO UPDATE SET
                office = excluded.office, centre = excluded.centre, procedure = excluded.procedure, status = excluded.status, applicant = excluded.applicant,
                folded = excluded.folded, paper_number = excluded.paper_number, received_at = excluded.received_at,
                due = excluded.due, due_on = excluded.due_on, next_wake = excluded.next_wake
            """,
            row.CaseNumber,
            row.Office,
            row.Centre,
            row.Procedure,
            row.Status.ToString(),
            row.Applicant,
            SearchText.Fold(row.CaseNumber + "\n" + row.Applicant),
            row.PaperNumber,
            InstantPattern.ExtendedIso.Format(row.ReceivedAt),
            row.Due,
            row.DueOn is { } due ? LocalDatePattern.Iso.Format(due) : null,
            row.NextWake?.ToUnixTimeMilliseconds());
}
