using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

/// <summary>
/// What parts of a document are to a reader who does not see it. Of effect only where
/// <see cref="DocumentSettings.PDFUA_Conformance"/> asks for a structure.
/// </summary>
public static class SemanticExtensions
{
    /// <summary>The first level of headings; their text is also their description.</summary>
    public static IContainer SemanticHeader1(this IContainer container) => container.Tagged("H1");

    public static IContainer SemanticHeader2(this IContainer container) => container.Tagged("H2");

    /// <summary>Content in another language than the document's; a BCP 47 tag, such as <c>kk</c> or <c>ru-KZ</c>.</summary>
    public static IContainer SemanticLanguage(this IContainer container, string language) =>
        container.Put(new Tag("NonStruct") { Language = language });

    /// <summary>Call <c>Table</c> directly on it: then rows, cells and headings are named of themselves.</summary>
    public static IContainer SemanticTable(this IContainer container) => container.Tagged("Table");

    public static IContainer SemanticImage(this IContainer container, string alternativeText) =>
        container.Put(new Tag("Figure") { AlternativeText = alternativeText });

    private static Tag Tagged(this IContainer container, string type) => container.Put(new Tag(type));
}
