namespace Microsoft.Azure.Functions.Worker.Offline;

/// <summary>A blob as it was when it was looked at.</summary>
/// <param name="Name">Relative to the container, with slashes.</param>
/// <param name="ETag">Changes with the content.</param>
/// <param name="WrittenAt">In UTC.</param>
internal sealed record BlobState(string Name, string ETag, DateTime WrittenAt);
