using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>City, number and date side by side, the outer ones at the margins.</summary>
internal sealed class Strip(List<PaperLine> lines) : IComponent
{
    public void Compose(IContainer container) => container.Row(row =>
    {
        row.Spacing(8);
        for (var i = 0; i < lines.Count; i++)
        {
            var isInner = i > 0 && i < lines.Count - 1;
            var text = (isInner ? row.AutoItem() : row.RelativeItem()).Text(lines[i].Text);
            if (i > 0 && !isInner)
            {
                text.AlignRight();
            }
        }
    });
}
