namespace QuestPDF.Drawing.Exceptions;

#pragma warning disable CA1032 // The package's own shape.
public sealed class DocumentComposeException : Exception
{
    internal DocumentComposeException(string message)
        : base(message)
    {
    }

    internal DocumentComposeException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
