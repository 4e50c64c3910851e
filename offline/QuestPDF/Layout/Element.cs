using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>
/// A part of a document. On every page it is first asked what it would do with a space, then drawn in a space no larger; what it
/// has drawn it remembers, so that it goes on from there on the next page.
/// </summary>
internal abstract class Element : IElement
{
    private int _measuredPage;
    private Size _measuredSpace;

    /// <summary>The last answer of <see cref="Measure"/>.</summary>
    public SpacePlan Plan { get; private set; }

    /// <summary>The name by which an author of a document knows the element.</summary>
    public virtual string Name => GetType().Name;

    public virtual IEnumerable<Element> Children => [];

    /// <summary>
    /// Asks again only when the answer can differ: it stays the same for any space between the one it was given for and the
    /// one it would take, on the same page, as long as nothing inside was drawn.
    /// </summary>
    public SpacePlan Measure(Size space, PageContext page)
    {
        if (_measuredPage == page.CurrentPage && IsAnsweredFor(space.Width, _measuredSpace.Width, Plan.Width) && IsAnsweredFor(space.Height, _measuredSpace.Height, Plan.Height))
        {
            return Plan;
        }

        Plan = MeasureContent(space, page);
        _measuredSpace = space;
        _measuredPage = page.CurrentPage;
        return Plan;
    }

    public void Draw(Size space, Canvas canvas)
    {
        DrawContent(space, canvas);
        _measuredPage = 0;
    }

    /// <summary>Forgets what was drawn. A hard reset begins the document anew, a soft one repeats the element on the next page.</summary>
    public void Reset(bool hard)
    {
        _measuredPage = 0;
        ResetState(hard);
        ResetChildren(hard);
    }

    /// <summary>Hands down the text style in force around the element.</summary>
    public virtual void ApplyTextStyle(TextStyle style)
    {
        foreach (var child in Children)
        {
            child.ApplyTextStyle(style);
        }
    }

    protected abstract SpacePlan MeasureContent(Size space, PageContext page);

    protected abstract void DrawContent(Size space, Canvas canvas);

    protected virtual void ResetState(bool hard)
    {
    }

    protected virtual void ResetChildren(bool hard)
    {
        foreach (var child in Children)
        {
            child.Reset(hard);
        }
    }

    private bool IsAnsweredFor(float asked, float measured, float taken) =>
        Math.Abs(asked - measured) < Size.Epsilon / 2
        || (Plan.Type is SpacePlanType.FullRender or SpacePlanType.PartialRender && asked < measured && asked > taken - (Size.Epsilon / 2));
}
