using MissionReg.Functions.Storage.Documents;

namespace MissionReg.Functions.Storage.Embedded;

/// <summary>The installation's secret in its file, given to another storage or taken from it.</summary>
internal sealed class EmbeddedTransferSecret(string dataDirectory)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));

    private string File => Path.Combine(root, "keys", "access");

    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken) =>
        System.IO.File.Exists(File) ? await System.IO.File.ReadAllBytesAsync(File, cancellationToken) : null;

    public void Keep(byte[] key)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(File)!).FullName;
        var draft = File + ".copied";
        System.IO.File.Delete(draft);
        try
        {
            Write(draft, key);
            FileName.TryGive(draft, File);
            DurableFolder.FlushUpTo(root, folder);
        }
        finally
        {
            System.IO.File.Delete(draft);
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
