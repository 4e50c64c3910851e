using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>An element around one other; by itself it changes nothing.</summary>
internal class Container : Element, IContainer
{
    private IEnumerable<Element>? _children;

    public Element? Child { get; private set; }

    public override IEnumerable<Element> Children => _children ?? [];

    IElement? IContainer.Child
    {
        get => Child;
        set
        {
            Child = (Element?)value;
            _children = Child is null ? null : [Child];
        }
    }

    protected override SpacePlan MeasureContent(Size space, PageContext page) => Child?.Measure(space, page) ?? SpacePlan.Empty;

    protected override void DrawContent(Size space, Canvas canvas) => Child?.Draw(space, canvas);
}
