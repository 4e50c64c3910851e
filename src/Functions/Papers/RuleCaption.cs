using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The small print below a value, and the rule between them.</summary>
internal sealed class RuleCaption(string? caption, bool ruled = true) : IComponent
{
    public void Compose(IContainer container) => container.Column(column =>
    {
        if (ruled)
        {
            column.Item().LineHorizontal(0.5f);
        }

        if (caption is not null)
        {
            column.Item().Text(caption).FontSize(8).FontColor(Colors.Grey.Darken2).AlignCenter();
        }
    });
}
