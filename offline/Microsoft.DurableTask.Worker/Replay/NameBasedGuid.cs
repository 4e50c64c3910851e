using System.Security.Cryptography;
using System.Text;

namespace Microsoft.DurableTask.Worker.Replay;

/// <summary>RFC 9562 version 5 UUIDs in the namespace the real worker uses.</summary>
internal static class NameBasedGuid
{
    private const int Prefix = 16;
    private const int LongestOnStack = 512;
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    public static Guid Create(string name)
    {
        var length = Prefix + Encoding.UTF8.GetMaxByteCount(name.Length);
        var input = length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        var written = Prefix + Encoding.UTF8.GetBytes(name, input[Prefix..]);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The UUID version prescribes SHA-1; nothing is protected by it.
        SHA1.HashData(input[..written], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
