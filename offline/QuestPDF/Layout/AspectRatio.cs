using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Keeps width to height at a ratio.</summary>
internal sealed class AspectRatio(float ratio, AspectRatioOption option) : Container
{
    public AspectRatioOption Option { get; set; } = option;

    protected override SpacePlan MeasureContent(Size space, PageContext page)
    {
        if (Child is null)
        {
            return SpacePlan.Empty;
        }

        if (space.Width < Size.Epsilon || space.Height < Size.Epsilon)
        {
            return SpacePlan.Wrap("There is no space.");
        }

        var target = Target(space);
        if (target.Width > space.Width + Size.Epsilon || target.Height > space.Height + Size.Epsilon)
        {
            return SpacePlan.Wrap("The space is too small to keep the ratio of width to height.");
        }

        return Child.Measure(target, page).Sized(target.Width, target.Height);
    }

    protected override void DrawContent(Size space, Canvas canvas) => base.DrawContent(Target(space), canvas);

    private Size Target(Size space)
    {
        var byWidth = new Size(space.Width, space.Width / ratio);
        var byHeight = new Size(space.Height * ratio, space.Height);
        return Option switch
        {
            AspectRatioOption.FitWidth => byWidth,
            AspectRatioOption.FitHeight => byHeight,
            _ => byWidth.Height <= space.Height + Size.Epsilon ? byWidth : byHeight,
        };
    }
}
