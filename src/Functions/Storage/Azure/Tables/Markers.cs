using System.Security.Cryptography;
using Azure.Data.Tables;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// The truth about every commit: its marker <c>c:{id}</c>, added once and never changed. Whoever needs something that a commit without a marker has
/// claimed waits a little and then rules it out by adding a void marker. Either that add goes through, and then the transaction of
/// the slow writer fails, for it adds the same; or it fails, and then the commit has happened. No clock decides.
/// </summary>
internal sealed class Markers(StorageTables tables)
{
    private const int Patience = 10;

    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static TableEntity Entity(string partition, string commit, Marker marker)
    {
        var entity = new TableEntity(partition, Row(commit)) { [nameof(Marker.Happened)] = marker.Happened };
        if (marker.Answer.Length > 0)
        {
            LongText.Write(entity, nameof(Marker.Answer), marker.Answer);
        }

        return entity;
    }

    /// <returns>Null while the commit is under way, or if its writer died.</returns>
    public async Task<Marker?> FindAsync(string table, string number, string commit, CancellationToken cancellationToken)
    {
        var there = await tables.OpenAsync(table, cancellationToken);
        return await there.FindAsync(TableKey.Of(number), Row(commit), cancellationToken) is { } found
            ? new Marker(found.GetBoolean(nameof(Marker.Happened)) ?? false, LongText.Read(found, nameof(Marker.Answer)))
            : null;
    }

    /// <returns>Null if the commit of a claim has not happened, or not yet.</returns>
    public async Task<Marker?> HappenedAsync(Claim claim, CancellationToken cancellationToken) =>
        await FindAsync(claim.Table, claim.Partition, claim.Commit, cancellationToken) is { Happened: true } marker ? marker : null;

    /// <summary>Rules a commit out if it has not happened.</summary>
    public async Task<Marker> VoidAsync(string table, string number, string commit, CancellationToken cancellationToken)
    {
        var there = await tables.OpenAsync(table, cancellationToken);
        var nothing = new Marker(Happened: false);
        return await there.AddAsync(Entity(TableKey.Of(number), commit, nothing), cancellationToken) is not null
            ? nothing
            : await FindAsync(table, number, commit, cancellationToken) ?? throw new InvalidOperationException("a marker has gone");
    }

    /// <summary>How the commit of a claim ended; one that does not end is ruled out.</summary>
    public async Task<Marker> SettleAsync(Claim claim, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Patience; attempt++)
        {
            if (await FindAsync(claim.Table, claim.Partition, claim.Commit, cancellationToken) is { } ended)
            {
                return ended;
            }

            await tables.PauseAsync(attempt, cancellationToken);
        }

        return await VoidAsync(claim.Table, claim.Partition, claim.Commit, cancellationToken);
    }

    private static string Row(string commit) => $"c:{commit}";
}
