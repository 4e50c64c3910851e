using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Uploads;

/// <summary>
/// Permits that the service itself honours: place and expiry, signed with HMAC-SHA-256. They open nothing to be read, and the
/// place takes one file only.
/// </summary>
internal sealed class UploadTokens(InstallationKey key, TimeProvider clock)
{
    private const int LongestToken = 600;

    public string Write(UploadName name, DateTimeOffset expiresAt)
    {
        var text = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{expiresAt.ToUnixTimeSeconds()} {name}"));
        return $"{Base64Url.EncodeToString(text)}.{Base64Url.EncodeToString(Sign(text))}";
    }

    /// <returns><c>null</c> when the token is over or not ours.</returns>
    public UploadName? Read(string token)
    {
        if (token.Length > LongestToken || token.Split('.') is not [var body, var signature]
            || Bytes(body) is not { } text || Bytes(signature) is not { } signed || !CryptographicOperations.FixedTimeEquals(signed, Sign(text)))
        {
            return null;
        }

        return Encoding.ASCII.GetString(text).Split(' ') is [var expiry, var name]
            && long.Parse(expiry, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
            ? UploadName.Parse(name)
            : null;
    }

    private static byte[]? Bytes(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private byte[] Sign(byte[] text)
    {
        byte[] signed = [.. "upload:"u8, .. text];
        return HMACSHA256.HashData(key.Bytes, signed);
    }
}
