using Azure.Storage.Blobs;

namespace MissionReg.Functions.Storage.Azure.Blobs;

/// <summary>
/// A blob as a seekable stream: a file of this machine that goes when it is closed. Inspection jumps back and forth in a
/// document; over the network every jump would be a request.
/// </summary>
internal static class LocalCopy
{
    private const int BufferSize = 64 * 1024;

    public static async Task<Stream> OpenAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = BufferSize,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var name = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(name, options);
        try
        {
            // Nameless it goes even when the process is killed. Windows keeps the name until the file is closed.
            File.Delete(name);
            using var download = (await blob.DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            await download.Content.CopyToAsync(file, BufferSize, cancellationToken);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
