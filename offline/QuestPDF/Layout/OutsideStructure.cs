using QuestPDF.Infrastructure;
using QuestPDF.Pdf;

namespace QuestPDF.Layout;

/// <summary>Keeps what its child draws out of the document's structure.</summary>
internal sealed class OutsideStructure(Artifact artifact) : Container
{
    public override string Name => "ArtifactTag";

    protected override void DrawContent(Size space, Canvas canvas)
    {
        using var scope = canvas.Under(artifact);
        base.DrawContent(space, canvas);
    }
}
