namespace MissionReg.Functions.Storage.Documents;

/// <summary>A document taken in whole and not yet kept anywhere.</summary>
/// <param name="StagingId">Names the staging place; it says nothing about the document.</param>
/// <param name="Sha256">Of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
public sealed record StagedDocument(string StagingId, string Sha256, long Length);
