namespace MissionReg.Core.Documents.Pdf;

/// <param name="Number">Of an integer; saturated where it has more digits than a file offset can have.</param>
/// <param name="Text">Of a name (unescaped, without the slash) or a keyword; cut where it is longer than any known.</param>
internal readonly record struct PdfToken(PdfTokenKind Kind, long Number = 0, string Text = "")
{
    public bool IsKeyword(string keyword) => Kind == PdfTokenKind.Keyword && Text == keyword;
}
