using System.Text;

namespace MissionReg.Core.Documents.Pdf;

/// <summary>Reads tokens (ISO 32000-1 §7.2–7.3). Every name is shown to <paramref name="watch"/>, escaped or not.</summary>
internal sealed class PdfTokens(PdfBytes bytes, ActiveContentWatch watch)
{
    private const int LongestText = 128;
    private const long LargestNumber = 1_000_000_000_000;

    private readonly StringBuilder _text = new();

    public PdfToken Next()
    {
        SkipWhiteSpaceAndComments();
        var first = bytes.Peek();
        switch (first)
        {
            case < 0:
                return new PdfToken(PdfTokenKind.End);
            case '/':
                return Name();
            case '(':
                return LiteralString();
            case '[':
                return Single(PdfTokenKind.ArrayStart);
            case ']':
                return Single(PdfTokenKind.ArrayEnd);
            case '<':
                bytes.Next();
                return bytes.Peek() == '<' ? Single(PdfTokenKind.DictionaryStart) : HexString();
            case '>':
                bytes.Next();
                return bytes.Peek() == '>' ? Single(PdfTokenKind.DictionaryEnd) : new PdfToken(PdfTokenKind.Keyword, Text: ">");
            case ')' or '{' or '}':
                bytes.Next();
                return new PdfToken(PdfTokenKind.Keyword, Text: ((char)first).ToString());
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return Number();
            default:
                return Keyword();
        }
    }

    private PdfToken Single(PdfTokenKind kind)
    {
        bytes.Next();
        return new PdfToken(kind);
    }

    private PdfToken Name()
    {
        bytes.Next();
        _text.Clear();
        while (PdfCharacters.IsRegular(bytes.Peek()))
        {
            var value = bytes.Next();
            if (value == '#' && HexDigit(bytes.Peek()) is { } high)
            {
                bytes.Next();
                value = HexDigit(bytes.Peek()) is { } low ? (high << 4) + low : high;
                if (HexDigit(bytes.Peek()) is not null)
                    bytes.Next();
            }

            Append(value);
        }

        var name = _text.ToString();
        watch.See(name);
        return new PdfToken(PdfTokenKind.Name, Text: name);
    }

    private PdfToken Number()
    {
        var negative = bytes.Peek() == '-';
        var kind = PdfTokenKind.Integer;
        long number = 0;
        while (PdfCharacters.IsRegular(bytes.Peek()))
        {
            var value = bytes.Next();
            if (value is >= '0' and <= '9')
                number = Math.Min(LargestNumber, (number * 10) + (value - '0'));
            else if (value is not ('+' or '-'))
                kind = PdfTokenKind.Real;
        }

        return new PdfToken(kind, negative ? -number : number);
    }

    private PdfToken Keyword()
    {
        _text.Clear();
        while (PdfCharacters.IsRegular(bytes.Peek()))
            Append(bytes.Next());
        return new PdfToken(PdfTokenKind.Keyword, Text: _text.ToString());
    }

    private PdfToken LiteralString()
    {
        var depth = 0;
        while (true)
        {
            switch (bytes.Next())
            {
                case < 0:
                    return new PdfToken(PdfTokenKind.End);
                case '\\':
                    bytes.Next();
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return new PdfToken(PdfTokenKind.String);
            }
        }
    }

    private PdfToken HexString()
    {
        while (true)
        {
            switch (bytes.Next())
            {
                case < 0:
                    return new PdfToken(PdfTokenKind.End);
                case '>':
                    return new PdfToken(PdfTokenKind.String);
            }
        }
    }

    private void SkipWhiteSpaceAndComments()
    {
        while (true)
        {
            if (PdfCharacters.IsWhiteSpace(bytes.Peek()))
                bytes.Next();
            else if (bytes.Peek() == '%')
                SkipLine();
            else
                return;
        }
    }

    private void SkipLine()
    {
        while (bytes.Peek() is not (< 0 or '\r' or '\n'))
            bytes.Next();
    }

    private void Append(int value)
    {
        if (_text.Length < LongestText)
            _text.Append((char)value);
    }

    private static int? HexDigit(int value) =>
        value >= 0 && char.IsAsciiHexDigit((char)value) ? Convert.ToInt32(((char)value).ToString(), 16) : null;
}
