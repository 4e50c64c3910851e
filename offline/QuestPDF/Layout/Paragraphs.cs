using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Makes a document ready for a structure, as the package does: each text becomes a paragraph unless its author tagged it
/// otherwise, a footer's page number is no part of the text, and of several kinds of pages each is a part.
/// </summary>
internal static class Paragraphs
{
    public static IReadOnlyList<Element> Tag(IReadOnlyList<Page> pages)
    {
        foreach (var page in pages)
        {
            Tag(page.Header, isFooter: false);
            Tag(page.Content, isFooter: false);
            Tag(page.Footer, isFooter: true);
        }

        return pages.Count == 1 ? pages : [.. pages.Select(page => Around(page, new Tag("Part")))];
    }

    private static void Tag(Element element, bool isFooter)
    {
        switch (element)
        {
            case Tag { IsHeading: true } or OutsideStructure:
                break;
            case Container { Child: TextBlock text } container:
                ((IContainer)container).Child = Around(text, isFooter && text.Spans.Exists(s => s.DependsOnPage)
                    ? new OutsideStructure(Artifact.Pagination)
                    : new Tag("P"));
                break;
            case Container container:
                if (container.Child is { } only)
                {
                    Tag(only, isFooter);
                }

                break;
            default:
                foreach (var child in element.Children)
                {
                    Tag(child, isFooter);
                }

                break;
        }
    }

    private static Container Around(Element element, Container around)
    {
        ((IContainer)around).Child = element;
        return around;
    }
}
