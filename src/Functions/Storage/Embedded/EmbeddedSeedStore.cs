using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Seeds;
using NodaTime.Text;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The store of loaded reference data on SQLite, which itself refuses to change or delete any.</summary>
public sealed class EmbeddedSeedStore(SqliteDatabase database) : ISeedStore
{
    internal const string Tables = """

        CREATE TABLE IF NOT EXISTS seeds (
            ordinal INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, version TEXT NOT NULL, json TEXT NOT NULL, sha256 TEXT NOT NULL,
            account TEXT NOT NULL, name TEXT NOT NULL, post TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL, UNIQUE (kind, id, version));
        CREATE TRIGGER IF NOT EXISTS seeds_stay BEFORE DELETE ON seeds BEGIN SELECT RAISE(ABORT, 'loaded reference data are never deleted'); END;
        CREATE TRIGGER IF NOT EXISTS seeds_keep BEFORE UPDATE ON seeds BEGIN SELECT RAISE(ABORT, 'loaded reference data are never changed'); END;
        """;

    private const int UniqueViolation = 19;

    public Task<ImmutableArray<StoredSeed>> AllAsync(CancellationToken cancellationToken) => UnknownAsync((_, _, _) => false, cancellationToken);

    // A text lies beyond the rest of its row and is read only when it is asked for.
    public Task<ImmutableArray<StoredSeed>> UnknownAsync(Func<SeedKind, string, string, bool> known, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                    c,
                    r => known(KindOf(r), r.GetString(1), r.GetString(2)) ? null : Read(r),
                    "SELECT kind, id, version, json, sha256, account, name, post, at, reason FROM seeds ORDER BY ordinal")
                .OfType<StoredSeed>().ToImmutableArray(),
            cancellationToken);

    public async Task AddAsync(ImmutableArray<StoredSeed> seeds, AnswerKey? key, string answer, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(c => Write(c, seeds, key, answer), cancellationToken);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == UniqueViolation)
        {
            throw new InvalidOperationException("one of that kind, id and version is there already", e);
        }
    }

    /// <summary>Of each case the first event, which tells what it was accepted under.</summary>
    public Task<ImmutableArray<VersionInUse>> VersionsInUseAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                r => new VersionInUse(r.GetString(0), r.GetString(1), r.GetInt32(2)),
                """
                SELECT json_extract(e.payload, '$.procedure'), json_extract(e.payload, '$.procedureVersion'), count(*)
                FROM cases c JOIN events e ON e.case_number = c.case_number AND e.sequence = 1
                GROUP BY 1, 2 ORDER BY 1, 2
                """).ToImmutableArray(),
            cancellationToken);

    private static int Write(SqliteConnection connection, ImmutableArray<StoredSeed> seeds, AnswerKey? key, string answer)
    {
        foreach (var seed in seeds)
        {
            Rows.Execute(
                connection,
                """
                INSERT INTO seeds (kind, id, version, json, sha256, account, name, post, at, reason)
                VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)
                """,
                seed.Kind.ToString().ToLowerInvariant(),
                seed.Id,
                seed.Version,
                seed.Json,
                seed.Sha256,
                seed.Loading.By.Id,
                seed.Loading.By.Name,
                seed.Loading.By.Post,
                InstantPattern.ExtendedIso.Format(seed.Loading.At),
                seed.Loading.Reason);
        }

        return key is null ? 0 : Rows.Execute(connection, "INSERT INTO answers VALUES (@0, @1, @2, '', @3)", key.Scope, key.Key, key.RequestHash, answer);
    }

    private static SeedKind KindOf(SqliteDataReader r) => Enum.Parse<SeedKind>(r.GetString(0), ignoreCase: true);

    private static StoredSeed Read(SqliteDataReader r) => new(
        KindOf(r),
        r.GetString(1),
        r.GetString(2),
        r.GetString(3),
        r.GetString(4),
        new Loading(new ActorStamp(r.GetString(5), r.GetString(6), r.GetString(7)), InstantPattern.ExtendedIso.Parse(r.GetString(8)).Value, r.GetString(9)));
}
