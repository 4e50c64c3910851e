using System.Security.Cryptography;
using MissionReg.Functions.Storage.Embedded;

namespace MissionReg.Functions.Security;

/// <summary>
/// The installation's secret, drawn on the first start. Every access code that was ever printed rests on it, so it is drawn once,
/// whoever starts at the same time.
/// </summary>
internal static class SecretKey
{
    /// <summary>In bytes, at least.</summary>
    public const int Length = 32;

    /// <exception cref="InvalidDataException">The file is there and is no key.</exception>
    public static byte[] ReadOrCreate(string dataDirectory)
    {
        var file = new SecretFile(dataDirectory);
        return Require(file.Read() ?? Create(file), "keys/access is cut short; restore it from the backup: codes made with another key open nothing.");
    }

    /// <summary>The secret as a setting gives it, in place of the one that is kept.</summary>
    /// <exception cref="InvalidDataException">It is no base64 of a key.</exception>
    public static byte[] OfSetting(string text)
    {
        const string fault = "MissionReg:AccessKey is no base64 of 32 bytes or more.";
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) ? Require(key[..length], fault) : throw new InvalidDataException(fault);
    }

    /// <summary>Whether a setting gives one.</summary>
    public static bool IsKey(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length >= Length;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    public static byte[] Require(byte[] key, string fault) => key.Length >= Length ? key : throw new InvalidDataException(fault);

    private static byte[] Create(SecretFile file)
    {
        file.Add(New());
        return file.Read() ?? throw new InvalidDataException("keys/access is gone right after it was drawn.");
    }
}
