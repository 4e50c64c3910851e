using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A blob as it was when it was looked at.</summary>
/// <param name="Name">Relative to the container, with slashes.</param>
/// <param name="Path">On the disk.</param>
/// <param name="ETag">Changes with the content: length and time of the last write.</param>
/// <param name="WrittenAt">In UTC.</param>
internal sealed record BlobFile(string Name, string Path, string ETag, DateTime WrittenAt)
{
    /// <summary>Every finished file under the container's folder, longest waiting first.</summary>
    public static IReadOnlyList<BlobFile> Under(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. new DirectoryInfo(folder).EnumerateFiles("*", options)
            .Select(file => From(folder, file))
            .OfType<BlobFile>()
            .OrderBy(blob => blob.WrittenAt).ThenBy(blob => blob.Name, StringComparer.Ordinal)];
    }

    private static BlobFile? From(string folder, FileInfo file)
    {
        var name = System.IO.Path.GetRelativePath(folder, file.FullName).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        if (IsUnfinished(name))
        {
            return null;
        }

        try
        {
            var etag = string.Create(CultureInfo.InvariantCulture, $"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}");
            return new BlobFile(name, file.FullName, etag, file.LastWriteTimeUtc);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Names under which files are written before they are renamed, and whatever hides behind a dot.</summary>
    private static bool IsUnfinished(string name) =>
        name.Split('/').Any(segment => segment.StartsWith('.'))
        || name.EndsWith('~')
        || System.IO.Path.GetExtension(name).ToLowerInvariant() is ".partial" or ".part" or ".tmp";
}
