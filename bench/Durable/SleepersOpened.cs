namespace MissionReg.Bench.Durable;

/// <param name="OpenedToCompletedMs">From before the engine was opened until its first new workflow was complete.</param>
/// <param name="ProcessToCompletedMs">The same from the start of the process.</param>
/// <param name="Resident">Mebibytes, after some hundred workflows more.</param>
/// <param name="Peak">The most until then.</param>
internal sealed record SleepersOpened(double OpenedToCompletedMs, double ProcessToCompletedMs, double Resident, double Peak);
