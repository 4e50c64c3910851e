using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public class TextSpanDescriptor
{
    private readonly TextSpan _span;

    internal TextSpanDescriptor(TextSpan span) => _span = span;

    internal void Restyle(Func<TextStyle, TextStyle> change) => _span.Style = change(_span.Style);
}
