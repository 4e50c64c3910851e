using QuestPDF.Infrastructure;
using QuestPDF.Layout;
using QuestPDF.Pdf;

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

    public static IContainer SemanticHeader3(this IContainer container) => container.Tagged("H3");

    /// <summary>For what reads as one paragraph though it is several texts; a text by itself is a paragraph anyway.</summary>
    public static IContainer SemanticParagraph(this IContainer container) => container.Tagged("P");

    /// <summary>A heading and what it is the heading of.</summary>
    public static IContainer SemanticSection(this IContainer container) => container.Tagged("Sect");

    /// <summary>Content in another language than the document's; a BCP 47 tag, such as <c>kk</c> or <c>ru-KZ</c>.</summary>
    public static IContainer SemanticLanguage(this IContainer container, string language) =>
        container.Put(new Tag("NonStruct") { Language = language });

    public static IContainer SemanticList(this IContainer container) => container.Tagged("L");

    public static IContainer SemanticListItem(this IContainer container) => container.Tagged("LI");

    /// <summary>The number or sign that an item begins with.</summary>
    public static IContainer SemanticListLabel(this IContainer container) => container.Tagged("Lbl");

    public static IContainer SemanticListItemBody(this IContainer container) => container.Tagged("LBody");

    /// <summary>Call <c>Table</c> directly on it: then rows, cells and headings are named of themselves.</summary>
    public static IContainer SemanticTable(this IContainer container) => container.Tagged("Table");

    /// <summary>Put it around a <c>Hyperlink</c>; the text says where the link leads.</summary>
    public static IContainer SemanticLink(this IContainer container, string alternativeText) =>
        container.Put(new Tag("Link") { AlternativeText = alternativeText });

    public static IContainer SemanticImage(this IContainer container, string alternativeText) =>
        container.Put(new Tag("Figure") { AlternativeText = alternativeText });

    /// <summary>For decoration, and what says nothing by itself.</summary>
    public static IContainer SemanticIgnore(this IContainer container) => container.Put(new OutsideStructure(Artifact.Other));

    private static Tag Tagged(this IContainer container, string type) => container.Put(new Tag(type));
}
