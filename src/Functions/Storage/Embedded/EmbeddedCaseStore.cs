using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Core.Registers;
using MissionReg.Functions.Storage.Cases;
using NodaTime;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The case store on SQLite. Safe for use from many threads.</summary>
public sealed class EmbeddedCaseStore(SqliteDatabase database) : ICaseStore
{
    private const int LongestInbox = 500;

    public Task<ImmutableArray<RecordedEvent>> LoadAsync(string caseNumber, CancellationToken cancellationToken) =>
        database.ReadAsync(c => EmbeddedEvents.Cases.Of(c, caseNumber), cancellationToken);

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

    public Task<string?> FindByVerificationCodeAsync(string code, CancellationToken cancellationToken) =>
        database.ReadAsync(c => (string?)Rows.Scalar(c, "SELECT case_number FROM cases WHERE verification_code = @0", code), cancellationToken);

    public Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(c => EmbeddedSearch.Cases(c, query), cancellationToken);

    public Task<RegisterPage> SearchRegisterAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(c => EmbeddedSearch.Register(c, query), cancellationToken);

    public Task<ImmutableArray<string>> FindByPersonAsync(string place, ImmutableArray<PersonKey> keys, CancellationToken cancellationToken) =>
        database.ReadAsync(c => EmbeddedSearch.OfPerson(c, place, keys), cancellationToken);

    public Task<ImmutableArray<string>> EnteredAsync(BookQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(c => EmbeddedSearch.Entered(c, query), cancellationToken);

    public Task<bool> MustRebuildAsync(CancellationToken cancellationToken) => database.ReadAsync(EmbeddedRebuild.IsDue, cancellationToken);

    public Task<int> RebuildAsync(Func<ImmutableArray<RecordedEvent>, CaseRow> rowOf, CancellationToken cancellationToken) =>
        database.WriteAsync(c => EmbeddedRebuild.Run(c, rowOf), cancellationToken);

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

    public Task RecordReadsAsync(ImmutableArray<string> caseNumbers, string account, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => Rows.Execute(
                c,
                "INSERT INTO reads SELECT value, @1, @2 FROM json_each(@0)",
                JsonSerializer.Serialize(caseNumbers),
                account,
                InstantPattern.ExtendedIso.Format(at)),
            cancellationToken);

    public Task<ImmutableArray<CaseRead>> ReadsAsync(string caseNumber, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                r => new CaseRead(r.GetString(0), InstantPattern.ExtendedIso.Parse(r.GetString(1)).Value),
                "SELECT account, at FROM reads WHERE case_number = @0 ORDER BY rowid",
                caseNumber).OrderBy(read => read.At).ToImmutableArray(),
            cancellationToken);

    internal static InboxNote ReadNote(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetString(1),
        Enum.Parse<Role>(r.GetString(2)),
        LocalDatePattern.Iso.Parse(r.GetString(3)).Value,
        r.GetString(4),
        r.GetString(5),
        LocalDatePattern.Iso.Parse(r.GetString(6)).Value,
        Enum.Parse<Urgency>(r.GetString(7)));
}
