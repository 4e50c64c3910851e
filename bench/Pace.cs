namespace MissionReg.Bench;

/// <param name="PerSecond">Done a second, over all clients.</param>
/// <param name="Median">Milliseconds that a client waited.</param>
/// <param name="NinetyFifth">95 of 100 waited no longer, in milliseconds.</param>
internal sealed record Pace(double PerSecond, double Median, double NinetyFifth);
