using QuestPDF.Infrastructure;

namespace QuestPDF.Layout;

internal sealed class DefaultTextStyle(TextStyle style) : Container
{
    public override void ApplyTextStyle(TextStyle outer) => base.ApplyTextStyle(style.Inherit(outer));
}
