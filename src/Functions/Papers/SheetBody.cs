using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The lines of a paper one below the other; lines that share a strip or a block stand side by side in it.</summary>
internal sealed class SheetBody(Sheet sheet) : IComponent
{
    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Spacing(sheet.Setting.Spacing);
        foreach (var block in SheetBlocks.Of([.. sheet.Lines, .. sheet.Note.Where(l => l.Place is LinePlace.Heading or LinePlace.Listed)]))
        {
            column.Item().Element(item => block.Count > 1 ? item.ShowEntire() : item).Column(inner => Fill(inner, block));
        }

        if (sheet.Note.Where(l => l.Place is LinePlace.Ticket).ToList() is { Count: > 0 } ticket)
        {
            column.Item().PaddingTop(sheet.Setting.Spacing).Component(new Ticket(ticket, sheet.Setting.TextSize));
        }
    });

    private void Fill(ColumnDescriptor column, List<PaperLine> block)
    {
        column.Spacing(sheet.Setting.Spacing);
        foreach (var run in block.GroupBy(l => l.Place))
        {
            switch (run.Key)
            {
                case LinePlace.Strip:
                    column.Item().PaddingVertical(sheet.Setting.Spacing).Component(new Strip([.. run]));
                    break;
                case LinePlace.Signature:
                    column.Item().PaddingTop(sheet.Setting.Spacing).Component(new SignatureBlock([.. run], sheet));
                    break;
                default:
                    foreach (var line in run)
                    {
                        column.Item().Component(new TextLine(line, sheet));
                    }

                    break;
            }
        }
    }
}
