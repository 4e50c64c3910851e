using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Core.Search;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The case store on SQLite. Safe for use from many threads.</summary>
public sealed class EmbeddedCaseStore(SqliteDatabase database) : ICaseStore
{
    private const int LongestInbox = 500;

    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string caseNumber, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(c, ReadEvent, "SELECT * FROM events WHERE case_number = @0 ORDER BY sequence", caseNumber).ToImmutableArray(),
            cancellationToken);

    public Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
        database.WriteAsync(c => EmbeddedCommit.Run(c, request), cancellationToken);

    public Task<StoredAnswer?> FindAnswerAsync(string scope, string key, CancellationToken cancellationToken) =>
        database.ReadAsync(c => EmbeddedCommit.FindAnswer(c, scope, key), cancellationToken);

    public Task<ImmutableArray<string>> DueAsync(Instant now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                r => r.GetString(0),
                "SELECT case_number FROM cases WHERE next_wake <= @0 ORDER BY next_wake, case_number LIMIT @1",
                now.ToUnixTimeMilliseconds(),
                limit).ToImmutableArray(),
            cancellationToken);

    public Task<string?> FindByPaperAsync(string number, CancellationToken cancellationToken) =>
        database.ReadAsync(c => (string?)Rows.Scalar(c, "SELECT case_number FROM cases WHERE paper_number = @0", number), cancellationToken);

    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c =>
            {
                var rows = Rows.Query(
                    c,
                    ReadRow,
                    """
                    SELECT case_number, office, centre, procedure, status, applicant, paper_number, received_at, due, due_on, next_wake FROM cases
                    WHERE (office = @0 OR centre = @0)
                      AND (@1 IS NULL OR status = @1) AND (@2 IS NULL OR procedure = @2) AND (@3 IS NULL OR due_on <= @3)
                      AND (@4 IS NULL OR instr(folded, @4) > 0)
                    ORDER BY due_on IS NULL, due_on, case_number LIMIT @5 OFFSET @6
                    """,
                    query.Office,
                    query.Status?.ToString(),
                    query.Procedure,
                    query.Due is { } due ? LocalDatePattern.Iso.Format(due) : null,
                    query.Text is { } text ? SearchText.Fold(text) : null,
                    query.PageSize + 1,
                    (long)(query.Page - 1) * query.PageSize);
                return new CasePage([.. rows.Take(query.PageSize)], query.Page, rows.Count > query.PageSize);
            },
            cancellationToken);

    public Task<ImmutableArray<InboxNote>> AddNotesAsync(ImmutableArray<InboxNote> notes, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => notes.Where(n => Rows.Execute(
                c,
                "INSERT OR IGNORE INTO inbox VALUES (@0, @1, @2, @3, @4, @5, @6, @7)",
                n.Key,
                n.Office,
                n.Role.ToString(),
                LocalDatePattern.Iso.Format(n.Morning),
                n.CaseNumber,
                n.Deadline,
                LocalDatePattern.Iso.Format(n.DueOn),
                n.Urgency.ToString()) == 1).ToImmutableArray(),
            cancellationToken);

    public Task<ImmutableArray<InboxNote>> InboxAsync(string office, ImmutableArray<Role> roles, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                ReadNote,
                """
                SELECT * FROM inbox WHERE office = @0 AND role IN (SELECT value FROM json_each(@1))
                ORDER BY morning DESC, due_on, case_number, key LIMIT @2
                """,
                office,
                JsonSerializer.Serialize(roles.Select(r => r.ToString())),
                LongestInbox).ToImmutableArray(),
            cancellationToken);

    public Task RecordReadAsync(string caseNumber, string account, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => Rows.Execute(c, "INSERT INTO reads VALUES (@0, @1, @2)", caseNumber, account, InstantPattern.ExtendedIso.Format(at)),
            cancellationToken);

    public Task<ImmutableArray<CaseRead>> ReadsAsync(string caseNumber, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                r => new CaseRead(r.GetString(0), InstantPattern.ExtendedIso.Parse(r.GetString(1)).Value),
                "SELECT account, at FROM reads WHERE case_number = @0 ORDER BY rowid",
                caseNumber).ToImmutableArray(),
            cancellationToken);

    private static RecordedEvent ReadEvent(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetInt64(1),
        InstantPattern.ExtendedIso.Parse(r.GetString(2)).Value,
        r.GetString(3),
        new ActorStamp(r.GetString(4), r.GetString(5), r.GetString(6)),
        r.GetString(7),
        r.GetString(8),
        r.GetString(9),
        r.GetString(10));

    private static CaseRow ReadRow(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetString(1),
        r.IsDBNull(2) ? null : r.GetString(2),
        r.GetString(3),
        Enum.Parse<CaseStatus>(r.GetString(4)),
        r.GetString(5),
        r.IsDBNull(6) ? null : r.GetString(6),
        InstantPattern.ExtendedIso.Parse(r.GetString(7)).Value,
        r.IsDBNull(8) ? null : r.GetString(8),
        r.IsDBNull(9) ? null : LocalDatePattern.Iso.Parse(r.GetString(9)).Value,
        r.IsDBNull(10) ? null : Instant.FromUnixTimeMilliseconds(r.GetInt64(10)));

    private static InboxNote ReadNote(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetString(1),
        Enum.Parse<Role>(r.GetString(2)),
        LocalDatePattern.Iso.Parse(r.GetString(3)).Value,
        r.GetString(4),
        r.GetString(5),
        LocalDatePattern.Iso.Parse(r.GetString(6)).Value,
        Enum.Parse<Urgency>(r.GetString(7)));
}
