using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Makes what its child draws, on however many pages, one element of the document's structure.</summary>
internal sealed class Tag(string type) : Container
{
    /// <summary>As the package's own failures name it.</summary>
    public override string Name => "SemanticTag";

    /// <summary>A standard type of ISO 32000-1, 14.8.4.</summary>
    public string Type { get; } = type;

    public string? AlternativeText { get; init; }

    public string? Language { get; init; }

    /// <summary>Known from when it is first drawn; a table makes those of its cells beforehand, row by row.</summary>
    public StructureNode? Node { get; set; }

    /// <summary>True for an element whose text is not divided into paragraphs.</summary>
    public bool IsHeading => Type is "H1" or "H2";

    protected override void DrawContent(Size space, Canvas canvas)
    {
        if (canvas.Structure is not { } structure || canvas.IsInArtifact)
        {
            base.DrawContent(space, canvas);
            return;
        }

        Node ??= structure.Add(new StructureNode(Type, canvas.Parent)
        {
            AlternativeText = AlternativeText ?? (IsHeading ? HeadingText(canvas.Page) : null),
            Language = Language,
        });
        using var scope = canvas.Under(Node);
        base.DrawContent(space, canvas);
    }

    protected override void ResetState(bool hard) => Node = hard ? null : Node;

    /// <summary>As in the package, a heading's text is also its description, by which readers list headings.</summary>
    private string HeadingText(PageContext page)
    {
        var text = new StringBuilder();
        Collect(this);
        return text.ToString();

        void Collect(Element element)
        {
            if (element is TextBlock block)
            {
                text.Append(text.Length > 0 ? " " : "").AppendJoin("", block.Spans.Select(s => s.DependsOnPage ? "" : s.Text(page)));
            }

            foreach (var child in element.Children)
            {
                Collect(child);
            }
        }
    }
}
