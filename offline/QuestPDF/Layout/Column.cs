using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Items one below the other, over as many pages as they need.</summary>
internal sealed class Column : Element
{
    private readonly List<(Element Item, SpacePlan Plan, float Y)> _commands = [];
    private int _next;

    public List<Element> Items { get; } = [];

    public float Spacing { get; set; }

    public override IEnumerable<Element> Children => Items;

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        _commands.Clear();
        if (_next == Items.Count)
        {
            return SpacePlan.Empty;
        }

        if (space.IsNegative)
        {
            return SpacePlan.Wrap("The space is negative.");
        }

        var (width, height) = PlanItems(space, page);
        if (_commands.Count == 0)
        {
            return SpacePlan.Wrap("The space is too small for even a part of the next item.");
        }

        return _next + _commands.Count == Items.Count && _commands[^1].Plan.IsComplete
            ? SpacePlan.Full(width, height)
            : SpacePlan.Partial(width, height);
    }

    protected override void DrawContent(Size space, Canvas canvas)
    {
        Measure(space, canvas.Page);
        foreach (var (item, plan, y) in _commands)
        {
            canvas.Translate(0, y);
            item.Draw(new Size(space.Width, plan.Height), canvas);
            canvas.Translate(0, -y);
            _next += plan.IsComplete ? 1 : 0;
        }
    }

    protected override void ResetState(bool hard) => _next = 0;

    private (float Width, float Height) PlanItems(Size space, PageContext page)
    {
        var (width, bottom) = (0f, 0f);
        for (var i = _next; i < Items.Count; i++)
        {
            var gap = _commands.Count > 0 ? Spacing : 0;
            var height = space.Height - bottom - gap;
            // Where nothing is left, items that take no space, such as one that begins on the next page, still belong to this page.
            var isFull = height < Size.Epsilon && i > _next;
            var plan = Items[i].Measure(isFull ? Size.Zero : new Size(space.Width, Math.Max(0, height)), page);
            var takesSpace = plan.Width > Size.Epsilon || plan.Height > Size.Epsilon;
            if (plan.Type == SpacePlanType.Wrap || (isFull && takesSpace))
            {
                break;
            }

            bottom += takesSpace ? gap : 0;
            _commands.Add((Items[i], plan, bottom));
            bottom += plan.Height;
            width = Math.Max(width, plan.Width);
            if (plan.Type == SpacePlanType.PartialRender)
            {
                break;
            }
        }

        return (width, bottom);
    }
}
