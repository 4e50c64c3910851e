using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MissionReg.StorageDurability;

/// <summary>One thing that an office is asked to keep. All of it is drawn from the seed, the case and the step.</summary>
internal sealed record Piece(int Seed, int Case, int Step)
{
    /// <summary>A document, then records.</summary>
    public const int StepsOfCase = 4;

    public static IEnumerable<Piece> OfCase(int seed, int number) => Enumerable.Range(0, StepsOfCase).Select(step => new Piece(seed, number, step));

    public bool IsDocument => Step == 0;

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Case}.{Step}");

    /// <summary>In the document store, over some folders.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"load/{Case % 16}/{Case}");

    /// <summary>1–12 KiB that do not repeat.</summary>
    public ReadOnlyMemory<byte> Content
    {
        get
        {
            var key = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed} {Name}")));
            using var aes = Aes.Create();
            aes.Key = key;
            return aes.EncryptCbc(new byte[1024 * (1 + (key[0] % 12))], new byte[16], PaddingMode.None);
        }
    }
}
