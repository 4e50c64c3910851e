namespace MissionReg.Core.Documents.Pdf;

/// <summary>The character classes of ISO 32000-1 §7.2.2.</summary>
internal static class PdfCharacters
{
    public static bool IsWhiteSpace(int value) => value is 0 or '\t' or '\n' or '\f' or '\r' or ' ';

    public static bool IsRegular(int value) =>
        value >= 0 && !IsWhiteSpace(value) && value is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');
}
