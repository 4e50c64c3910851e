using System.Diagnostics.CodeAnalysis;

namespace QuestPDF.Infrastructure;

/// <summary>Whether a document can be read to those who do not see it; it then has a structure, not only pages.</summary>
[SuppressMessage("Naming", "CA1707", Justification = "The package's names.")]
public enum PDFUA_Conformance
{
    None = 0,
    PDFUA_1 = 1,
}
