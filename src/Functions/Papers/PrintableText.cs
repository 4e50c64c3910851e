namespace MissionReg.Functions.Papers;

/// <summary>A value as it can be set on paper.</summary>
internal static class PrintableText
{
    /// <summary>One kind of line end and no control characters, which fonts draw as boxes.</summary>
    public static string Of(string value) =>
        string.Concat(value.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
}
