using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Storage.Transfer.Lines;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>All that the embedded storage keeps.</summary>
internal sealed class EmbeddedTransfer(SqliteDatabase database, string dataDirectory) : IStorageContents
{
    private const int AtOnce = 200;

    private readonly SecretFile secret = new(dataDirectory);

    public Task<byte[]?> SecretAsync(CancellationToken cancellationToken) => Task.FromResult(secret.Read());

    public Task KeepSecretAsync(byte[] key, CancellationToken cancellationToken)
    {
        secret.Add(key);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<string> CaseNumbersAsync(CancellationToken cancellationToken) =>
        AllAsync(r => r.GetString(0), "SELECT DISTINCT case_number FROM events ORDER BY 1", cancellationToken);

    public IAsyncEnumerable<string> ManifestNumbersAsync(CancellationToken cancellationToken) =>
        AllAsync(r => r.GetString(0), "SELECT DISTINCT manifest FROM manifest_events ORDER BY 1", cancellationToken);

    public IAsyncEnumerable<(Journal Journal, int Last)> JournalsAsync(CancellationToken cancellationToken) =>
        AllAsync(r => (new Journal(r.GetString(0), r.GetInt32(1)), r.GetInt32(2)), "SELECT journal, year, last FROM journals", cancellationToken);

    public Task RaiseJournalAsync(Journal journal, int last, CancellationToken cancellationToken) => database.WriteAsync(
        c => Rows.Execute(
            c,
            "INSERT INTO journals VALUES (@0, @1, @2) ON CONFLICT (journal, year) DO UPDATE SET last = max(last, excluded.last)",
            journal.Id,
            journal.Year,
            last),
        cancellationToken);

    /// <summary>Their keys all at once, for they have to be put in order; the rest piece by piece.</summary>
    public async IAsyncEnumerable<KeptAnswer> AnswersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = await AllAsync(r => (Scope: r.GetString(0), Key: r.GetString(1)), "SELECT scope, key FROM answers", cancellationToken).ToListAsync(cancellationToken);
        foreach (var some in keys.OrderBy(k => KeptAnswer.LineKey(k.Scope, k.Key), StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var answer in await database.ReadAsync(c => some.Select(k => Answer(c, k.Scope, k.Key)).ToList(), cancellationToken))
            {
                yield return answer;
            }
        }
    }

    public IAsyncEnumerable<InboxNote> NotesAsync(CancellationToken cancellationToken) =>
        AllAsync(EmbeddedCaseStore.ReadNote, "SELECT * FROM inbox", cancellationToken);

    public IAsyncEnumerable<(string CaseNumber, CaseRead Read)> ReadingsAsync(CancellationToken cancellationToken) => AllAsync(
        r => (r.GetString(0), new CaseRead(r.GetString(1), InstantPattern.ExtendedIso.Parse(r.GetString(2)).Value)),
        "SELECT case_number, account, at FROM reads ORDER BY rowid",
        cancellationToken);

    public IAsyncEnumerable<MissedRun> MissedRunsAsync(CancellationToken cancellationToken) =>
        AllAsync(EmbeddedManifestStore.ReadRun, "SELECT * FROM missed_runs", cancellationToken);

    private static KeptAnswer Answer(SqliteConnection connection, string scope, string key) =>
        EmbeddedCommit.FindAnswer(connection, scope, key) is { } a
            ? new KeptAnswer(scope, key, a.RequestHash, a.CaseNumber, a.Body)
            : throw new InvalidOperationException("an answer has gone");

    private async IAsyncEnumerable<T> AllAsync<T>(Func<SqliteDataReader, T> read, string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await database.ReadAsync(c => Rows.Query(c, read, sql), cancellationToken))
        {
            yield return row;
        }
    }
}
