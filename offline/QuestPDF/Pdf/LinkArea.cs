using System.Text;

namespace QuestPDF.Pdf;

/// <summary>A rectangle of a page (from its top left corner, in points) that opens an address.</summary>
internal readonly record struct LinkArea(float X, float Y, float Width, float Height, string Url, StructureNode? Element)
{
    /// <param name="target">Where the annotation is written.</param>
    /// <param name="pageHeight">In points.</param>
    /// <param name="parents">The key under which the structure knows it, -1 for none.</param>
    public void Write(ByteBuffer target, float pageHeight, int parents)
    {
        // /F 4: printed as it is shown, which the archival profile demands of every annotation.
        target.Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .AddNumber(X).Add(" "u8).AddNumber(pageHeight - Y - Height).Add(" "u8)
            .AddNumber(X + Width).Add(" "u8).AddNumber(pageHeight - Y).Add("]/A<</S/URI/URI("u8);
        foreach (var b in Encoding.UTF8.GetBytes(new Uri(Url, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } u ? u.AbsoluteUri : Uri.EscapeDataString(Url)))
        {
            target.AddEscaped(b);
        }

        target.Add(")>>"u8);
        if (parents >= 0)
        {
            target.Add("/StructParent "u8).AddInteger(parents).Add("/Contents"u8).AddText(Element is { Type: "Link", AlternativeText: { } text } ? text : Url);
        }

        target.Add(">>"u8);
    }
}
