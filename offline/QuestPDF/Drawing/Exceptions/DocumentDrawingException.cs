namespace QuestPDF.Drawing.Exceptions;

#pragma warning disable CA1032 // The package's own shape.
public sealed class DocumentDrawingException : Exception
{
    internal DocumentDrawingException(string message)
        : base(message)
    {
    }
}
