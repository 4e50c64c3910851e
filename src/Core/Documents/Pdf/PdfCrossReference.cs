namespace MissionReg.Core.Documents.Pdf;

/// <summary>Follows the cross-reference sections (ISO 32000-1 §7.5.4, §7.5.8) from the newest revision back.</summary>
internal sealed class PdfCrossReference(ByteWindow window, long origin, ActiveContentWatch watch)
{
    private const int MostSections = 4096;

    private readonly PdfMap _map = new();
    private readonly HashSet<long> _seen = [];

    /// <summary>The map, or <c>null</c> when a section is not where it should be or is not whole.</summary>
    public PdfMap? Read(long newest)
    {
        long? next = newest;
        while (next is { } offset)
        {
            if (!_seen.Add(offset) || _seen.Count > MostSections)
                return null;
            if (Section(offset) is not { } trailer)
                return null;
            _map.ReadTrailer(trailer);

            // A hybrid file repeats its packed objects in a stream for readers that know them.
            if (trailer.Integer("XRefStm") is { } hybrid && _seen.Add(hybrid) && Section(hybrid) is null)
                return null;
            next = trailer.Integer("Prev");
        }

        return _map;
    }

    private PdfEntries? Section(long offset)
    {
        var tokens = new PdfTokens(new FileBytes(window, origin + offset), watch);
        if (tokens.Next().IsKeyword("xref"))
            return Table(tokens);
        return PdfObject.ReadAt(window, origin + offset, watch) is { StreamAt: not null } holder
            && PdfCrossReferenceStream.Read(window, holder, _map)
            ? holder.Entries
            : null;
    }

    private PdfEntries? Table(PdfTokens tokens)
    {
        while (true)
        {
            var token = tokens.Next();
            if (token.IsKeyword("trailer"))
                return new PdfParser(tokens).Value() is PdfValue.Dictionary trailer ? trailer.Entries : null;
            if (token.Kind != PdfTokenKind.Integer || tokens.Next() is not { Kind: PdfTokenKind.Integer, Number: var count })
                return null;
            for (long index = 0; index < count; index++)
            {
                if (Row(tokens) is not { } place || !_map.TryAdd(token.Number + index, place))
                    return null;
            }
        }
    }

    private static PdfPlace? Row(PdfTokens tokens)
    {
        var offset = tokens.Next();
        if (offset.Kind != PdfTokenKind.Integer || tokens.Next().Kind != PdfTokenKind.Integer)
            return null;
        return tokens.Next() switch
        {
            { Kind: PdfTokenKind.Keyword, Text: "n" } => PdfPlace.InFile(offset.Number),
            { Kind: PdfTokenKind.Keyword, Text: "f" } => PdfPlace.Free,
            _ => null,
        };
    }
}
