namespace MissionReg.Functions.Storage.Documents;

/// <summary>At this path other bytes are kept already, and what is kept is never overwritten.</summary>
public sealed class DocumentConflictException(string path)
    : InvalidOperationException($"Another document is kept at '{path}' already.")
{
    public string Path { get; } = path;
}
