namespace MissionReg.Core.Documents.Pdf;

/// <summary>The bytes of the file from a position on.</summary>
internal sealed class FileBytes(ByteWindow window, long position) : PdfBytes
{
    public long Position { get; set; } = position;

    public override int Peek() => window.At(Position);

    protected override void Advance() => Position++;
}
