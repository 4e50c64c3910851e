namespace MissionReg.Core.Documents.Pdf;

/// <summary>The file from a position on as a forward-only stream, for the decompressor, which finds its own end.</summary>
internal sealed class FileTail(ByteWindow window, long position) : ForwardStream
{
    private long _position = position;

    public override int Read(Span<byte> buffer)
    {
        var count = window.Copy(_position, buffer);
        _position += count;
        return count;
    }
}
