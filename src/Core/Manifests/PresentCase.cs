using System.Collections.Immutable;

namespace MissionReg.Core.Manifests;

/// <summary>A case that was in the bag.</summary>
/// <param name="Papers">What was there of it; all that is listed if not given.</param>
public sealed record PresentCase(string CaseNumber, ImmutableArray<PresentPaper>? Papers = null);
