using System.Security.Cryptography;
using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>
/// The installation's secret as the file <c>keys/access</c> under the data folder, for its owner's eyes only. It is there whole or
/// not at all, whoever writes it at the same time, and survives a loss of power.
/// </summary>
internal sealed class SecretFile(string dataDirectory)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));

    private string Place => Path.Combine(root, "keys", "access");

    /// <summary>As it lies there; null if there is none.</summary>
    public byte[]? Read() => File.Exists(Place) ? File.ReadAllBytes(Place) : null;

    /// <summary>Keeps a key; one that is there stays.</summary>
    public void Add(byte[] key)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Place)!).FullName;
        var draft = Place + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        try
        {
            Write(draft, key);
            FileName.TryGive(draft, Place);
            DurableFolder.FlushUpTo(root, folder);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Write(string draft, byte[] key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(draft, options);
        stream.Write(key);
        Disk.Force(stream);
    }
}
