namespace MissionReg.Bench.Durable;

/// <param name="Seconds">From the first start to the last timer on disk.</param>
/// <param name="Resident">Mebibytes, thereafter.</param>
internal sealed record SleepersMade(double Seconds, double Resident);
