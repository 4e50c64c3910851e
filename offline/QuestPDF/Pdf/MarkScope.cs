namespace QuestPDF.Pdf;

/// <summary>Until it is disposed of, what is drawn belongs to another mark than before.</summary>
internal readonly ref struct MarkScope(Canvas? canvas, Mark outer)
{
    public void Dispose() => canvas?.Leave(outer);
}
