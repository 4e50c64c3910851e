using QuestPDF.Infrastructure;

namespace QuestPDF.Typography;

/// <summary>The resolved styles of one document: a document has few, and thousands of texts in them.</summary>
internal sealed class RunStyles
{
    private readonly Dictionary<TextStyle, RunStyle> _known = [];
    private (TextStyle Style, RunStyle Run)? _last;

    public RunStyle Resolve(TextStyle style)
    {
        if (_last is { } last && ReferenceEquals(last.Style, style))
        {
            return last.Run;
        }

        if (!_known.TryGetValue(style, out var run))
        {
            _known.Add(style, run = new RunStyle(style));
        }

        _last = (style, run);
        return run;
    }
}
