using QuestPDF.Imaging;
using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

internal sealed class Picture(ImageData image) : Drawing
{
    public override string Name => "Image";

    protected override void Fill(Size space, Canvas canvas) => canvas.Image(image, space.Width, space.Height);
}
