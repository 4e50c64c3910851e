using QuestPDF.Drawing.Exceptions;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class PageDescriptor
{
    private readonly HashSet<Container> _given = [];

    internal PageDescriptor()
    {
    }

    internal Page Page { get; } = new();

    public void Size(float width, float height, Unit unit = Unit.Point) => Size(new PageSize(width, height, unit));

    public void Size(PageSize pageSize) => Page.Size = pageSize.ToSize();

    public void MarginLeft(float value, Unit unit = Unit.Point) => Page.Margin = Page.Margin with { Left = value.ToPoints(unit) };

    public void MarginRight(float value, Unit unit = Unit.Point) => Page.Margin = Page.Margin with { Right = value.ToPoints(unit) };

    public void MarginTop(float value, Unit unit = Unit.Point) => Page.Margin = Page.Margin with { Top = value.ToPoints(unit) };

    public void MarginBottom(float value, Unit unit = Unit.Point) => Page.Margin = Page.Margin with { Bottom = value.ToPoints(unit) };

    public void MarginVertical(float value, Unit unit = Unit.Point)
    {
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    public void MarginHorizontal(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
    }

    public void Margin(float value, Unit unit = Unit.Point)
    {
        MarginVertical(value, unit);
        MarginHorizontal(value, unit);
    }

    public void DefaultTextStyle(Func<TextStyle, TextStyle> handler) => Page.Style = handler(TextStyle.Default);

    public IContainer Background() => Once(Page.Background, nameof(Background));

    public IContainer Header() => Once(Page.Header, nameof(Header));

    public IContainer Content() => Once(Page.Content, nameof(Content));

    public IContainer Footer() => Once(Page.Footer, nameof(Footer));

    private Part Once(Container place, string name) => _given.Add(place)
        ? place.Put(new Part(name))
        : throw new DocumentComposeException($"The page's {name} was already given; call it once only.");
}
