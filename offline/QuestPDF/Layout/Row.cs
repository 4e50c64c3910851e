using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Items side by side; those that do not end on this page go on, each in its place, on the next.</summary>
internal sealed class Row : Element
{
    public List<RowItem> Items { get; } = [];

    public float Spacing { get; set; }

    public override IEnumerable<Element> Children => Items;

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        if (Items.TrueForAll(i => i.IsRendered))
        {
            return SpacePlan.Empty;
        }

        if (!SetWidths(space.Width, page))
        {
            return SpacePlan.Wrap("The row's fixed items are wider than the space.");
        }

        var (width, height, isComplete) = (Spacing * (Items.Count - 1), 0f, true);
        foreach (var item in Items)
        {
            width += item.Width;
            if (item.IsRendered)
            {
                continue;
            }

            var plan = item.Measure(new Size(item.Width, space.Height), page);
            if (plan.Type == SpacePlanType.Wrap)
            {
                return SpacePlan.Wrap("One of the row's items does not fit, not even in part.");
            }

            height = Math.Max(height, plan.Height);
            isComplete &= plan.IsComplete;
        }

        if (width > space.Width + Size.Epsilon)
        {
            return SpacePlan.Wrap("The row is wider than the space.");
        }

        return isComplete ? SpacePlan.Full(width, height) : SpacePlan.Partial(width, height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        Measure(space, canvas.Page);
        var x = 0f;
        foreach (var item in Items)
        {
            var size = new Size(item.Width, space.Height);
            var plan = item.Measure(size, canvas.Page);
            if (plan.Type != SpacePlanType.Wrap)
            {
                canvas.Translate(x, 0);
                item.Draw(size, canvas);
                canvas.Translate(-x, 0);
                item.IsRendered |= plan.IsComplete;
            }

            x += item.Width + Spacing;
        }
    }

    private bool SetWidths(float available, PageContext page)
    {
        var (rest, shares) = (available - (Spacing * (Items.Count - 1)), 0f);
        foreach (var item in Items)
        {
            if (item.Type == RowItemType.Relative)
            {
                shares += item.Size;
                continue;
            }

            item.Width = item.Type == RowItemType.Constant ? item.Size : item.NaturalWidth ??= item.Measure(Size.Max, page).Width;
            rest -= item.Width;
        }

        if (shares > 0 && rest < 0)
        {
            return false;
        }

        foreach (var item in Items)
        {
            item.Width = item.Type == RowItemType.Relative ? rest * item.Size / shares : item.Width;
        }

        return true;
    }
}
