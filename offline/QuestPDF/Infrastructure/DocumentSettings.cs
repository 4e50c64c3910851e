using System.Diagnostics.CodeAnalysis;

namespace QuestPDF.Infrastructure;

public sealed class DocumentSettings
{
    [SuppressMessage("Naming", "CA1707", Justification = "The package's name.")]
    public PDFA_Conformance PDFA_Conformance { get; set; } = PDFA_Conformance.None;

    [SuppressMessage("Naming", "CA1707", Justification = "The package's name.")]
    public PDFUA_Conformance PDFUA_Conformance { get; set; } = PDFUA_Conformance.None;

    public static DocumentSettings Default => new();

    /// <summary>As in the package, semantic methods are of no effect below a level that asks for a structure.</summary>
    internal bool IsTagged => PDFUA_Conformance != PDFUA_Conformance.None;
}
