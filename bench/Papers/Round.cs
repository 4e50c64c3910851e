namespace MissionReg.Bench.Papers;

/// <summary>What one contestant did in one round.</summary>
/// <param name="Documents">Made, one after the other.</param>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="Cpu">Seconds of processor time of its process.</param>
/// <param name="Bytes">Of all documents.</param>
internal sealed record Round(int Documents, double Seconds, double Cpu, long Bytes)
{
    public double PerSecond => Documents / Seconds;

    public double PerCpuSecond => Documents / Cpu;
}
