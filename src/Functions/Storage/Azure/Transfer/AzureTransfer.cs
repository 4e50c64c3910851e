using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using MissionReg.Functions.Storage.Azure.Blobs;
using MissionReg.Functions.Storage.Azure.Manifests;
using MissionReg.Functions.Storage.Azure.Tables;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Storage.Manifests;
using MissionReg.Functions.Storage.Transfer;
using MissionReg.Functions.Storage.Transfer.Lines;

namespace MissionReg.Functions.Storage.Azure.Transfer;

/// <summary>All that the cloud's tables keep, and the secret.</summary>
internal sealed class AzureTransfer(StorageTables tables, BlobServiceClient blobs, string containerPrefix) : IStorageContents
{
    private readonly SecretBlob secret = new(blobs, containerPrefix);
    private readonly AzureTransferJournals journals = new(tables);

    public Task<byte[]?> SecretAsync(CancellationToken cancellationToken) => Task.FromResult(secret.Read(cancellationToken));

    public Task KeepSecretAsync(byte[] key, CancellationToken cancellationToken)
    {
        secret.Add(key, cancellationToken);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<string> CaseNumbersAsync(CancellationToken cancellationToken) => Heads.NumbersAsync(tables, TableName.Cases, cancellationToken);

    public IAsyncEnumerable<string> ManifestNumbersAsync(CancellationToken cancellationToken) => Heads.NumbersAsync(tables, TableName.Manifests, cancellationToken);

    public IAsyncEnumerable<(Journal Journal, int Last)> JournalsAsync(CancellationToken cancellationToken) => journals.AllAsync(cancellationToken);

    public Task RaiseJournalAsync(Journal journal, int last, CancellationToken cancellationToken) => journals.RaiseAsync(journal, last, cancellationToken);

    /// <summary>The keys of their claims are the same hashes in the same order.</summary>
    public async IAsyncEnumerable<KeptAnswer> AnswersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var markers = new Markers(tables);
        await foreach (var claim in tables.RowsAsync(TableName.Claims, "PartitionKey ge 'a:' and PartitionKey lt 'a;'", cancellationToken).Select(Claims.Read))
        {
            if (await markers.HappenedAsync(claim, cancellationToken) is { } marker)
            {
                var about = claim.Table == TableName.Seeds ? "" : claim.Partition;
                yield return new KeptAnswer(claim.Asked.Scope, claim.Asked.Key, claim.RequestHash, about, marker.Answer);
            }
        }
    }

    public IAsyncEnumerable<InboxNote> NotesAsync(CancellationToken cancellationToken) =>
        tables.RowsAsync(TableName.Inbox, null, cancellationToken).Select(CaseInbox.Read);

    public IAsyncEnumerable<(string CaseNumber, CaseRead Read)> ReadingsAsync(CancellationToken cancellationToken) =>
        new CaseReadings(tables).AllAsync(cancellationToken);

    public IAsyncEnumerable<MissedRun> MissedRunsAsync(CancellationToken cancellationToken) =>
        tables.RowsAsync(TableName.MissedRuns, null, cancellationToken).Select(MissedRunRows.Read);
}
