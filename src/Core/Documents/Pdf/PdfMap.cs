namespace MissionReg.Core.Documents.Pdf;

/// <summary>Which objects are in force and where they lie, gathered from the newest revision to the oldest.</summary>
internal sealed class PdfMap
{
    private const int MostObjects = 250_000;

    private readonly Dictionary<long, PdfPlace> _places = [];

    public IReadOnlyDictionary<long, PdfPlace> Places => _places;

    public long? Root { get; private set; }

    public bool IsEncrypted { get; private set; }

    /// <summary>Keeps the first place told of an object: the newest. False when there are more than a map may hold.</summary>
    public bool TryAdd(long number, PdfPlace place)
    {
        _places.TryAdd(number, place);
        return _places.Count <= MostObjects;
    }

    /// <summary>Keeps the last place told of an object: in a file read from its beginning that is the newest.</summary>
    public bool Replace(long number, PdfPlace place)
    {
        _places[number] = place;
        return _places.Count <= MostObjects;
    }

    public void ReadTrailer(PdfEntries trailer)
    {
        Root ??= trailer.Reference("Root");
        IsEncrypted |= trailer.Has("Encrypt");
    }
}
