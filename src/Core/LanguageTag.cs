namespace MissionReg.Core;

/// <summary>How a language is written in files, addresses and documents (BCP 47).</summary>
public static class LanguageTag
{
    /// <summary><c>kk</c>, <c>ru</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language.ToString().ToLowerInvariant();
}
