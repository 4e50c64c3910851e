using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using NodaTime;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>
/// The folder of unfinished files. Each is named by the milliseconds of the clock when it was begun, since the file
/// system's own times know nothing of a simulated clock, and by a random part.
/// </summary>
internal sealed partial class StagingFolder(string folder, TimeProvider clock)
{
    private const int RandomBytes = 16;

    public string NewId() => string.Create(CultureInfo.InvariantCulture,
        $"{clock.GetUtcNow().ToUnixTimeMilliseconds():D15}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}");

    public string FileOf(string stagingId) => Id().IsMatch(stagingId)
        ? Path.Combine(folder, stagingId)
        : throw new ArgumentException("This is no staging id.", nameof(stagingId));

    public FileStream Begin(string stagingId)
    {
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(FileOf(stagingId), options);
    }

    public int Sweep(Instant olderThan)
    {
        if (!Directory.Exists(folder))
            return 0;
        var forgotten = Directory.EnumerateFiles(folder)
            .Where(file => BegunAt(Path.GetFileName(file)) < olderThan.ToUnixTimeMilliseconds())
            .ToList();
        forgotten.ForEach(File.Delete);
        return forgotten.Count;
    }

    private static long? BegunAt(string name) =>
        Id().IsMatch(name) ? long.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\A[0-9]{15}-[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
