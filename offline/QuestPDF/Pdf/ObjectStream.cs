namespace QuestPDF.Pdf;

/// <summary>Packs small objects into compressed streams (ISO 32000-1, 7.5.7): a document has many that are much alike.</summary>
internal sealed class ObjectStream(PdfFile file) : IDisposable
{
    /// <summary>Enough for the compressor, few enough for a reader that wants one of them.</summary>
    private const int MostObjects = 500;

    private readonly ByteBuffer _places = new();
    private readonly ByteBuffer _objects = new(32 * 1024);
    private int _stream;
    private int _count;

    /// <summary>Where the object is to be written, up to the next call, and where a reader finds it.</summary>
    public (ByteBuffer Target, ObjectPlace Place) Begin(int id)
    {
        if (_count == MostObjects)
        {
            Flush();
        }

        _stream = _count == 0 ? file.Reserve() : _stream;
        _objects.Add(_count > 0 ? "\n"u8 : default);
        _places.AddInteger(id).Add(" "u8).AddInteger(_objects.Length).Add(" "u8);
        return (_objects, new ObjectPlace(0, _stream, _count++));
    }

    public void Flush()
    {
        if (_count == 0)
        {
            return;
        }

        using var entries = new ByteBuffer(64);
        entries.Add("/Type/ObjStm/N "u8).AddInteger(_count).Add("/First "u8).AddInteger(_places.Length);
        file.WriteStream(_stream, entries.Written, _places.Add(_objects.Written).Written, closely: true);
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
