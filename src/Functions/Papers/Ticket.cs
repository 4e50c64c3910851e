using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The box on a receipt by which the recipient finds his case again: what is captioned stands big, side by side.</summary>
/// <param name="lines">Of the box.</param>
/// <param name="textSize">Of the paper, in points.</param>
internal sealed class Ticket(List<PaperLine> lines, float textSize) : IComponent
{
    public void Compose(IContainer container) => container.ShowEntire().Border(0.75f).Padding(0.8f * textSize).Column(column =>
    {
        column.Spacing(0.5f * textSize);
        column.Item().Row(row =>
        {
            row.Spacing(8);
            foreach (var line in lines.Where(l => l.Caption is not null))
            {
                row.RelativeItem().Column(entry =>
                {
                    entry.Item().Text(line.Caption).FontSize(0.82f * textSize).AlignCenter();
                    entry.Item().Text(line.Text).FontSize(1.36f * textSize).Bold().AlignCenter();
                });
            }
        });
        foreach (var line in lines.Where(l => l.Caption is null))
        {
            column.Item().Text(line.Text).FontSize(0.82f * textSize);
        }
    });
}
