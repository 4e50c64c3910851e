using QuestPDF.Infrastructure;

namespace MissionReg.Functions.Papers;

/// <summary>What every document that the service prints says of itself, whatever is on it.</summary>
internal static class PaperDocument
{
    /// <summary>An archive must be able to show it in decades, and who does not see it must be able to have it read aloud. Compressed.</summary>
    public static DocumentSettings Settings => new() { PDFA_Conformance = PDFA_Conformance.PDFA_2B, PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };

    /// <summary>Of a journal, whose thousands of cells would cost twice the memory if each were named.</summary>
    public static DocumentSettings LongSettings => new() { PDFA_Conformance = PDFA_Conformance.PDFA_2B };

    /// <param name="title">Names no person: viewers show it in their title bar and lists.</param>
    /// <param name="author">The office or centre.</param>
    /// <param name="language">A language tag: kk, ru.</param>
    /// <param name="createdAt">When its case or journal got to where the paper is drawn up; not when it was printed.</param>
    public static DocumentMetadata Metadata(string title, string author, string language, DateTimeOffset createdAt) => new()
    {
        Title = title,
        Author = author,
        Language = language,
        Creator = "MissionReg",
        CreationDate = createdAt,
        ModifiedDate = createdAt,
    };
}
