namespace MissionReg.Functions.Storage.Azure.Tables;

/// <summary>How a commit ended, in the partition it writes to: written with all that it writes, or by whoever ruled it out.</summary>
/// <param name="Happened">False: it never will.</param>
/// <param name="Answer">Body of the answer to its request.</param>
internal sealed record Marker(bool Happened, string Answer = "");
