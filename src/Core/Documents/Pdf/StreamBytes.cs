using System.IO.Compression;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>
/// The bytes of an unpacked stream object. Broken compression ends them, as the end of the file does; both leave
/// <see cref="IsBroken"/> behind, because what could not be unpacked was not looked into.
/// </summary>
internal sealed class StreamBytes(Stream unpacked, WorkBudget work) : PdfBytes, IDisposable
{
    private readonly byte[] _buffer = new byte[4096];
    private int _index;
    private int _count;
    private bool _ended;

    public bool IsBroken { get; private set; }

    /// <summary>How many bytes were passed.</summary>
    public long Position { get; private set; }

    public override int Peek()
    {
        if (_index == _count && !_ended)
            Fill();
        return _ended ? -1 : _buffer[_index];
    }

    public void Dispose() => unpacked.Dispose();

    protected override void Advance()
    {
        _index++;
        Position++;
    }

    private void Fill()
    {
        _index = 0;
        _count = 0;
        try
        {
            if (work.Spend(_buffer.Length))
                _count = unpacked.Read(_buffer, 0, _buffer.Length);
            else
                IsBroken = true;
        }
        catch (Exception e) when (e is InvalidDataException || IsOfDecompression(e))
        {
            IsBroken = true;
        }

        _ended = _count == 0;
    }

    /// <summary>What zlib cannot be told as broken data, an unknown dictionary, has an exception of its own that is not public; the file's own failures go on.</summary>
    private static bool IsOfDecompression(Exception e) => e is IOException && e.GetType().Assembly == typeof(ZLibStream).Assembly;
}
