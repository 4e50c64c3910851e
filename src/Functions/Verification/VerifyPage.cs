using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using MissionReg.Core;
using MissionReg.Core.Texts;
using MissionReg.Functions.Security;

namespace MissionReg.Functions.Verification;

/// <summary>
/// The page on which a paper is checked: the form, and above it the answer, if something was asked. A code that is not known is
/// answered alike whatever is wrong with it.
/// </summary>
/// <param name="words">Of the page.</param>
/// <param name="language">In which it speaks.</param>
/// <param name="root">The way from the page to the service's root: <c>../</c> for each step. A proxy may serve it under a path of its own.</param>
internal sealed class VerifyPage(Wording words, Language language, string root) : IResult
{
    /// <summary>Sixteen symbols with a separator after each, and some to spare.</summary>
    private const int LongestCode = 40;

    private const string Unknown = "unknown";

    /// <summary>What was typed; <see langword="null"/> if nothing was asked yet.</summary>
    public string? Code { get; init; }

    /// <summary>The paper with that code.</summary>
    public CheckedPaper? Paper { get; init; }

    private string Shown => Code is { Length: > LongestCode } ? Code[..LongestCode] : Code ?? "";

    private string Standing => Paper?.Standing ?? Unknown;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Code is null || Paper is not null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = language.Tag();
        response.Headers.ContentSecurityPolicy = PageStyle.ContentSecurityPolicy;
        return response.WriteAsync(ToString(), Encoding.UTF8, httpContext.RequestAborted);
    }

    public override string ToString()
    {
        var title = Code is null ? Label("title") : $"{Label($"standing-{Standing}")} – {Label("title")}";
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language.Tag()}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <meta name="color-scheme" content="light dark" />
            <title>{title}</title>
            <style>{PageStyle.Sheet}</style>
            </head>
            <body>
            <div class="page">
            <p class="languages">{Html.Join(Enum.GetValues<Language>().Select(Switch))}</p>
            <h1>{Label("title")}</h1>
            {(Code is null ? default : Answer())}
            {Form()}
            </div>
            </body>
            </html>

            """).ToString();
    }

    private Html Switch(Language other)
    {
        var name = words.Label("own-name").In(other);
        var place = Paper is not null ? $"v/{TypedCode.Read(Code)}?" : Code is null ? "verify?" : $"verify?code={Uri.EscapeDataString(Shown)}&";
        return other == language
            ? Html.Of($"""<b lang="{other.Tag()}">{name}</b> """)
            : Html.Of($"""<a href="{root}{place}lang={other.Tag()}" lang="{other.Tag()}" hreflang="{other.Tag()}">{name}</a> """);
    }

    private Html Answer()
    {
        var (look, sign) = Look(Standing);
        return Html.Of($"""
            <div class="answer {look}">
            <h2><span aria-hidden="true">{sign}</span> {Label($"standing-{Standing}")}</h2>
            <p>{Label($"meaning-{Standing}")}</p>
            </div>
            {(Paper is null ? default : Html.Of($"<dl>{Html.Join(PaperLines.Of(Paper, words, language).Select(Entry))}</dl>"))}
            """);
    }

    private static Html Entry((string Name, string Value) line) => Html.Of($"<dt>{line.Name}</dt><dd>{line.Value}</dd>");

    private Html Form() => Html.Of($"""
        {(Code is null ? default : Html.Of($"<h2>{Label(Paper is null ? "again" : "another")}</h2>"))}
        <form action="{root}verify" method="get">
        <label for="code">{Label("code")}</label>
        <p class="hint" id="hint">{Label("code-hint")}</p>
        <input id="code" name="code" type="text" value="{(Paper is null ? Shown : "")}" aria-describedby="hint" maxlength="{LongestCode.ToString(CultureInfo.InvariantCulture)}" size="22" autocomplete="off" autocapitalize="characters" spellcheck="false" required="required" />
        <input type="hidden" name="lang" value="{language.Tag()}" />
        <button type="submit">{Label("check")}</button>
        </form>
        """);

    /// <summary>The border and the sign tell it to those who see no colours.</summary>
    private static (string Look, string Sign) Look(string standing) => standing switch
    {
        "in-force" or "genuine" => ("good", "✓"),
        "revoked" or Unknown => ("bad", "×"),
        _ => ("caution", "!"),
    };

    private string Label(string id) => words.Label(id).In(language);
}
