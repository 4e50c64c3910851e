using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Accounts;
using MissionReg.Functions.Storage.Azure.Tables;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Accounts;

/// <summary>
/// Accounts and sign-ins in one table, spread over 256 partitions each, by the beginning of a hash. A sign-in clears away what ended in its own
/// partition: in the long run all that ended goes, without anybody's looking through all of it.
/// </summary>
internal sealed class AzureAccountStore(StorageTables tables) : IAccountStore
{
    private const string AccountsFilter = "PartitionKey ge 'a:' and PartitionKey lt 'a;'";
    private const string Ends = nameof(StoredSession.Ends);

    public async Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        await tables.RowsAsync(TableName.Accounts, AccountsFilter, cancellationToken, page: 1, select: ["PartitionKey"]).AnyAsync(cancellationToken);

    public async Task<bool> AddAsync(StoredAccount account, CancellationToken cancellationToken)
    {
        var table = await OpenAsync(cancellationToken);
        return await table.AddOwnAsync(AccountEntity.Of(account, Markers.NewId()), AccountEntity.AddedBy, cancellationToken);
    }

    public async Task<StoredAccount?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var table = await OpenAsync(cancellationToken);
        var (partition, row) = AccountEntity.KeyOf(id);
        return await table.FindAsync(partition, row, cancellationToken) is { } found ? AccountEntity.Read(found) : null;
    }

    public async Task<ImmutableArray<StoredAccount>> AllAsync(CancellationToken cancellationToken)
    {
        var all = await tables.RowsAsync(TableName.Accounts, AccountsFilter, cancellationToken).Select(AccountEntity.Read).ToListAsync(cancellationToken);
        return [.. all.OrderBy(a => a.Account.Id, StringComparer.Ordinal)];
    }

    public async Task AddSessionAsync(StoredSession session, Instant now, CancellationToken cancellationToken)
    {
        var table = await OpenAsync(cancellationToken);
        var entity = new TableEntity(PartitionOf(session.TokenHash), session.TokenHash)
        {
            [nameof(session.Account)] = session.Account,
            [Ends] = session.Ends.ToUnixTimeSeconds(),
        };
        await Task.WhenAll(table.PutAsync(entity, cancellationToken), ClearAsync(table, entity.PartitionKey, now, cancellationToken));
    }

    public async Task<Account?> HolderAsync(string tokenHash, Instant now, CancellationToken cancellationToken)
    {
        var table = await OpenAsync(cancellationToken);
        var session = await table.FindAsync(PartitionOf(tokenHash), tokenHash, cancellationToken);
        return session is not null && session.GetInt64(Ends) > now.ToUnixTimeSeconds()
            ? (await FindAsync(session.GetString(nameof(StoredSession.Account))!, cancellationToken))?.Account
            : null;
    }

    private static async Task ClearAsync(Table table, string partition, Instant now, CancellationToken cancellationToken)
    {
        var ended = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and Ends le {now.ToUnixTimeSeconds()}");
        await foreach (var session in table.QueryAsync(ended, cancellationToken, select: ["PartitionKey", "RowKey"]))
        {
            await table.DeleteAsync(session.PartitionKey, session.RowKey, ETag.All, cancellationToken);
        }
    }

    private static string PartitionOf(string tokenHash) => $"s:{tokenHash[..2]}";

    private Task<Table> OpenAsync(CancellationToken cancellationToken) => tables.OpenAsync(TableName.Accounts, cancellationToken);
}
