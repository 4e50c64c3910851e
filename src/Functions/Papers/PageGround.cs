using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>What lies under the text of a page: the frames of a certificate, and the mark of what is no original.</summary>
/// <param name="page">The whole of it.</param>
/// <param name="sheets">Side by side on it, all framed or none, all with the same mark.</param>
internal sealed class PageGround(PageSize page, params IReadOnlyList<Sheet> sheets) : IComponent
{
    /// <summary>Millimetres.</summary>
    private const float FrameMargin = 10;

    public void Compose(IContainer container) => container.Layers(layers =>
    {
        layers.PrimaryLayer().Extend().Row(row =>
        {
            foreach (var sheet in sheets)
            {
                var place = row.RelativeItem();
                if (sheet.Setting.Framed)
                {
                    Frame(place);
                }
            }
        });
        if (sheets[0].Mark is { } mark)
        {
            layers.Layer().Component(new MarkWord(mark.Word, page));
        }
    });

    private static void Frame(IContainer place) => place.Padding(FrameMargin, Unit.Millimetre)
        .Border(1.5f).BorderColor(Colors.Grey.Darken2).Padding(3)
        .Border(0.5f).BorderColor(Colors.Grey.Darken2).Extend();
}
