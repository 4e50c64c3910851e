using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>A dashed line with its name in the middle.</summary>
internal sealed class CutLine(string name) : IComponent
{
    public void Compose(IContainer container) => container.Row(row =>
    {
        row.Spacing(6);
        Dashes(row);
        row.AutoItem().Text(name).FontSize(8).FontColor(Colors.Grey.Darken2);
        Dashes(row);
    });

    private static void Dashes(RowDescriptor row) =>
        row.RelativeItem().AlignMiddle().LineHorizontal(0.6f).LineColor(Colors.Grey.Darken2).LineDashPattern([5, 3]);
}
