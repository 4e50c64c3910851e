using System.Collections.Immutable;
using MissionReg.Core.Cases;

namespace MissionReg.Functions.Manifests;

/// <summary>What is asked for a new manifest.</summary>
/// <param name="Centre">The centre; that of the inspector, or of the cases, if not given.</param>
/// <param name="Office">The office; likewise.</param>
/// <param name="Cases">Case numbers; everything that waits if not given.</param>
internal sealed record CompileBody(Leg Leg, string? Centre = null, string? Office = null, ImmutableArray<string>? Cases = null);
