using System.Security.Cryptography;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Security;

/// <summary>
/// The installation's secret, in <c>keys/access</c> under the data folder; drawn on the first start. Every access code that was
/// ever printed rests on it, so it is drawn once, whoever starts at the same time, and survives a loss of power.
/// </summary>
internal static class SecretKey
{
    private const int Length = 32;

    /// <exception cref="InvalidDataException">The file is there and is no key.</exception>
    public static byte[] ReadOrCreate(string dataDirectory)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));
        var file = Path.Combine(root, "keys", "access");
        if (!File.Exists(file))
        {
            Create(root, file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length >= Length
            ? key
            : throw new InvalidDataException("keys/access is cut short; restore it from the backup: codes made with another key open nothing.");
    }

    private static void Create(string root, string file)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!).FullName;
        var draft = file + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        try
        {
            Write(draft);
            FileName.TryGive(draft, file);
            DurableFolder.FlushUpTo(root, folder);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Write(string draft)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(draft, options);
        stream.Write(RandomNumberGenerator.GetBytes(Length));
        stream.Flush(flushToDisk: true);
    }
}
