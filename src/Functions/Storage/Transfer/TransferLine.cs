namespace MissionReg.Functions.Storage.Transfer;

/// <summary>One thing that is kept, in a form that no storage has a share in.</summary>
/// <param name="Key">Which one of its kind.</param>
/// <param name="Json">All of it; the same characters wherever it is kept.</param>
internal sealed record TransferLine(string Key, string Json);
