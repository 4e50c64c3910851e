namespace MissionReg.Core.Conditions;

internal enum TokenKind
{
    /// <summary>A name or a word of the language.</summary>
    Word,

    /// <summary>What stood between single quotes.</summary>
    Quoted,
    Digits,

    /// <summary>An operator, a parenthesis or a comma.</summary>
    Symbol,
    End,
}
