using System.Security.Cryptography;
using System.Text;

namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>
/// Parts of partition and row keys. The service takes no <c>/ \ # ?</c> and no control characters in a key, at most 1 KiB, and
/// sorts by character; so every part is either safe as it is, or hex.
/// </summary>
internal static class TableKey
{
    /// <summary>Longer ones are named by their hash: two parts of this length and what is between them fit into a key.</summary>
    private const int LongestId = 200;

    private const int HashLength = 64;

    /// <summary>Comes after every part that goes on from a beginning.</summary>
    public const char AfterAll = '~';

    /// <summary>Hex of more characters is cut.</summary>
    public const int LongestSorted = 180;

    /// <summary>A number or an id: itself where it is safe, as ours are; whatever else somebody typed becomes a key that nothing has.</summary>
    public static string Of(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? id
        : id.Length <= LongestId / 6 ? "=" + Hex(id)
        : "==" + Hash(id);

    /// <summary>Sorts as the bytes of the text in UTF-8 do; what begins with it begins with its hex.</summary>
    public static string Hex(string text) => Hex(Encoding.UTF8.GetBytes(text));

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>Hex of as many of the bytes as come to no more than so many characters.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes, int longest) => Hex(bytes[..Math.Min(bytes.Length, longest / 2)]);

    /// <summary>Hex that leaves room in a key: what is longer sorts by its beginning and ends with its hash.</summary>
    public static string Sorted(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return 2 * bytes.Length <= LongestSorted ? Hex(bytes) : Hex(bytes, LongestSorted - HashLength) + Hash(bytes);
    }

    /// <summary>With which the <see cref="Sorted"/> of every text begins that begins with this.</summary>
    public static string SortedBeginning(string text) => Hex(Encoding.UTF8.GetBytes(text), LongestSorted - HashLength);

    /// <summary>SHA-256, for what is only ever looked up whole.</summary>
    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    /// <summary>A small number from an id, the same in every process.</summary>
    public static int Shard(string id, int shards) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % shards;

    private static string Hash(ReadOnlySpan<byte> bytes) => Hex(SHA256.HashData(bytes));
}
