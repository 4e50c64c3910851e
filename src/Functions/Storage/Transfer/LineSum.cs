using System.Security.Cryptography;
using System.Text;

namespace MissionReg.Functions.Storage.Transfer;

/// <summary>What all lines of a kind amount to: the same on two sides if, and only if, they are the same.</summary>
/// <param name="Sha256">Over key and JSON of each in order, each followed by a line feed, which is in neither.</param>
internal sealed record LineSum(int Count, string Sha256)
{
    public static async Task<LineSum> OfAsync(IAsyncEnumerable<TransferLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        await foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{line.Key}\n{line.Json}\n"));
            count++;
        }

        return new LineSum(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
