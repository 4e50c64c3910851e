namespace MissionReg.Core.Documents.Pdf;

/// <summary>Goes once through all objects of a map, in the order of the file, and keeps what tells the number of pages.</summary>
internal sealed class PdfContents(ByteWindow window, long origin, PdfMap map, ActiveContentWatch watch)
{
    private const int MostPacked = 64 * 1024;

    private readonly Dictionary<long, long> _pagesOfCatalog = [];
    private readonly Dictionary<long, long> _countOfTree = [];
    private readonly List<PdfObject> _containers = [];
    private int _leaves;

    public void Read()
    {
        var inFile = map.Places.Where(place => place.Value.Offset is not null).OrderBy(place => place.Value.Offset);
        foreach (var (number, place) in inFile)
        {
            if (PdfObject.ReadAt(window, origin + place.Offset!.Value, watch, number) is not { } found)
                continue;
            Note(number, found.Entries);
            if (found.Entries.Name("Type") == "ObjStm")
                _containers.Add(found);
        }

        foreach (var container in _containers)
            ReadPacked(container);
    }

    /// <summary>
    /// The count that the page tree states, as long as there are as many pages to it, else the pages there are;
    /// <c>null</c> when there is none or the root leads nowhere.
    /// </summary>
    public int? Pages()
    {
        long? root = map.Root is { } told && _pagesOfCatalog.ContainsKey(told) ? told
            : _pagesOfCatalog.Count == 1 ? _pagesOfCatalog.Keys.Single()
            : null;
        if (root is not { } catalog || _leaves == 0)
            return null;
        return _countOfTree.TryGetValue(_pagesOfCatalog[catalog], out var stated) && stated > 0 && stated <= _leaves
            ? (int)stated
            : _leaves;
    }

    private void Note(long number, PdfEntries entries)
    {
        switch (entries.Name("Type"))
        {
            case "Catalog" when entries.Reference("Pages") is { } pages:
                _pagesOfCatalog[number] = pages;
                break;
            case "Page":
                _leaves++;
                break;
            case "Pages" when entries.Integer("Count") is { } count:
                _countOfTree[number] = count;
                break;
        }
    }

    /// <summary>
    /// Packed objects are read one after the other. Where the table at the front does not agree with that, an object
    /// could hide inside another's string.
    /// </summary>
    private void ReadPacked(PdfObject container)
    {
        using var bytes = PdfStream.Open(window, container);
        if (bytes is null || container.Entries.Integer("N") is not (> 0 and <= MostPacked and var count)
            || container.Entries.Integer("First") is not (> 0 and var first))
        {
            watch.CannotLookInto();
            return;
        }

        var tokens = new PdfTokens(bytes, watch);
        var table = new (long Number, long At)[count];
        for (var index = 0; index < count; index++)
            table[index] = (tokens.Next().Number, first + tokens.Next().Number);

        var parser = new PdfParser(tokens);
        foreach (var (number, at) in table)
        {
            if (at < bytes.Position || parser.Value() is not { } value)
            {
                watch.CannotLookInto();
                return;
            }

            if (value is PdfValue.Dictionary { Entries: var entries } && IsInForce(number, container.Number))
                Note(number, entries);
        }

        if (bytes.IsBroken)
            watch.CannotLookInto();
    }

    /// <summary>An object rebuilt from a broken file has no place of its own when it is packed.</summary>
    private bool IsInForce(long number, long container) =>
        !map.Places.TryGetValue(number, out var place) || place.Container == container;
}
