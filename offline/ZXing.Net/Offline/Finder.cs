namespace ZXing.Offline;

/// <summary>A place that looks like one of the three finder patterns.</summary>
/// <param name="Module">About the width of a module, in pixels.</param>
/// <param name="Seen">By how many rows it was met.</param>
internal sealed record Finder(Spot Centre, double Module, int Seen)
{
    public bool IsNear(Finder other) =>
        (Centre - other.Centre).Length < 1.5 * Math.Max(Module, other.Module) && Module < 2 * other.Module && other.Module < 2 * Module;

    public Finder With(Finder other)
    {
        var seen = Seen + other.Seen;
        return new Finder((Seen / (double)seen * Centre) + (other.Seen / (double)seen * other.Centre), ((Module * Seen) + (other.Module * other.Seen)) / seen, seen);
    }
}
