namespace ZXing.Offline;

/// <summary>
/// Finds the squares in squares: any line through their centre, however they are turned, meets dark, light, dark, light,
/// dark in the proportion 1:1:3:1:1.
/// </summary>
internal static class FinderSearch
{
    private const int MostFinders = 512;

    public static List<Finder> In(InkMap ink)
    {
        var finders = new List<Finder>();
        Span<int> runs = stackalloc int[5];
        for (var y = 0; y < ink.Height; y++)
        {
            var row = ink.Row(y);
            runs.Clear();
            for (var x = 0; x < row.Length;)
            {
                var length = row[x..].IndexOf(!row[x]);
                length = length < 0 ? row.Length - x : length;
                runs[1..].CopyTo(runs);
                runs[4] = length;
                x += length;
                if (!row[x - 1] || !IsPattern(runs))
                    continue;

                var centre = x - runs[4] - runs[3] - (runs[2] / 2d);
                if (Confirmed(ink, new Spot(centre, y + 0.5), Total(runs)) is { } finder)
                    Add(finders, finder);
                if (finders.Count > MostFinders)
                    return finders;
            }
        }

        return finders;
    }

    private static void Add(List<Finder> finders, Finder finder)
    {
        var known = finders.FindIndex(f => f.IsNear(finder));
        if (known < 0)
            finders.Add(finder);
        else
            finders[known] = finders[known].With(finder);
    }

    /// <summary>Looks down, across and slantwise through the place; each look also sets its centre right.</summary>
    private static Finder? Confirmed(InkMap ink, Spot at, int width)
    {
        if (Across(ink, at, new Spot(0, 1), width) is not { } down
            || Across(ink, down.Centre, new Spot(1, 0), width) is not { } level
            || Across(ink, level.Centre, new Spot(0.7071, 0.7071), width) is null)
            return null;
        var (high, wide) = (down.Width, level.Width);
        return high > 1.6 * wide || wide > 1.6 * high ? null : new Finder(level.Centre, (high + wide) / 14, 1);
    }

    private static (Spot Centre, double Width)? Across(InkMap ink, Spot at, Spot direction, int width)
    {
        Span<int> runs = stackalloc int[5];
        if (!Arm(ink, at, -1 * direction, 2 * width, out var c, out runs[1], out runs[0])
            || !Arm(ink, at, direction, 2 * width, out var d, out runs[3], out runs[4]))
            return null;
        runs[2] = c + d - 1;
        return IsPattern(runs) ? (at + ((d - c) / 2d * direction), Total(runs)) : null;
    }

    /// <summary>Counts steps from the centre outwards through dark, light and dark.</summary>
    private static bool Arm(InkMap ink, Spot from, Spot step, int most, out int inner, out int light, out int outer)
    {
        (inner, light, outer) = (0, 0, 0);
        var at = from;
        for (; inner < most && ink.At(at.X, at.Y); at += step)
            inner++;
        for (; light < most && inner > 0 && IsInside(ink, at) && !ink.At(at.X, at.Y); at += step)
            light++;
        for (; outer < most && light > 0 && ink.At(at.X, at.Y); at += step)
            outer++;
        return outer > 0 && outer < most;
    }

    private static bool IsInside(InkMap ink, Spot at) => at.X >= 0 && at.Y >= 0 && at.X < ink.Width && at.Y < ink.Height;

    private static int Total(ReadOnlySpan<int> runs) => runs[0] + runs[1] + runs[2] + runs[3] + runs[4];

    private static bool IsPattern(ReadOnlySpan<int> runs)
    {
        var total = Total(runs);
        if (total < 7 || runs[0] == 0)
            return false;
        var module = total / 7d;
        var slack = Math.Max(0.6 * module, 0.9);
        return Math.Abs(runs[0] - module) <= slack && Math.Abs(runs[1] - module) <= slack
            && Math.Abs(runs[2] - (3 * module)) <= 2 * slack
            && Math.Abs(runs[3] - module) <= slack && Math.Abs(runs[4] - module) <= slack;
    }
}
