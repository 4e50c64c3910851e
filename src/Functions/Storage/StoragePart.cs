namespace MissionReg.Functions.Storage;

/// <summary>A part of the storage that can fail by itself.</summary>
/// <param name="Name">tables, blobs, database.</param>
/// <param name="AskAsync">Asks it for next to nothing, and answers with what its clock shows if it has one of its own.</param>
internal sealed record StoragePart(string Name, Func<CancellationToken, Task<DateTimeOffset?>> AskAsync);
