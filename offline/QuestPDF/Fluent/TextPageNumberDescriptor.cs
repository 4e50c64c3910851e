using QuestPDF.Layout;

namespace QuestPDF.Fluent;

public sealed class TextPageNumberDescriptor : TextSpanDescriptor
{
    private readonly PageNumberSpan _number;

    internal TextPageNumberDescriptor(PageNumberSpan number)
        : base(number) => _number = number;

    public TextPageNumberDescriptor Format(PageNumberFormatter formatter)
    {
        _number.Format = formatter;
        return this;
    }
}
