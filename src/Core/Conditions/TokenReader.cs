using System.Collections.Immutable;
using System.Text;

namespace MissionReg.Core.Conditions;

/// <summary>Cuts the text of an expression into tokens; the last one is the end.</summary>
internal ref struct TokenReader(string text)
{
    private int _at;

    public static ImmutableArray<Token> Read(string text)
    {
        var reader = new TokenReader(text);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        do
            tokens.Add(reader.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens.ToImmutable();
    }

    private Token Next()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _at++;
        var start = _at;
        if (start == text.Length)
            return new Token(TokenKind.End, "", start);
        if (Current == '\'')
            return new Token(TokenKind.Quoted, Quoted(), start);
        if (char.IsAsciiDigit(Current))
            return Cut(TokenKind.Digits, start, EndOf(char.IsAsciiDigit));
        if (char.IsAsciiLetter(Current))
            return Cut(TokenKind.Word, start, EndOfWord());
        return Cut(TokenKind.Symbol, start, start + LengthOfSymbol());
    }

    private readonly char Current => At(_at);

    // No expression means U+0000, which therefore may stand for the end.
    private readonly char At(int position) => position < text.Length ? text[position] : '\0';

    private Token Cut(TokenKind kind, int start, int end)
    {
        _at = end;
        return new Token(kind, text[start..end], start);
    }

    private readonly int EndOf(Func<char, bool> belongs)
    {
        var end = _at;
        while (belongs(At(end)))
            end++;
        return end;
    }

    // A hyphen is inside a name only: 'a-b' is one name, 'a -b' and 'a- b' subtract.
    private readonly int EndOfWord()
    {
        var end = _at;
        while (char.IsAsciiLetterOrDigit(At(end)) || (At(end) == '-' && char.IsAsciiLetterOrDigit(At(end + 1))))
            end++;
        return end;
    }

    private readonly int LengthOfSymbol() => (Current, At(_at + 1)) switch
    {
        ('!' or '<' or '>', '=') => 2,
        ('=' or '<' or '>' or '+' or '-' or '(' or ')' or ',', _) => 1,
        _ => throw new ConditionException($"a value, a field or an operator was expected, not U+{(int)Current:X4}", _at),
    };

    private string Quoted()
    {
        var quote = _at;
        var value = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (Current != '\'')
                value.Append(Current);
            else if (At(_at + 1) == '\'')
                value.Append(text[_at++]);
            else
            {
                _at++;
                return value.ToString();
            }
        }

        throw new ConditionException("a closing quote was expected for the text that begins here", quote);
    }
}
