using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Elements one over the other; the primary one decides the size and the paging.</summary>
internal sealed class Layers : Element
{
    public List<Container> Items { get; } = [];

    public Container? Primary { get; set; }

    public override IEnumerable<Element> Children => Items;

    protected override SpacePlan MeasureContent(Size space, PageContext page) => Primary!.Measure(space, page);

    protected override void DrawContent(Size space, Canvas canvas)
    {
        foreach (var layer in Items)
        {
            if (layer.Measure(space, canvas.Page).Type != SpacePlanType.Wrap)
            {
                layer.Draw(space, canvas);
            }
        }
    }
}
