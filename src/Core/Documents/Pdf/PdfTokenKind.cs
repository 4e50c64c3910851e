namespace MissionReg.Core.Documents.Pdf;

internal enum PdfTokenKind
{
    End,
    Integer,
    Real,
    Name,
    String,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Keyword,
}
