using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>
/// Writes a stream of unknown length into a blob, block by block through one rented buffer, hashing and counting as it goes.
/// The service checks every block against a checksum and shows the blob only when all of it is there.
/// </summary>
internal static class BlobWriter
{
    private const int BlockSize = 4 << 20;
    private static readonly UploadTransferValidationOptions Checked = new() { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 };

    /// <returns>Digest and length, or <c>null</c> as soon as the source proves longer than <paramref name="maxBytes"/>.</returns>
    public static async Task<(string Sha256, long Length)?> WriteAsync(
        BlockBlobClient blob, Stream source, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        var blocks = new List<string>();
        var finished = false;
        try
        {
            for (long length = 0; ;)
            {
                var count = await source.ReadAtLeastAsync(buffer.AsMemory(0, BlockSize), BlockSize, throwOnEndOfStream: false, cancellationToken);
                length += count;
                if (length > maxBytes)
                    return null;
                hash.AppendData(buffer, 0, count);
                using var block = new MemoryStream(buffer, 0, count, writable: false);
                var last = count < BlockSize;
                if (count > 0 && !(last && blocks.Count == 0))
                {
                    blocks.Add(BlockId(blocks.Count));
                    await blob.StageBlockAsync(blocks[^1], block, new BlockBlobStageBlockOptions { TransferValidation = Checked }, cancellationToken);
                }

                if (last)
                {
                    var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
                    var metadata = BlobDigest.Metadata(sha256);
                    await (blocks.Count == 0
                        ? blob.UploadAsync(block, new BlobUploadOptions { Metadata = metadata, TransferValidation = Checked }, cancellationToken)
                        : blob.CommitBlockListAsync(blocks, new CommitBlockListOptions { Metadata = metadata }, cancellationToken));
                    finished = true;
                    return (sha256, length);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            if (!finished && blocks.Count > 0)
                await ForgetBlocksAsync(blob);
        }
    }

    /// <summary>The service would keep blocks without a blob for a week; writing over them and deleting that lets them go at once.</summary>
    private static async Task ForgetBlocksAsync(BlockBlobClient blob)
    {
        try
        {
            await blob.UploadAsync(Stream.Null, new BlobUploadOptions());
            await blob.DeleteAsync();
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            // What broke the writing off is told; the week does the rest.
        }
    }

    private static string BlockId(int number)
    {
        Span<byte> id = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(id, number);
        return Convert.ToBase64String(id);
    }
}
