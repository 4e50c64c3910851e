using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>Which version of the index lies there, written last by a rebuild; 0 while one is under way or was broken off.</summary>
/// <param name="version">That of this program.</param>
internal sealed class LayoutMark(StorageTables tables, string table, int version)
{
    private const string Partition = "index";

    private volatile bool prepared;

    /// <summary>Marks an empty table as what this program writes. Once per process.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (prepared)
        {
            return;
        }

        var claims = await tables.ClaimsAsync(cancellationToken);
        if (await claims.FindAsync(Partition, table, cancellationToken) is null)
        {
            var there = await tables.OpenAsync(table, cancellationToken);
            if (!await there.QueryAsync(null, cancellationToken, page: 1).AnyAsync(cancellationToken))
            {
                await claims.AddAsync(Entity(version), cancellationToken);
            }
        }

        prepared = true;
    }

    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var claims = await tables.ClaimsAsync(cancellationToken);
        return (await claims.FindAsync(Partition, table, cancellationToken))?.GetInt32("Version") == version;
    }

    public Task BeginAsync(CancellationToken cancellationToken) => PutAsync(0, cancellationToken);

    public Task EndAsync(CancellationToken cancellationToken) => PutAsync(version, cancellationToken);

    private async Task PutAsync(int now, CancellationToken cancellationToken) =>
        await (await tables.ClaimsAsync(cancellationToken)).PutAsync(Entity(now), cancellationToken);

    private TableEntity Entity(int now) => new(Partition, table) { ["Version"] = now };
}
