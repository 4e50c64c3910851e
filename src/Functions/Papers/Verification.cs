using System.Collections.Immutable;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The QR code, and below it the number and code for those who have no camera at hand.</summary>
internal sealed class Verification(QrCode code, ImmutableArray<PaperLine> note, float scale = 1) : IComponent
{
    private const float CodeSize = 28;

    public void Compose(IContainer container) => container.Column(column =>
    {
        var lines = note.Where(l => l.Place is LinePlace.Verification).ToList();
        column.Item().SemanticImage($"QR: {lines.FirstOrDefault()?.Text}").AlignCenter().Width(CodeSize * scale, Unit.Millimetre).Svg(QrDrawing.Of(code));
        foreach (var line in lines)
        {
            column.Item().Text(line.Text).FontSize(8).AlignCenter();
        }
    });
}
