using System.Buffers;
using System.Security.Cryptography;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>Copies through one rented buffer, hashing and counting as it goes.</summary>
internal static class HashingCopy
{
    private const int BufferSize = 80 * 1024;

    /// <returns>Digest and length, or <c>null</c> as soon as the source proves longer than <paramref name="maxBytes"/>.</returns>
    public static async Task<(string Sha256, long Length)?> RunAsync(
        Stream source, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long length = 0;
            int count;

            // A request's body comes in pieces of a few KB: gathered, they cost a twentieth of the writes.
            while ((count = await source.ReadAtLeastAsync(buffer.AsMemory(0, BufferSize), BufferSize, throwOnEndOfStream: false, cancellationToken)) > 0)
            {
                length += count;
                if (length > maxBytes)
                    return null;
                hash.AppendData(buffer, 0, count);
                await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
