using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>City, number and date side by side; the city gives way, so that neither number nor date is broken.</summary>
internal sealed class Strip(List<PaperLine> lines) : IComponent
{
    /// <summary>A draft has neither number nor date.</summary>
    private const string Rule = "________________";

    public void Compose(IContainer container) => container.Row(row =>
    {
        row.Spacing(16);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, isLast) = (lines[i], i > 0 && i == lines.Count - 1);
            (i == 0 ? row.RelativeItem() : row.AutoItem()).Text(text =>
            {
                LineWords.Into(text, line.Parts, emphasis: false, Rule);
                if (isLast)
                {
                    text.AlignRight();
                }
            });
        }
    });
}
