namespace MissionReg.Offline.Tests.Worker;

/// <summary>A folder that goes with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("missionreg-").FullName;

    /// <summary>
    /// Whole at once: a folder that is looked at every few milliseconds would show a file that is still empty, and however short
    /// that moment is, on a busy machine the writer may have to wait in it.
    /// </summary>
    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var aside = System.IO.Path.Combine(Path, $"aside-{Guid.NewGuid():N}");
        File.WriteAllText(aside, content);
        File.Move(aside, path, overwrite: true);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
