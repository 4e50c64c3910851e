using System.Runtime.CompilerServices;
using System.Text;

namespace MissionReg.Functions.Verification;

/// <summary>Puts a template of <see cref="Html"/> together; it has holes for texts and for other pieces, and for nothing else.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private const int UsualText = 32;

    private readonly StringBuilder written = new(literalLength + (formattedCount * UsualText));

    public string Written => written.ToString();

    public void AppendLiteral(string markup) => written.Append(markup);

    public void AppendFormatted(string? text) => written.Append(Html.Encode(text ?? ""));

    public void AppendFormatted(Html piece) => written.Append(piece.ToString());
}
