namespace MissionReg.Core.Manifests;

/// <summary>A case that would not follow its manifest.</summary>
/// <param name="Code">Code of the refusal.</param>
public sealed record CaseRefusal(string CaseNumber, string Code);
