using System.Collections.Immutable;
using MissionReg.Functions.Security;
using NodaTime;

namespace MissionReg.Functions.Storage.Accounts;

/// <summary>Keeps accounts and sign-ins; of passwords and tokens only hashes. What a completed call wrote survives a crash.</summary>
public interface IAccountStore
{
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <returns>Whether the account is new; one of that id that is there is left as it is.</returns>
    Task<bool> AddAsync(StoredAccount account, CancellationToken cancellationToken);

    /// <param name="id">Whatever somebody typed; compared letter by letter.</param>
    Task<StoredAccount?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Every account, by id in ordinal order.</summary>
    Task<ImmutableArray<StoredAccount>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a sign-in. Of those that have ended by <paramref name="now"/> some or all are forgotten.</summary>
    Task AddSessionAsync(StoredSession session, Instant now, CancellationToken cancellationToken);

    /// <summary>The account of a sign-in that has not ended.</summary>
    Task<Account?> HolderAsync(string tokenHash, Instant now, CancellationToken cancellationToken);
}
