using NodaTime;

namespace MissionReg.Core.Manifests;

/// <summary>One run of a centre's courier.</summary>
/// <param name="Day">Day at the centre.</param>
/// <param name="Time">Time of departure there.</param>
/// <param name="Previous">When the run before it left, on this working day or the last.</param>
public sealed record CourierRun(LocalDate Day, LocalTime Time, Instant At, Instant Previous);
