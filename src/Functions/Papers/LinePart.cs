namespace MissionReg.Functions.Papers;

/// <summary>A stretch of a line: words of the form, or what is written into a blank.</summary>
/// <param name="Text">Empty in a blank that stays to be filled by hand.</param>
/// <param name="IsValue">It is in a blank.</param>
internal readonly record struct LinePart(string Text, bool IsValue);
