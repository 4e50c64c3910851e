using NodaTime;

namespace MissionReg.Functions.Storage.Documents;

/// <summary>The folder of unfinished files, each under a <see cref="StagingId"/>.</summary>
internal sealed class StagingFolder(string folder, TimeProvider clock)
{
    public string NewId() => StagingId.New(clock);

    public string FileOf(string stagingId) => Path.Combine(folder, StagingId.Require(stagingId));

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
            .Where(file => StagingId.IsBefore(Path.GetFileName(file), olderThan))
            .ToList();
        forgotten.ForEach(File.Delete);
        return forgotten.Count;
    }
}
