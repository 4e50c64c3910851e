using System.Security.Cryptography;
using System.Text;

namespace MissionReg.Functions.Security;

/// <summary>
/// The code with which a recipient looks into his case: the first 80 bits of HMAC-SHA-256 over the case number, in Crockford's
/// base 32. It is printed on the receipt and kept nowhere; without the key it cannot be guessed.
/// </summary>
public sealed class AccessCodes(byte[] key)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Symbols = 16;

    public string Of(string caseNumber)
    {
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("access:" + caseNumber));
        return string.Create(Symbols, mac, static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                code[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }

    /// <param name="code">As it was typed.</param>
    public bool Opens(string caseNumber, string? code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TypedCode.Read(code)), Encoding.UTF8.GetBytes(Of(caseNumber)));

    /// <summary>A code of the same form for a paper: 80 random bits.</summary>
    public static string NewVerificationCode() => RandomNumberGenerator.GetString(Alphabet, Symbols);
}
