using System.Collections.Immutable;

namespace MissionReg.Core.Identity;

/// <summary>The outcome of reading a machine-readable zone.</summary>
/// <param name="Zone">Null when it cannot be read at all.</param>
/// <param name="Findings">Empty when nothing is odd.</param>
public sealed record MachineReadableZoneReading(MachineReadableZone? Zone, ImmutableArray<IdentityFinding> Findings);
