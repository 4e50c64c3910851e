using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The lines of a paper one below the other; lines that share a block stand side by side in it.</summary>
internal sealed class SheetBody(Sheet sheet) : IComponent
{
    private const float Spacing = 7;

    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Spacing(Spacing);
        for (var i = 0; i < sheet.Lines.Length;)
        {
            var run = sheet.Lines.Skip(i).TakeWhile(l => l.Place == sheet.Lines[i].Place).ToList();
            Add(column, run);
            i += run.Count;
        }

        Add(column, [.. sheet.Note.Where(l => l.Place is LinePlace.Heading or LinePlace.Listed)]);
        if (sheet.Note.Where(l => l.Place is LinePlace.Ticket).ToList() is { Count: > 0 } ticket)
        {
            column.Item().PaddingTop(Spacing).Component(new Ticket(ticket));
        }
    });

    private void Add(ColumnDescriptor column, List<PaperLine> run)
    {
        switch (run)
        {
            case [{ Place: LinePlace.Strip }, ..]:
                column.Item().PaddingVertical(Spacing).Component(new Strip(run));
                break;
            case [{ Place: LinePlace.Signature }, ..]:
                column.Item().PaddingTop(2 * Spacing).Component(new SignatureBlock(run, sheet));
                break;
            default:
                foreach (var line in run)
                {
                    column.Item().Component(new TextLine(line, sheet.Numbered));
                }

                break;
        }
    }
}
