using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// Pages of one kind, as many as their content takes: a header above and a footer below it on each, a background under and a
/// foreground over the whole sheet.
/// </summary>
internal sealed class Page : Element
{
    /// <summary>The smallest side of a page that a reader must show (ISO 32000-1, annex C).</summary>
    private const float SmallestSide = 3;

    public TextStyle Style { get; set; } = TextStyle.Default;

    public Size Smallest { get; set; } = Helpers.PageSizes.A4;

    public Size Largest { get; set; } = Helpers.PageSizes.A4;

    public Color Color { get; set; } = Helpers.Colors.Transparent;

    public (float Left, float Top, float Right, float Bottom) Margin { get; set; }

    public Repeat Background { get; } = new() { Repetition = Artifact.Background };

    public Repeat Header { get; } = new() { Repetition = Artifact.PageHeader };

    public Container Content { get; } = new();

    public Repeat Footer { get; } = new() { Repetition = Artifact.PageFooter };

    public Repeat Foreground { get; } = new() { Repetition = Artifact.Watermark };

    public override IEnumerable<Element> Children => [Background, Header, Content, Footer, Foreground];

    public override void ApplyTextStyle(TextStyle style) => base.ApplyTextStyle(Style.Inherit(style));

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var (width, height) = (Math.Min(space.Width, Largest.Width), Math.Min(space.Height, Largest.Height));
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

        var used = new Size(
            Margin.Left + Margin.Right + Math.Max(content.Width, Math.Max(header.Width, footer.Width)),
            Margin.Top + Margin.Bottom + header.Height + content.Height + footer.Height);
        width = Math.Max(SmallestSide, Math.Min(width, Math.Max(Smallest.Width, used.Width)));
        height = Math.Max(SmallestSide, Math.Min(height, Math.Max(Smallest.Height, used.Height)));
        return content.IsComplete ? SpacePlan.Full(width, height) : SpacePlan.Partial(width, height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        using (canvas.Under(Artifact.Background))
        {
            canvas.FillRectangle(0, 0, space.Width, space.Height, Color);
        }

        DrawLayer(Background, space, canvas);
        var (header, footer) = (Header.Plan.Height, Footer.Plan.Height);
        var (width, height) = (space.Width - Margin.Left - Margin.Right, space.Height - Margin.Top - Margin.Bottom);
        canvas.Translate(Margin.Left, Margin.Top);
        Header.Draw(new Size(width, header), canvas);
        canvas.Translate(0, header);
        Content.Draw(new Size(width, height - header - footer), canvas);
        canvas.Translate(0, height - header - footer);
        Footer.Draw(new Size(width, footer), canvas);
        canvas.Translate(-Margin.Left, footer - Margin.Top - height);

        DrawLayer(Foreground, space, canvas);
    }

    private static void DrawLayer(Repeat layer, Size space, Canvas canvas)
    {
        using var mark = canvas.Under(layer.Repetition);
        if (layer.Measure(space, canvas.Page).Type != SpacePlanType.Wrap)
        {
            layer.Draw(space, canvas);
        }
    }
}
