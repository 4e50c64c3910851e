using System.Globalization;
using System.Security;
using System.Text;
using QuestPDF.Infrastructure;

namespace QuestPDF.Pdf;

/// <summary>The document's metadata as XMP (ISO 16684-1), with the archival claim (ISO 19005-2, 6.6.4) where one is made.</summary>
internal static class XmpPacket
{
    /// <summary>
    /// What the claim to be readable by everyone (ISO 14289-1) means, which the archival standard wants said of every property that
    /// is not its own (ISO 19005-2, 6.6.2.3).
    /// </summary>
    private const string AccessibilitySchema =
        "<pdfaExtension:schemas xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
        + "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
        + "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
        + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
        + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
        + "<pdfaProperty:description>The part of ISO 14289 that the document conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
        + "</pdfaExtension:schemas>";

    public static byte[] Write(DocumentMetadata metadata, DocumentSettings settings)
    {
        var xmp = new StringBuilder(1024)
            .Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">")
            .Append("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" ")
            .Append("xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">");

        Add("dc:format", "application/pdf", "", "");
        Add("dc:title", metadata.Title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
        Add("dc:creator", metadata.Author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>");
        Add("dc:language", metadata.Language, "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>");
        Add("xmp:CreatorTool", metadata.Creator, "", "");
        Add("xmp:CreateDate", Date(metadata.CreationDate), "", "");
        Add("xmp:ModifyDate", Date(metadata.ModifiedDate), "", "");
        var claim = Claim(settings.PDFA_Conformance);
        Add("pdfaid:part", claim?[..1], "", "");
        Add("pdfaid:conformance", claim?[1..], "", "");
        Add("pdfuaid:part", settings.IsTagged ? "1" : null, "", "");
        if (claim is not null && settings.IsTagged)
        {
            xmp.Append(AccessibilitySchema);
        }

        xmp.Append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xmp.ToString());

        void Add(string name, string? value, string before, string after)
        {
            if (value is { Length: > 0 })
            {
                xmp.Append(CultureInfo.InvariantCulture, $"<{name}>{before}{Escape(value)}{after}</{name}>");
            }
        }
    }

    private static string? Claim(PDFA_Conformance conformance) => conformance switch
    {
        PDFA_Conformance.None => null,
        PDFA_Conformance.PDFA_2B => "2B",
        PDFA_Conformance.PDFA_2U => "2U",
        PDFA_Conformance.PDFA_3B => "3B",
        PDFA_Conformance.PDFA_3U => "3U",
        _ => throw new ArgumentOutOfRangeException(nameof(conformance), conformance, null),
    };

    private static string? Date(DateTimeOffset time) =>
        time == default ? null : time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Escape(string value) => SecurityElement.Escape(MetadataText.Clean(value));
}
