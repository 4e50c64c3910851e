namespace MissionReg.Bench.Durable;

/// <summary>The middle of an odd number of rounds.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
