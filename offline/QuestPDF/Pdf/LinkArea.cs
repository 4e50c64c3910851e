using System.Text;

namespace QuestPDF.Pdf;

/// <summary>A rectangle of a page (from its top left corner, in points) that opens an address.</summary>
internal readonly record struct LinkArea(float X, float Y, float Width, float Height, string Url)
{
    public void Write(ByteBuffer target, float pageHeight)
    {
        // /F 4: printed as it is shown, which the archival profile demands of every annotation.
        target.Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .AddNumber(X).Add(" "u8).AddNumber(pageHeight - Y - Height).Add(" "u8)
            .AddNumber(X + Width).Add(" "u8).AddNumber(pageHeight - Y).Add("]/A<</S/URI/URI("u8);
        foreach (var b in Encoding.UTF8.GetBytes(new Uri(Url, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } u ? u.AbsoluteUri : Uri.EscapeDataString(Url)))
        {
            target.AddEscaped(b);
        }

        target.Add(")>>>>"u8);
    }
}
