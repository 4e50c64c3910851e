using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Pages of one kind, as many as their content takes: a header above and a footer below it on each, a background under the whole
/// sheet.
/// </summary>
internal sealed class Page : Element
{
    /// <summary>The smallest side of a page that a reader must show (ISO 32000-1, annex C).</summary>
    private const float SmallestSide = 3;

    public TextStyle Style { get; set; } = TextStyle.Default;

    public Size Size { get; set; } = Helpers.PageSizes.A4.ToSize();

    public (float Left, float Top, float Right, float Bottom) Margin { get; set; }

    public Repeat Background { get; } = new() { Repetition = Artifact.Background };

    public Repeat Header { get; } = new() { Repetition = Artifact.PageHeader };

    public Container Content { get; } = new();

    public Repeat Footer { get; } = new() { Repetition = Artifact.PageFooter };

    public override IEnumerable<Element> Children => [Background, Header, Content, Footer];

    public override void ApplyTextStyle(TextStyle style) => base.ApplyTextStyle(Style.Inherit(style));

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var (width, height) = (Math.Min(space.Width, Size.Width), Math.Min(space.Height, Size.Height));
        var inner = new Size(width - Margin.Left - Margin.Right, height - Margin.Top - Margin.Bottom);
        if (inner.IsNegative)
        {
            return SpacePlan.Wrap("The margins are larger than the page.");
        }

        var header = Header.Measure(inner, page);
        var footer = Footer.Measure(inner, page);
        if (!header.IsComplete || !footer.IsComplete)
        {
            return SpacePlan.Wrap("The header or footer does not fit on the page.");
        }

        var content = Content.Measure(new Size(inner.Width, inner.Height - header.Height - footer.Height), page);
        if (content.Type == SpacePlanType.Wrap)
        {
            return SpacePlan.Wrap("The content does not fit between header and footer.");
        }

        (width, height) = (Math.Max(SmallestSide, width), Math.Max(SmallestSide, height));
        return content.IsComplete ? SpacePlan.Full(width, height) : SpacePlan.Partial(width, height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        DrawBackground(space, canvas);
        var (header, footer) = (Header.Plan.Height, Footer.Plan.Height);
        var (width, height) = (space.Width - Margin.Left - Margin.Right, space.Height - Margin.Top - Margin.Bottom);
        canvas.Translate(Margin.Left, Margin.Top);
        Header.Draw(new Size(width, header), canvas);
        canvas.Translate(0, header);
        Content.Draw(new Size(width, height - header - footer), canvas);
        canvas.Translate(0, height - header - footer);
        Footer.Draw(new Size(width, footer), canvas);
        canvas.Translate(-Margin.Left, footer - Margin.Top - height);
    }

    private void DrawBackground(Size space, Canvas canvas)
    {
        using var mark = canvas.Under(Background.Repetition);
        if (Background.Measure(space, canvas.Page).Type != SpacePlanType.Wrap)
        {
            Background.Draw(space, canvas);
        }
    }
}
