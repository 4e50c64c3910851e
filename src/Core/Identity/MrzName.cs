namespace MissionReg.Core.Identity;

/// <summary>Two fillers divide the surname from the given names, one filler divides the parts of either.</summary>
internal static class MrzName
{
    public static (string Surname, string GivenNames) Read(string field)
    {
        var parts = field.Split($"{MrzText.Filler}{MrzText.Filler}", 2);
        return (Spaced(parts[0]), Spaced(parts.Length > 1 ? parts[1] : ""));
    }

    private static string Spaced(string part) =>
        string.Join(' ', part.Split(MrzText.Filler, StringSplitOptions.RemoveEmptyEntries));
}
