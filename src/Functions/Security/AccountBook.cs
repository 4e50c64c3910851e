using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using MissionReg.Functions.Storage.Accounts;
using NodaTime;

namespace MissionReg.Functions.Security;

/// <summary>
/// Accounts and sign-ins. Passwords are kept as salted PBKDF2 hashes, tokens as SHA-256: whoever reads the store can sign in
/// as nobody.
/// </summary>
public sealed class AccountBook(IAccountStore store, TimeProvider clock)
{
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Compared against when there is no such account, so that its absence takes as long to tell as a wrong password.</summary>
    private static readonly string NobodysHash = Hasher.HashPassword("", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <param name="password"><see langword="null"/> for an officer who signs in through a directory.</param>
    /// <returns>Whether the account is new; an existing one is left as it is.</returns>
    public Task<bool> AddAsync(Account account, string? password, CancellationToken cancellationToken) =>
        store.AddAsync(new StoredAccount(account, password is null ? null : Hasher.HashPassword(account.Id, password)), cancellationToken);

    public Task<bool> AnyAsync(CancellationToken cancellationToken) => store.AnyAsync(cancellationToken);

    public async Task<Account?> FindAsync(string id, CancellationToken cancellationToken) => (await store.FindAsync(id, cancellationToken))?.Account;

    /// <summary>The account if the password is right.</summary>
    public async Task<Account?> CheckAsync(string id, string password, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(id, cancellationToken);
        var right = Hasher.VerifyHashedPassword(id, found?.PasswordHash ?? NobodysHash, password) is not PasswordVerificationResult.Failed;
        return right && found?.PasswordHash is not null ? found.Account : null;
    }

    /// <summary>A new bearer token for the account; it is known only to the caller.</summary>
    public async Task<string> SignInAsync(Account account, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await store.AddSessionAsync(new StoredSession(HashOf(token), account.Id, Now + Duration.FromTimeSpan(lifetime)), Now, cancellationToken);
        return token;
    }

    /// <summary>The account that holds a token that has not expired.</summary>
    public Task<Account?> HolderAsync(string token, CancellationToken cancellationToken) => store.HolderAsync(HashOf(token), Now, cancellationToken);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
