using QuestPDF.Typography;

namespace QuestPDF.Layout;

/// <summary>What elements may ask about the page being laid out.</summary>
/// <param name="assumedLength">Of the document, in pages.</param>
/// <param name="isCorrected">A wrong assumption will be corrected, so that nobody sees what came of it.</param>
internal sealed class PageContext(int assumedLength, bool isCorrected)
{
    public RunStyles Styles { get; } = new();

    /// <summary>From 1, across the whole document.</summary>
    public int CurrentPage { get; private set; }

    /// <summary>True once some text asked for the document's length, so that a wrong assumption must be corrected.</summary>
    public bool IsLengthShown { get; private set; }

    /// <summary>The page will be laid out again: nothing of it need be kept.</summary>
    public bool IsInVain => isCorrected && IsLengthShown && CurrentPage > assumedLength;

    public int DocumentLength
    {
        get
        {
            IsLengthShown = true;
            return assumedLength;
        }
    }

    public void BeginPage() => CurrentPage++;
}
