using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>Who signs, and the rule he signs on.</summary>
internal sealed class SignHere(PaperLine line) : IComponent
{
    public void Compose(IContainer container) => container.ShowEntire().PaddingTop(8).Row(row =>
    {
        row.Spacing(8);
        row.RelativeItem(3).Text(text => LineWords.Into(text, line.Parts));
        row.RelativeItem(2).PaddingTop(10).Component(new RuleCaption(line.Caption));
    });
}
