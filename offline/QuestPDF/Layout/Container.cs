using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>An element around one other; by itself it changes nothing.</summary>
internal class Container : Element, IContainer
{
    public Element? Child { get; private set; }

    public override IEnumerable<Element> Children => Child is null ? [] : [Child];

    IElement? IContainer.Child
    {
        get => Child;
        set => Child = (Element?)value;
    }

    public override void ApplyTextStyle(TextStyle style) => Child?.ApplyTextStyle(style);

    protected override void ResetChildren(bool hard) => Child?.Reset(hard);

    protected override SpacePlan MeasureContent(Size space, PageContext page) => Child?.Measure(space, page) ?? SpacePlan.Empty;

    protected override void DrawContent(Size space, Canvas canvas) => Child?.Draw(space, canvas);
}
