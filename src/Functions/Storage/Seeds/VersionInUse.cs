namespace MissionReg.Functions.Storage.Seeds;

/// <summary>A version of a procedure under which cases were accepted.</summary>
public sealed record VersionInUse(string Procedure, string Version, int Cases);
