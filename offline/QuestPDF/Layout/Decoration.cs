using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Content with something above and below it that is repeated on each page the content takes.</summary>
internal sealed class Decoration : Element
{
    public Repeat Before { get; } = new();

    public Container Content { get; } = new();

    public Repeat After { get; } = new();

    public override IEnumerable<Element> Children => [Before, Content, After];

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        var before = Before.Measure(space, page);
        var after = After.Measure(space, page);
        if (!before.IsComplete || !after.IsComplete)
        {
            return SpacePlan.Wrap("What stands above or below the content on every page does not fit on the page.");
        }

        var content = Content.Measure(new Size(space.Width, space.Height - before.Height - after.Height), page);
        if (content.Type is SpacePlanType.Empty)
        {
            return content;
        }

        return content.Type == SpacePlanType.Wrap
            ? SpacePlan.Wrap("The content does not fit between what stands above and below it.")
            : content.Sized(
                Math.Max(content.Width, Math.Max(before.Width, after.Width)),
                before.Height + content.Height + after.Height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        Measure(space, canvas.Page);
        var (before, content, after) = (Before.Plan.Height, Content.Plan.Height, After.Plan.Height);
        Before.Draw(new Size(space.Width, before), canvas);
        canvas.Translate(0, before);
        Content.Draw(new Size(space.Width, content), canvas);
        canvas.Translate(0, content);
        After.Draw(new Size(space.Width, after), canvas);
        canvas.Translate(0, -before - content);
    }
}
