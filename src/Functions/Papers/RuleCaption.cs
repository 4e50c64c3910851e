using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>A rule to write on and the small print below it.</summary>
internal sealed class RuleCaption(string caption) : IComponent
{
    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Item().LineHorizontal(0.5f);
        column.Item().Text(caption).FontSize(8).Italic().FontColor(Colors.Grey.Darken2).AlignCenter();
    });
}
