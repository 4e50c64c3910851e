namespace MissionReg.Core.Documents.Pdf;

/// <summary>Bytes read one after the other, with one byte of sight ahead; -1 is the end.</summary>
internal abstract class PdfBytes
{
    public abstract int Peek();

    public int Next()
    {
        var value = Peek();
        if (value >= 0)
            Advance();
        return value;
    }

    protected abstract void Advance();
}
