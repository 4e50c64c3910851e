using System.Collections.Immutable;
using NodaTime;

namespace MissionReg.Functions.Storage.Manifests;

/// <summary>A run of the courier that did not take place although papers waited: a breach of the centre.</summary>
/// <param name="Day">Day at the centre.</param>
/// <param name="Time">Time of departure there.</param>
/// <param name="Waiting">Numbers of the cases that waited.</param>
public sealed record MissedRun(string Centre, LocalDate Day, LocalTime Time, ImmutableArray<string> Waiting, Instant RecordedAt);
