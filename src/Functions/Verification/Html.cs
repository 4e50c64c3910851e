using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MissionReg.Functions.Verification;

/// <summary>A piece of a page. It comes from <see cref="Of"/> only, so that no text gets into a page without being encoded.</summary>
internal readonly record struct Html
{
    /// <summary>Every letter stays as it is, Cyrillic ones too; what means something in HTML does not.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    /// <param name="template">Markup; texts in its holes are encoded, for between tags and for values in double quotes.</param>
    public static Html Of(HtmlTemplate template) => new(template.Written);

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    public static string Encode(string text) => Encoder.Encode(text);

    public override string ToString() => markup ?? "";
}
