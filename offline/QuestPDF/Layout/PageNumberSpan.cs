using QuestPDF.Fluent;

namespace QuestPDF.Layout;

internal sealed class PageNumberSpan(Func<PageContext, int> number) : TextSpan("")
{
    public PageNumberFormatter Format { get; set; } = static n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    public override bool DependsOnPage => true;

    public override string Text(PageContext page) => Format(number(page)) ?? "";
}
