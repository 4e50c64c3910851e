namespace QuestPDF.Fluent;

/// <summary>What <c>Svg</c> answers with; nothing more is asked of it here.</summary>
public sealed class SvgImageDescriptor
{
    internal SvgImageDescriptor()
    {
    }
}
