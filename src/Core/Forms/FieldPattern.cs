using System.Text.RegularExpressions;

namespace MissionReg.Core.Forms;

/// <summary>A field's regular expression, over the whole value and in linear time whatever is typed in.</summary>
internal static class FieldPattern
{
    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    public static bool Matches(string pattern, string value) => Regex.IsMatch(value, $@"\A(?:{pattern})\z", Linear);

    public static bool Compiles(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Linear);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
