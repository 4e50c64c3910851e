using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A folder whose files are blobs; a file's state is told by its length and the time of the last write.</summary>
internal sealed class FolderContainer(string folder) : IBlobContainer
{
    public Task<IReadOnlyList<BlobState>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(List());

    public async Task<Stream?> OpenAsync(BlobState blob, CancellationToken cancellationToken)
    {
        FileStream file;
        try
        {
            file = new FileStream(FileOf(blob), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        // It may have been written to its end since the look; then it is another blob than the one that was seen.
        if (ETagOf(file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle)) == blob.ETag)
        {
            return file;
        }

        await file.DisposeAsync();
        return null;
    }

    public Task<bool> ExistsAsync(BlobState blob, CancellationToken cancellationToken) => Task.FromResult(File.Exists(FileOf(blob)));

    private IReadOnlyList<BlobState> List()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. new DirectoryInfo(folder).EnumerateFiles("*", options)
            .Select(From)
            .OfType<BlobState>()
            .OrderBy(blob => blob.WrittenAt).ThenBy(blob => blob.Name, StringComparer.Ordinal)];
    }

    private BlobState? From(FileInfo file)
    {
        var name = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
        if (IsUnfinished(name))
        {
            return null;
        }

        try
        {
            return new BlobState(name, ETagOf(file.Length, file.LastWriteTimeUtc), file.LastWriteTimeUtc);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string ETagOf(long length, DateTime writtenAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{length:x}-{writtenAt.Ticks:x}");

    private string FileOf(BlobState blob) => Path.Combine(folder, blob.Name);

    /// <summary>Names under which files are written before they are renamed, and whatever hides behind a dot.</summary>
    private static bool IsUnfinished(string name) =>
        name.Split('/').Any(segment => segment.StartsWith('.'))
        || name.EndsWith('~')
        || Path.GetExtension(name).ToLowerInvariant() is ".partial" or ".part" or ".tmp";
}
