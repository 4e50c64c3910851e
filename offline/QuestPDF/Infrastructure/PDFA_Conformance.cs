using System.Diagnostics.CodeAnalysis;

namespace QuestPDF.Infrastructure;

/// <summary>The levels that need no tagged structure; A (accessible) levels are not offered here.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "The package's names.")]
public enum PDFA_Conformance
{
    None = 0,
    PDFA_2B = 4,
    PDFA_2U = 5,
    PDFA_3B = 7,
    PDFA_3U = 8,
}
