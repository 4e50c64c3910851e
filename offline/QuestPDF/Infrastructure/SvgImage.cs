using QuestPDF.Vector;

namespace QuestPDF.Infrastructure;

/// <summary>A vector drawing: the part of SVG that <see cref="SvgReader"/> knows.</summary>
public sealed class SvgImage : IDisposable
{
    private SvgImage(SvgDrawing drawing) => Drawing = drawing;

    internal SvgDrawing Drawing { get; }

    public static SvgImage FromText(string svg) => new(SvgReader.Read(svg));

    /// <summary>Nothing to release here; the package holds native memory.</summary>
    public void Dispose()
    {
    }
}
