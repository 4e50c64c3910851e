using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Content with something above it that is repeated on each page the content takes.</summary>
internal sealed class Decoration : Element
{
    public Repeat Before { get; } = new();

    public Container Content { get; } = new();

    public override IEnumerable<Element> Children => [Before, Content];

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var before = Before.Measure(space, page);
        if (!before.IsComplete)
        {
            return SpacePlan.Wrap("What stands above the content on every page does not fit on the page.");
        }

        var content = Content.Measure(new Size(space.Width, space.Height - before.Height), page);
        if (content.Type is SpacePlanType.Empty)
        {
            return content;
        }

        return content.Type == SpacePlanType.Wrap
            ? SpacePlan.Wrap("The content does not fit below what stands above it.")
            : content.Sized(Math.Max(content.Width, before.Width), before.Height + content.Height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        Measure(space, canvas.Page);
        var (before, content) = (Before.Plan.Height, Content.Plan.Height);
        Before.Draw(new Size(space.Width, before), canvas);
        canvas.Translate(0, before);
        Content.Draw(new Size(space.Width, content), canvas);
        canvas.Translate(0, -before);
    }
}
