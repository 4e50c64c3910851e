using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

internal class TextSpan(string text)
{
    public TextStyle Style { get; set; } = TextStyle.Default;

    public virtual bool DependsOnPage => false;

    public virtual string Text(PageContext page) => text;
}
