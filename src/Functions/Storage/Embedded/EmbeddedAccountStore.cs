using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;
using NodaTime;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The store of accounts on SQLite. An account without a password has an empty hash, which no password fits.</summary>
public sealed class EmbeddedAccountStore(SqliteDatabase database) : IAccountStore
{
    public Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(c => Rows.Scalar(c, "SELECT 1 FROM accounts LIMIT 1") is not null, cancellationToken);

    public Task<bool> AddAsync(StoredAccount account, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => Rows.Execute(
                c,
                "INSERT OR IGNORE INTO accounts VALUES (@0, @1, @2, @3, @4, @5)",
                account.Account.Id,
                account.Account.Name,
                account.Account.Post,
                RoleList.Of(account.Account.Roles),
                account.Account.Office,
                account.PasswordHash ?? "") == 1,
            cancellationToken);

    public Task<StoredAccount?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(c => Rows.Query(c, ReadStored, "SELECT * FROM accounts WHERE id = @0", id).SingleOrDefault(), cancellationToken);

    public Task<ImmutableArray<StoredAccount>> AllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(c => Rows.Query(c, ReadStored, "SELECT * FROM accounts ORDER BY id").ToImmutableArray(), cancellationToken);

    public Task AddSessionAsync(StoredSession session, Instant now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c =>
            {
                Rows.Execute(c, "DELETE FROM sessions WHERE expires_at <= @0", now.ToUnixTimeSeconds());
                return Rows.Execute(c, "INSERT INTO sessions VALUES (@0, @1, @2)", session.TokenHash, session.Account, session.Ends.ToUnixTimeSeconds());
            },
            cancellationToken);

    public Task<Account?> HolderAsync(string tokenHash, Instant now, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => Rows.Query(
                c,
                Read,
                "SELECT a.* FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.token_hash = @0 AND s.expires_at > @1",
                tokenHash,
                now.ToUnixTimeSeconds()).SingleOrDefault(),
            cancellationToken);

    private static StoredAccount ReadStored(SqliteDataReader r) => new(Read(r), r.GetString(5) is { Length: > 0 } hash ? hash : null);

    private static Account Read(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), RoleList.Parse(r.GetString(3)), r.GetString(4));
}
