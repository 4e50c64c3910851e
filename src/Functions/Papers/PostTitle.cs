using MissionReg.Core;

namespace MissionReg.Functions.Papers;

/// <summary>Compares the post on an account with a title of the reference data.</summary>
internal static class PostTitle
{
    /// <summary>Whether a post is this title in one of the languages; capitals do not matter.</summary>
    public static bool Is(LocalizedText title, string post) => Enum.GetValues<Language>()
        .Any(language => string.Equals(title.In(language), post.Trim(), StringComparison.OrdinalIgnoreCase));
}
