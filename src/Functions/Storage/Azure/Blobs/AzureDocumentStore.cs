using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>
/// Documents as blobs: the first segment of a path is the container, the rest the name. A blob is written only where there is
/// none; an answer that says there is one is a conflict only if its bytes are others, so that a request may be repeated.
/// </summary>
internal sealed class AzureDocumentStore(BlobServiceClient service, string containerPrefix, TimeProvider clock) : IDocumentStore
{
    private static readonly BlobRequestConditions IfFree = new() { IfNoneMatch = ETag.All };

    private readonly BlobContainers containers = new(service, containerPrefix);

    public async Task<StagingResult> StageAsync(Stream content, long maxBytes, CancellationToken cancellationToken = default)
    {
        var stagingId = StagingId.New(clock);
        var staging = await containers.CreatedAsync(BlobContainers.Staging, cancellationToken);
        return await BlobWriter.WriteAsync(staging.GetBlockBlobClient(stagingId), content, maxBytes, cancellationToken) is var (sha256, length)
            ? new StagingResult.Staged(new StagedDocument(stagingId, sha256, length))
            : new StagingResult.TooLarge(maxBytes);
    }

    public Task<Stream> OpenStagedAsync(StagedDocument staged, CancellationToken cancellationToken = default) =>
        LocalCopy.OpenAsync(BlobOf(staged), cancellationToken);

    public async Task CommitAsync(StagedDocument staged, string path, CancellationToken cancellationToken = default)
    {
        var source = BlobOf(staged);
        await KeepAsync(source, DocumentPath.RequireFor(staged, path), staged.Sha256, cancellationToken);
    }

    public Task DiscardAsync(StagedDocument staged, CancellationToken cancellationToken = default) =>
        BlobOf(staged).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await BlobOf(DocumentPath.Require(path)).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var blob = await WritableAsync(DocumentPath.Require(path), cancellationToken);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = IfFree, Metadata = BlobDigest.Metadata(sha256) }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            var found = await BlobDigest.PropertiesAsync(blob, cancellationToken);
            if (found is null)
                throw;
            if (await BlobDigest.OfAsync(blob, found, cancellationToken) != sha256)
                throw new DocumentConflictException(path);
        }
    }

    public async Task MoveAsync(string from, string to, CancellationToken cancellationToken = default)
    {
        var source = BlobOf(DocumentPath.Require(from));
        DocumentPath.Require(to);
        if (await BlobDigest.PropertiesAsync(source, cancellationToken) is { } found)
            await KeepAsync(source, to, await BlobDigest.OfAsync(source, found, cancellationToken), cancellationToken);
    }

    public async Task<bool> ExistsAsync(string path, CancellationToken cancellationToken = default) =>
        await BlobOf(DocumentPath.Require(path)).ExistsAsync(cancellationToken);

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
        FindAsync(DocumentPath.RequirePrefix(prefix), cancellationToken);

    public async Task<int> SweepStagingAsync(Instant olderThan, CancellationToken cancellationToken = default)
    {
        var staging = await containers.CreatedAsync(BlobContainers.Staging, cancellationToken);
        var forgotten = 0;
        await foreach (var blob in staging.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
        {
            if (StagingId.IsBefore(blob.Name, olderThan) && await staging.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken))
                forgotten++;
        }

        return forgotten;
    }

    private async Task KeepAsync(BlobClient aside, string path, string sha256, CancellationToken cancellationToken)
    {
        if (!await BlobCopy.TryAsync(aside, await WritableAsync(path, cancellationToken), sha256, cancellationToken))
            throw new DocumentConflictException(path);
        await aside.DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    private async IAsyncEnumerable<string> FindAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var slash = prefix.IndexOf('/', StringComparison.Ordinal);
        var names = slash < 0 ? "" : prefix[(slash + 1)..];
        foreach (var root in await containers.RootsAsync(slash < 0 ? prefix : prefix[..slash], cancellationToken))
        {
            if (slash >= 0 && root.Length != slash)
                continue;
            await foreach (var blob in containers.Of(root).GetBlobsAsync(BlobTraits.None, BlobStates.None, names, cancellationToken))
                yield return $"{root}/{blob.Name}";
        }
    }

    private BlobClient BlobOf(StagedDocument staged) => containers.Of(BlobContainers.Staging).GetBlobClient(StagingId.Require(staged.StagingId));

    private BlobClient BlobOf(string path)
    {
        var (root, name) = Divide(path);
        return containers.Of(root).GetBlobClient(name);
    }

    private async Task<BlobClient> WritableAsync(string path, CancellationToken cancellationToken)
    {
        var (root, name) = Divide(path);
        return (await containers.CreatedAsync(root, cancellationToken)).GetBlobClient(name);
    }

    private static (string Root, string Name) Divide(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (path[..slash], path[(slash + 1)..]);
    }
}
