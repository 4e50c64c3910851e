namespace MissionReg.Core.Identity;

internal static class MrzText
{
    public const char Filler = '<';

    private const int LineLength = 44;

    /// <returns>Null when it is not the two lines of a passport.</returns>
    public static (string First, string Second)? Lines(string typed)
    {
        var text = typed.Trim();
        if (text.Length < 2 * LineLength || text[0] is not ('P' or 'p'))
            return null;
        var second = text[LineLength..].TrimStart();
        return second.Length == LineLength && !(text[..LineLength] + second).Any(char.IsWhiteSpace)
            ? (text[..LineLength], second)
            : null;
    }

    public static bool IsWritable(string line) => line.All(c => char.IsAsciiLetterOrDigit(c) || c == Filler);

    public static string WithoutFillers(string field) => field.Replace($"{Filler}", "", StringComparison.Ordinal);
}
