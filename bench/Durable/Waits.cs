namespace MissionReg.Bench.Durable;

/// <summary>How long each of many things took, in milliseconds, and how long they took together.</summary>
internal sealed class Waits
{
    private readonly double[] sorted;

    public Waits(double seconds, double[] milliseconds)
    {
        Seconds = seconds;
        sorted = [.. milliseconds.Order()];
    }

    public double Seconds { get; }

    public int Count => sorted.Length;

    public double PerSecond => Count / Seconds;

    /// <summary>So many of a hundred took no longer.</summary>
    public double Percentile(double hundredths) => sorted[Math.Max(0, (int)Math.Ceiling(Count * hundredths / 100) - 1)];
}
