using QuestPDF.Infrastructure;
using QuestPDF.Pdf;
using QuestPDF.Vector;

namespace QuestPDF.Layout;

internal sealed class VectorPicture(SvgDrawing drawing) : Drawing
{
    public override string Name => "Svg";

    protected override void Fill(Size space, Canvas canvas)
    {
        canvas.Save();
        canvas.Scale(space.Width / drawing.Width, space.Height / drawing.Height);
        canvas.Translate(-drawing.X, -drawing.Y);
        drawing.Draw(canvas);
        canvas.Restore();
    }
}
