namespace QuestPDF.Pdf;

/// <summary>
/// Packs small objects of consecutive numbers into compressed streams (ISO 32000-1, 7.5.7): a structure has thousands that are
/// much alike.
/// </summary>
internal sealed class ObjectStream(PdfFile file) : IDisposable
{
    /// <summary>Enough for the compressor, few enough for a reader that wants one of them.</summary>
    private const int MostObjects = 500;

    private readonly ByteBuffer _places = new();
    private readonly ByteBuffer _objects = new(32 * 1024);
    private int _first;
    private int _count;

    /// <summary>Where the object is to be written, up to the next call.</summary>
    public ByteBuffer Begin(int id)
    {
        if (_count == MostObjects)
        {
            Flush();
        }

        _first = _count == 0 ? id : _first;
        if (id != _first + _count)
        {
            throw new ArgumentOutOfRangeException(nameof(id), id, "Objects are packed in the order of their numbers.");
        }

        _objects.Add(_count > 0 ? "\n"u8 : default);
        _places.AddInteger(id).Add(" "u8).AddInteger(_objects.Length).Add(" "u8);
        _count++;
        return _objects;
    }

    public void Flush()
    {
        if (_count == 0)
        {
            return;
        }

        using var entries = new ByteBuffer(64);
        entries.Add("/Type/ObjStm/N "u8).AddInteger(_count).Add("/First "u8).AddInteger(_places.Length);
        var stream = file.Reserve();
        file.WriteStream(stream, entries.Written, _places.Add(_objects.Written).Written);
        file.AddPacked(new PackedObjects(_first, _count, stream));
        _places.Clear();
        _objects.Clear();
        _count = 0;
    }

    public void Dispose()
    {
        _places.Dispose();
        _objects.Dispose();
    }
}
