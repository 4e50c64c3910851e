namespace MissionReg.Core.Documents.Pdf;

/// <summary>An object of the file itself: its number, its dictionary (empty when it is another value), its stream.</summary>
/// <param name="StreamAt">Where the bytes of the stream begin, or <c>null</c>.</param>
internal sealed record PdfObject(long Number, PdfEntries Entries, long? StreamAt)
{
    /// <summary>What the object is, be it no dictionary.</summary>
    public PdfValue? Value { get; init; }

    /// <summary>The object at a position, or <c>null</c> when none begins there, or another than the one expected.</summary>
    public static PdfObject? ReadAt(ByteWindow window, long position, ActiveContentWatch watch, long? expected = null)
    {
        var bytes = new FileBytes(window, position);
        var tokens = new PdfTokens(bytes, watch);
        if (tokens.Next() is not { Kind: PdfTokenKind.Integer, Number: var number }
            || number != (expected ?? number)
            || tokens.Next() is not { Kind: PdfTokenKind.Integer } || !tokens.Next().IsKeyword("obj"))
            return null;
        var value = new PdfParser(tokens).Value();
        if (value is not PdfValue.Dictionary { Entries: var entries })
            return new PdfObject(number, PdfEntries.None, StreamAt: null) { Value = value };
        if (!tokens.Next().IsKeyword("stream"))
            return new PdfObject(number, entries, StreamAt: null) { Value = value };

        if (bytes.Peek() == '\r')
            bytes.Next();
        if (bytes.Peek() == '\n')
            bytes.Next();
        return new PdfObject(number, entries, bytes.Position) { Value = value };
    }
}
