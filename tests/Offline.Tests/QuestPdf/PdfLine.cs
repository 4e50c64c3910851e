namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>A line of text and where it lies: from the page's left and top to the beginning of its baseline, in points.</summary>
internal readonly record struct PdfLine(float X, float Y, float Width, float Size, string Text)
{
    /// <summary>The number of the marked content that it is in, -1 in an artifact, null without any mark.</summary>
    public int? Mark { get; init; }

    public float Right => X + Width;
}
