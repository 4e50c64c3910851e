using System.Security.Cryptography;
using System.Text;

namespace MissionReg.Functions.Verification;

/// <summary>
/// How the page looks, and what a browser may do with it: nothing but that and sending the form. No layout that browsers of old
/// phones lack; what they do not know they leave out.
/// </summary>
internal static class PageStyle
{
    /// <summary>For between the tags, where nothing is to be encoded.</summary>
    public static Html Sheet { get; } = Html.Of($$"""

        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; padding: 1em; font: 100%/1.45 sans-serif; color: #1b1b1b; background: #fff; word-wrap: break-word; overflow-wrap: break-word; }
        .page { max-width: 36em; margin: 0 auto; }
        a { color: #0b4f9e; }
        .languages a, .languages b { display: inline-block; padding: .6em .8em .6em 0; }
        h1 { font-size: 1.15em; margin: .4em 0 .8em; }
        h2 { font-size: 1.15em; margin: 1.6em 0 .4em; }
        .answer { padding: .8em 1em; border: 3px solid #1b1b1b; }
        .answer h2 { font-size: 1.4em; line-height: 1.25; margin: 0; }
        .answer p { margin: .6em 0 0; }
        .good { border-color: #14632f; } .good h2 { color: #14632f; }
        .caution { border-color: #7a4b00; border-style: dashed; } .caution h2 { color: #7a4b00; }
        .bad { border-color: #a11212; border-style: double; border-width: 6px; } .bad h2 { color: #a11212; }
        dl { margin: 1em 0 0; }
        dt { font-size: .9em; color: #4a4a4a; margin-top: .7em; }
        dd { margin: 0; font-weight: bold; }
        label { display: block; font-weight: bold; }
        .hint { margin: .2em 0 .5em; color: #4a4a4a; }
        input { box-sizing: border-box; width: 100%; max-width: 22em; padding: .6em; font: 1.1em/1.3 monospace, monospace; color: #1b1b1b; background: #fff; border: 2px solid #4a4a4a; border-radius: 0; }
        button { display: block; margin: .8em 0 0; padding: .7em 1.4em; font: bold 1em/1.3 sans-serif; color: #fff; background: #0b4f9e; border: 2px solid #0b4f9e; border-radius: 0; }
        a:focus, input:focus, button:focus { outline: 3px solid #c77700; outline-offset: 2px; }
        @media (prefers-color-scheme: dark) {
          body { color: #f0f0f0; background: #161616; }
          a { color: #9ecbff; }
          .answer { border-color: #f0f0f0; }
          .good { border-color: #7fd19b; } .good h2 { color: #7fd19b; }
          .caution { border-color: #f0b54a; } .caution h2 { color: #f0b54a; }
          .bad { border-color: #ff9a94; } .bad h2 { color: #ff9a94; }
          dt, .hint { color: #c0c0c0; }
          input { color: #f0f0f0; background: #161616; border-color: #c0c0c0; }
          button { color: #161616; background: #9ecbff; border-color: #9ecbff; }
        }

        """);

    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{HashOf(Sheet.ToString())}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>As a browser reckons it, which knows one kind of line end.</summary>
    private static string HashOf(string sheet) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet.ReplaceLineEndings("\n"))));
}
