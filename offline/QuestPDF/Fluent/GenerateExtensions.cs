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
}
