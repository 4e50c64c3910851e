using System.Collections.Immutable;

namespace MissionReg.Core.Manifests;

/// <summary>What an act on a manifest does to one case.</summary>
/// <param name="Absent">Papers of it that were not there.</param>
public sealed record CaseMove(string CaseNumber, ImmutableArray<string> Absent);
