namespace MissionReg.Core;

/// <summary>
/// Reference data that cannot be used. Says where: the file, the JSON path in it (<c>$.entries[3].date</c>) and why.
/// </summary>
public sealed class SeedException : Exception
{
    public SeedException(string file, string path, string reason)
        : base($"{file}: {path}: {reason}")
        => (File, Path, Reason) = (file, path, reason);

    public string File { get; }

    public string Path { get; }

    public string Reason { get; }
}
