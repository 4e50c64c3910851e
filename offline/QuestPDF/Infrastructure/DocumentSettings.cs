using System.Diagnostics.CodeAnalysis;

namespace QuestPDF.Infrastructure;

public sealed class DocumentSettings
{
    [SuppressMessage("Naming", "CA1707", Justification = "The package's name.")]
    public PDFA_Conformance PDFA_Conformance { get; set; } = PDFA_Conformance.None;

    public bool CompressDocument { get; set; } = true;

    public static DocumentSettings Default => new();
}
