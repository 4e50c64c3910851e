namespace MissionReg.Core.Texts;

/// <param name="Id">Stable; part of the API.</param>
/// <param name="Text">Takes the place of the general detail.</param>
public sealed record ProblemReason(string Id, LocalizedText Text);
