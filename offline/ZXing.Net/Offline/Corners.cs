namespace ZXing.Offline;

/// <summary>Three finders that may belong to one symbol, in their places.</summary>
/// <param name="Dimension">About how many modules the symbol has a side.</param>
/// <param name="Oddness">How far the three are from a square's corners; 0 is perfect.</param>
internal sealed record Corners(Finder TopLeft, Finder TopRight, Finder BottomLeft, double Dimension, double Oddness)
{
    private const int MostTried = 20;
    private const int Smallest = 17;
    private const int Largest = 181;

    /// <summary>Bottom left, top left, top right.</summary>
    public Finder[] Finders { get; } = [BottomLeft, TopLeft, TopRight];

    /// <summary>All that may be, the most likely first.</summary>
    public static IEnumerable<Corners> Among(InkMap ink, IEnumerable<Finder> finders)
    {
        var likely = finders.OrderByDescending(f => f.Seen).Take(MostTried).ToArray();
        var found = new List<Corners>();
        for (var a = 0; a < likely.Length; a++)
        {
            for (var b = a + 1; b < likely.Length; b++)
            {
                for (var c = b + 1; c < likely.Length; c++)
                {
                    if (Of(ink, likely[a], likely[b], likely[c]) is { } corners)
                        found.Add(corners);
                }
            }
        }

        return found.OrderBy(c => c.Oddness);
    }

    private static Corners? Of(InkMap ink, Finder a, Finder b, Finder c)
    {
        // The longest side lies opposite the top left corner.
        var (ab, bc, ca) = ((a.Centre - b.Centre).Length, (b.Centre - c.Centre).Length, (c.Centre - a.Centre).Length);
        var (corner, one, other) = bc >= ab && bc >= ca ? (a, b, c) : ca >= ab ? (b, c, a) : (c, a, b);
        var (toOne, toOther) = (one.Centre - corner.Centre, other.Centre - corner.Centre);
        if (Spot.Cross(toOne, toOther) < 0)
            (one, other, toOne, toOther) = (other, one, toOther, toOne);

        var legs = Ratio(toOne.Length, toOther.Length);
        var slant = Math.Abs(Spot.Dot(toOne, toOther)) / (toOne.Length * toOther.Length);
        var modules = Ratio(Math.Max(a.Module, Math.Max(b.Module, c.Module)), Math.Min(a.Module, Math.Min(b.Module, c.Module)));
        if (legs > 1.7 || slant > 0.55 || modules > 2)
            return null;

        var top = (Reach(ink, corner, toOne) + Reach(ink, one, -1 * toOne)) / 14;
        var side = (Reach(ink, corner, toOther) + Reach(ink, other, -1 * toOther)) / 14;
        var dimension = (((toOne.Length / top) + (toOther.Length / side)) / 2) + 7;
        return dimension is > Smallest and < Largest
            ? new Corners(corner, one, other, dimension, legs - 1 + slant + modules - 1 + (Ratio(top, side) - 1))
            : null;
    }

    private static double Ratio(double a, double b) => Math.Max(a, b) / Math.Min(a, b);

    /// <summary>From edge to edge of a finder along a direction: seven modules.</summary>
    private static double Reach(InkMap ink, Finder finder, Spot direction)
    {
        var step = 0.5 / direction.Length * direction;
        return ToEdge(ink, finder, step) + ToEdge(ink, finder, -1 * step);
    }

    private static double ToEdge(InkMap ink, Finder finder, Spot step)
    {
        var at = finder.Centre;
        var (changes, steps, most) = (0, 0, 16 * finder.Module);
        for (var dark = true; changes < 3 && steps < most; at += step, steps++)
        {
            if (ink.At(at.X, at.Y) == dark)
                continue;
            dark = !dark;
            changes++;
        }

        return changes == 3 ? (steps - 1) / 2d : 3.5 * finder.Module;
    }
}
