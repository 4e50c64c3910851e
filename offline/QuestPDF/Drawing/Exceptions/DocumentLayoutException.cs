namespace QuestPDF.Drawing.Exceptions;

/// <summary>Some element can never fit the space it is given.</summary>
#pragma warning disable CA1032 // The package's own shape.
public sealed class DocumentLayoutException : Exception
{
    internal DocumentLayoutException(string message)
        : base(message)
    {
    }
}
