namespace MissionReg.Functions.Papers.Counter;

/// <summary>A stretch of a line that is written on by hand.</summary>
/// <param name="Text">Words, a value, or a date with gaps; empty for a rule.</param>
/// <param name="IsValue">It was filled in by us.</param>
/// <param name="Room">Letters that are to be written here by hand; 0 where none are.</param>
internal readonly record struct WritingPart(string Text, bool IsValue, int Room)
{
    public bool IsRule => Room > 0 && Text.Length == 0;

    public static WritingPart Words(string text) => new(text, IsValue: false, 0);

    public static WritingPart Value(string text) => new(PrintableText.Of(text), IsValue: true, 0);

    public static WritingPart Rule(int room) => new("", IsValue: false, room);

    /// <param name="pattern">With the blanks <c>{day}</c>, <c>{month}</c> and <c>{year}</c>.</param>
    public static WritingPart Date(string pattern) => new(
        NoBreak.Whole(pattern
            .Replace("{day}", "____", StringComparison.Ordinal)
            .Replace("{month}", "____________", StringComparison.Ordinal)
            .Replace("{year}", "______", StringComparison.Ordinal)),
        IsValue: false,
        10);
}
