namespace MissionReg.Offline.Tests.Durable;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("durable-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
