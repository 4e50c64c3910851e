namespace MissionReg.Bench.Durable;

/// <summary>A fresh folder that goes with the run.</summary>
internal sealed class Folder : IDisposable
{
    public Folder(string parent)
    {
        Path = System.IO.Path.Combine(parent, "missionreg-durable-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string Database => File("durable.db");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
