using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;

namespace MissionReg.Core.Manifests;

/// <summary>A case that is to go on a manifest.</summary>
/// <param name="HeldBy">The open manifest that it is on already.</param>
public sealed record Candidate(CaseState State, Procedure Procedure, string? HeldBy = null);
