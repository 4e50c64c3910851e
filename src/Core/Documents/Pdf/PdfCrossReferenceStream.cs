namespace MissionReg.Core.Documents.Pdf;

/// <summary>Reads the rows of a cross-reference stream (ISO 32000-1 §7.5.8.3) into a map.</summary>
internal static class PdfCrossReferenceStream
{
    private const int WidestColumn = 8;

    public static bool Read(ByteWindow window, PdfObject holder, PdfMap map)
    {
        if (holder.Entries.Name("Type") != "XRef" || Integers(holder.Entries.Array("W")) is not [var kind, var second, var third]
            || kind is < 0 or > WidestColumn || second is < 0 or > WidestColumn || third is < 0 or > WidestColumn
            || kind + second + third == 0)
            return false;
        var ranges = Integers(holder.Entries.Array("Index")) ?? [0, holder.Entries.Integer("Size") ?? 0];
        using var rows = PdfStream.Open(window, holder);
        if (rows is null)
            return false;

        for (var range = 0; range + 1 < ranges.Count; range += 2)
        {
            for (long row = 0; row < ranges[range + 1]; row++)
            {
                if (Column(rows, kind, whenAbsent: 1) is not { } type || Column(rows, second, whenAbsent: 0) is not { } at
                    || Column(rows, third, whenAbsent: 0) is null)
                    return false;
                if (!map.TryAdd(ranges[range] + row, Place(type, at)))
                    return false;
            }
        }

        return true;
    }

    private static PdfPlace Place(long type, long at) => type switch
    {
        1 => PdfPlace.InFile(at),
        2 => PdfPlace.In(at),
        _ => PdfPlace.Free,
    };

    private static long? Column(StreamBytes rows, long width, long whenAbsent)
    {
        if (width == 0)
            return whenAbsent;
        long value = 0;
        for (var index = 0; index < width; index++)
        {
            if (rows.Next() is not (>= 0 and var next))
                return null;
            value = (value << 8) | (uint)next;
        }

        return value;
    }

    private static List<long>? Integers(IReadOnlyList<PdfValue>? items) =>
        items is not null && items.All(item => item is PdfValue.Integer)
            ? [.. items.Cast<PdfValue.Integer>().Select(item => item.Number)]
            : null;
}
