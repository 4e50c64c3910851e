namespace MissionReg.Core.Conditions;

/// <param name="Kind">What it is.</param>
/// <param name="Text">Of a quoted text what it stands for, otherwise as written.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbolOrWord) => Kind is TokenKind.Symbol or TokenKind.Word && Text == symbolOrWord;

    /// <summary>For a message to whoever edits the procedure.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Quoted => "a text in quotes",
        _ => $"'{Text}'",
    };
}
