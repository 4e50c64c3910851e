using Microsoft.AspNetCore.Http;
using MissionReg.Core;

namespace MissionReg.Functions.Problems;

/// <summary>The language of an answer.</summary>
internal static class Languages
{
    /// <summary>Kazakh and Russian side by side; only papers have it.</summary>
    public const string Both = "kk-ru";

    /// <summary>The best of kk, ru and en that <c>Accept-Language</c> asks for; Kazakh, the state language, if it asks for none.</summary>
    public static Language Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Parse(l.Value.ToString()))
            .FirstOrDefault(l => l is not null) ?? Language.Kk;

    /// <summary><c>?lang=kk|ru|en</c>, else <see cref="Of"/>.</summary>
    public static Language OfPage(HttpRequest request) => Parse(request.Query["lang"].ToString()) ?? Of(request);

    /// <summary><c>?lang=kk|ru</c>, else <see cref="Of"/>; papers have no English.</summary>
    public static string OfPaper(HttpRequest request) => OfPage(request) is Language.Ru ? "ru" : "kk";

    /// <summary>As <see cref="OfPaper"/>, for papers that there are in <see cref="Both"/>, too.</summary>
    public static string OfCasePaper(HttpRequest request) =>
        request.Query["lang"].ToString().Equals(Both, StringComparison.OrdinalIgnoreCase) ? Both : OfPaper(request);

    private static Language? Parse(string tag) => tag.Split('-')[0].ToLowerInvariant() switch
    {
        "kk" => Language.Kk,
        "ru" => Language.Ru,
        "en" => Language.En,
        _ => null,
    };
}
