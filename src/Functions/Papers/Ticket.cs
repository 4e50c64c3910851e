using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The box on a receipt by which the recipient finds his case again: what is captioned stands big, side by side.</summary>
internal sealed class Ticket(List<PaperLine> lines) : IComponent
{
    public void Compose(IContainer container) => container.ShowEntire().Border(0.75f).Padding(10).Column(column =>
    {
        column.Spacing(6);
        column.Item().Row(row =>
        {
            row.Spacing(10);
            foreach (var line in lines.Where(l => l.Caption is not null))
            {
                row.RelativeItem().Column(entry =>
                {
                    entry.Item().Text(line.Caption).FontSize(9).AlignCenter();
                    entry.Item().Text(line.Text).FontSize(15).Bold().AlignCenter();
                });
            }
        });
        foreach (var line in lines.Where(l => l.Caption is null))
        {
            column.Item().Text(line.Text).FontSize(9);
        }
    });
}
