using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

internal class TextSpan(string text)
{
    public TextStyle Style { get; set; } = TextStyle.Default;

    /// <summary>The address that the span opens, if any.</summary>
    public string? Url { get; init; }

    public virtual bool DependsOnPage => false;

    public virtual string Text(PageContext page) => text;
}
