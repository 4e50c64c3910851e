namespace MissionReg.Core.Documents.Pdf;

/// <summary>Fetches single objects by their numbers, packed ones too.</summary>
internal sealed class PdfObjects(ByteWindow window, long origin, PdfMap map)
{
    private const int MostPacked = 64 * 1024;

    private readonly ActiveContentWatch _watch = new();
    private readonly Dictionary<long, Dictionary<long, PdfValue>> _unpacked = [];

    public PdfObject? Find(long number)
    {
        if (!map.Places.TryGetValue(number, out var place))
            return null;
        if (place.Offset is { } offset)
            return PdfObject.ReadAt(window, origin + offset, _watch, number);
        if (place.Container is not { } container || !Unpacked(container).TryGetValue(number, out var value))
            return null;
        return new PdfObject(number, (value as PdfValue.Dictionary)?.Entries ?? PdfEntries.None, StreamAt: null) { Value = value };
    }

    /// <summary>What a value stands for: an entry may be the value itself or refer to an object.</summary>
    public PdfValue? Value(PdfValue? value) => value is PdfValue.Reference { Object: var number } ? Find(number)?.Value : value;

    public PdfEntries? Dictionary(PdfValue? value) => (Value(value) as PdfValue.Dictionary)?.Entries;

    public long? Integer(PdfValue? value) => (Value(value) as PdfValue.Integer)?.Number;

    public IReadOnlyList<PdfValue> Array(PdfValue? value) => (Value(value) as PdfValue.Array)?.Items ?? [];

    private Dictionary<long, PdfValue> Unpacked(long container)
    {
        if (_unpacked.TryGetValue(container, out var known))
            return known;
        var objects = _unpacked[container] = [];
        if (!map.Places.TryGetValue(container, out var place) || place.Offset is not { } offset
            || PdfObject.ReadAt(window, origin + offset, _watch, container) is not { } holder
            || Integer(holder.Entries["N"]) is not (> 0 and <= MostPacked and var count))
            return objects;

        using var bytes = PdfStream.Open(window, holder);
        if (bytes is null)
            return objects;
        var tokens = new PdfTokens(bytes, _watch);
        var numbers = new long[count];
        for (var index = 0; index < count; index++)
            (numbers[index], _) = (tokens.Next().Number, tokens.Next());
        var parser = new PdfParser(tokens);
        foreach (var number in numbers)
        {
            if (parser.Value() is not { } value)
                break;
            objects[number] = value;
        }

        return objects;
    }
}
