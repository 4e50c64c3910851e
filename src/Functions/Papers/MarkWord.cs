using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>The word of a mark from corner to corner, light enough to be read through.</summary>
/// <param name="word">Of the mark.</param>
/// <param name="page">Whose diagonal it follows.</param>
internal sealed class MarkWord(string word, PageSize page) : IComponent
{
    private const float TextSize = 58;

    public void Compose(IContainer container)
    {
        var angle = -float.RadiansToDegrees(MathF.Atan2(page.Height, page.Width));
        var length = MathF.Sqrt((page.Height * page.Height) + (page.Width * page.Width));

        // An unconstrained element takes no room, so the point that it is turned around is the middle of the page.
        container.AlignCenter().AlignMiddle().Rotate(angle).Unconstrained()
            .OffsetX(-length / 2).OffsetY(-TextSize * 0.7f).Width(length)
            .Text(word).FontSize(TextSize).Bold().FontColor(Colors.Grey.Lighten2).AlignCenter();
    }
}
