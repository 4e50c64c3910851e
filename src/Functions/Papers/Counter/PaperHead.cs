using MissionReg.Core;
using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers.Counter;

/// <summary>What a viewer shows of a paper in its lists.</summary>
/// <param name="Title">Names no person.</param>
/// <param name="Author">The office.</param>
/// <param name="Language">Of the paper.</param>
/// <param name="At">When there came to be what the paper says; not when it was printed, so the same paper has the same bytes.</param>
internal sealed record PaperHead(string Title, string Author, Language Language, DateTimeOffset At)
{
    /// <summary>What keeps words together on paper has no place in a list.</summary>
    public DocumentMetadata Metadata => PaperDocument.Metadata(
        Title.Replace('\u00A0', ' ').Replace("\u2060", "", StringComparison.Ordinal), Author, Language.Tag(), At);
}
