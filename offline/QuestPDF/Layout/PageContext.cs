using QuestPDF.Typography;

namespace QuestPDF.Layout;

/// <summary>What elements may ask about the page being laid out.</summary>
internal sealed class PageContext(int assumedLength)
{
    public RunStyles Styles { get; } = new();

    /// <summary>From 1, across the whole document.</summary>
    public int CurrentPage { get; private set; }

    /// <summary>True once some text asked for the document's length, so that a wrong assumption must be corrected.</summary>
    public bool IsLengthShown { get; private set; }

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
