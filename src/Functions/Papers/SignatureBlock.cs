using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>
/// Post, room for the signature, and the name, with their captions; below them room for the seal and the code to check the
/// paper by.
/// </summary>
internal sealed class SignatureBlock(List<PaperLine> lines, Sheet sheet) : IComponent
{
    public const string Head = "head";
    public const string Signature = "signature-blank";
    public const string Name = "head-name";
    public const string Seal = "seal";

    /// <summary>Millimetres; a round seal measures 40 at most and may touch the signature.</summary>
    private const float SealSize = 34;

    private const float RoomToSign = 28;

    public void Compose(IContainer container) => container.Column(column =>
    {
        column.Spacing(10);
        column.Item().Table(Signatory);
        column.Item().Row(row =>
        {
            row.ConstantItem(SealSize, Unit.Millimetre).Height(SealSize, Unit.Millimetre).Layers(Sealed);
            row.RelativeItem();
            if (sheet.VerificationCode is { } code)
            {
                row.ConstantItem(50, Unit.Millimetre).Component(new Verification(code, sheet.Note, sheet.Setting.Scale));
            }
        });
    });

    private void Signatory(TableDescriptor table)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn(4);
            columns.RelativeColumn(3);
            columns.RelativeColumn(5);
        });
        if (sheet.Images.Signature is { } signature)
        {
            table.Cell().Row(1).Column(2).SemanticImage(Line(Signature)?.Text ?? "").Height(RoomToSign * sheet.Setting.Scale).AlignBottom().AlignCenter().Image(signature.ToArray()).FitArea();
        }

        table.Cell().Row(1).Column(1).PaddingRight(8).AlignBottom().Text(Line(Head)?.Text ?? "").Bold();
        table.Cell().Row(1).Column(3).PaddingLeft(8).MinHeight(RoomToSign * sheet.Setting.Scale).AlignBottom().Text(Line(Name)?.Text ?? "").AlignCenter();
        if (Line(Head)?.Caption is { } post)
        {
            table.Cell().Row(2).Column(1).PaddingRight(8).Component(new RuleCaption(post));
        }

        table.Cell().Row(2).Column(2).Component(new RuleCaption(Line(Signature)?.Text));
        table.Cell().Row(2).Column(3).PaddingLeft(8).Component(new RuleCaption(Line(Name)?.Caption));
    }

    /// <summary>The office's seal lies over the letters that say where it belongs, as a stamped one does.</summary>
    private void Sealed(LayersDescriptor layers)
    {
        layers.PrimaryLayer().AlignMiddle().Text(Line(Seal)?.Text ?? "").FontColor(Colors.Grey.Darken2).AlignCenter();
        if (sheet.Images.Seal is { } seal)
        {
            layers.Layer().SemanticImage(Line(Seal)?.Text ?? "").AlignCenter().AlignMiddle().Image(seal.ToArray()).FitArea();
        }
    }

    private PaperLine? Line(string id) => lines.FirstOrDefault(l => l.Id == id);
}
