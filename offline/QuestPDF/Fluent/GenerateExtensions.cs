using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public static class GenerateExtensions
{
    public static byte[] GeneratePdf(this IDocument document)
    {
        using var file = DocumentRenderer.Render(document);
        return file.Bytes.ToArray();
    }

    /// <summary>Nothing is written when the document cannot be made.</summary>
    public static void GeneratePdf(this IDocument document, Stream stream)
    {
        using var file = DocumentRenderer.Render(document);
        stream.Write(file.Bytes);
    }
}
