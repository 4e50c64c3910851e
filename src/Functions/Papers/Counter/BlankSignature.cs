using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>Post, signature and name side by side, each to be written on a rule over its caption, and the place of the seal below.</summary>
internal sealed class BlankSignature(List<BlankLine> lines) : IComponent
{
    private const float RoomToSign = 30;
    private const float RoomForSeal = 50;

    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Item().Row(row =>
        {
            row.Spacing(8);
            foreach (var line in lines.Where(line => line.Id != SignatureBlock.Seal))
            {
                row.RelativeItem().Column(blank =>
                {
                    blank.Item().PaddingTop(RoomToSign).LineHorizontal(0.5f);
                    blank.Item().Text(line.Caption ?? line.Text).FontSize(8).FontColor(Colors.Grey.Darken2).AlignCenter();
                });
            }
        });
        if (lines.Find(line => line.Id == SignatureBlock.Seal) is { } seal)
        {
            column.Item().MinHeight(RoomForSeal).PaddingTop(8).Text(seal.Text).FontColor(Colors.Grey.Darken2);
        }
    });
}
