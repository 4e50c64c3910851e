using MissionReg.Core;
using MissionReg.Core.Procedures;

namespace MissionReg.Functions.Papers;

/// <summary>The post on an account, which gives it in one language, and the titles of the reference data.</summary>
internal static class PostTitle
{
    /// <summary>Whether a post is this title in one of the languages; capitals do not matter.</summary>
    public static bool Is(LocalizedText title, string post) => Enum.GetValues<Language>()
        .Any(language => string.Equals(title.In(language), post.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>A post that the procedure names in this language, another one as the account gives it.</summary>
    public static string In(Language language, Procedure procedure, string post) => procedure.Posts
        .Select(known => known.Title)
        .FirstOrDefault(title => Is(title, post))?.In(language) ?? post;
}
