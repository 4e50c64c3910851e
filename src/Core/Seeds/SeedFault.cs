namespace MissionReg.Core.Seeds;

/// <summary>One thing wrong with reference data, at a JSON path such as <c>$.steps[1].term</c>.</summary>
public sealed record SeedFault(string File, string Path, string Reason);
