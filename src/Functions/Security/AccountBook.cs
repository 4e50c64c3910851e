using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using MissionReg.Core.Cases;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Security;

/// <summary>
/// Accounts and sign-ins of the embedded installation. Passwords are kept as salted PBKDF2 hashes, tokens as SHA-256: whoever
/// reads the file can sign in as nobody.
/// </summary>
public sealed class AccountBook(SqliteDatabase database, TimeProvider clock)
{
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Compared against when there is no such account, so that its absence takes as long to tell as a wrong password.</summary>
    private static readonly string NobodysHash = Hasher.HashPassword("", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <returns>Whether the account is new; an existing one is left as it is.</returns>
    public Task<bool> AddAsync(Account account, string password, CancellationToken cancellationToken)
    {
        // Hashed before: it takes as long as it is meant to, and all writes of the installation wait for one thread.
        var hash = Hasher.HashPassword(account.Id, password);
        return database.WriteAsync(
            c => Rows.Execute(
                c,
                "INSERT OR IGNORE INTO accounts VALUES (@0, @1, @2, @3, @4, @5)",
                account.Id,
                account.Name,
                account.Post,
                string.Join(' ', account.Roles.Select(RoleName.Of).Order(StringComparer.Ordinal)),
                account.Office,
                hash) == 1,
            cancellationToken);
    }

    public Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(c => Rows.Scalar(c, "SELECT 1 FROM accounts LIMIT 1") is not null, cancellationToken);

    /// <summary>The account if the password is right.</summary>
    public async Task<Account?> CheckAsync(string id, string password, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            c => Rows.Query(c, r => (Account: Read(r), Hash: r.GetString(5)), "SELECT * FROM accounts WHERE id = @0", id), cancellationToken);
        var hash = found.Count == 0 ? NobodysHash : found[0].Hash;
        var right = Hasher.VerifyHashedPassword(id, hash, password) is not PasswordVerificationResult.Failed;
        return right && found.Count == 1 ? found[0].Account : null;
    }

    /// <summary>A new bearer token for the account; it is known only to the caller.</summary>
    public async Task<string> SignInAsync(Account account, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await database.WriteAsync(
            c =>
            {
                Rows.Execute(c, "DELETE FROM sessions WHERE expires_at <= @0", now.ToUnixTimeSeconds());
                return Rows.Execute(c, "INSERT INTO sessions VALUES (@0, @1, @2)", HashOf(token), account.Id, now.Add(lifetime).ToUnixTimeSeconds());
            },
            cancellationToken);
        return token;
    }

    /// <summary>The account that holds a token that has not expired.</summary>
    public async Task<Account?> HolderAsync(string token, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            c => Rows.Query(
                c,
                Read,
                "SELECT a.* FROM sessions s JOIN accounts a ON a.id = s.account WHERE s.token_hash = @0 AND s.expires_at > @1",
                HashOf(token),
                clock.GetUtcNow().ToUnixTimeSeconds()),
            cancellationToken);
        return found.SingleOrDefault();
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Account Read(SqliteDataReader r) => new(
        r.GetString(0),
        r.GetString(1),
        r.GetString(2),
        [.. r.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(RoleName.Parse)],
        r.GetString(4));
}
