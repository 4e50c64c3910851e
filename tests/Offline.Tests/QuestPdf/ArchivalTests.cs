using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using QuestPDF.Typography;

namespace MissionReg.Offline.Tests.QuestPdf;

/// <summary>
/// What ISO 19005-2 demands at level B, as far as it can be read from the file itself; every rule over one document with all that a
/// paper may hold, once plain and once with a structure.
/// </summary>
[Collection(PdfTests.Name)]
public sealed class ArchivalTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static TheoryData<PDFUA_Conformance> Levels => [PDFUA_Conformance.None, PDFUA_Conformance.PDFUA_1];

    /// <summary>6.1.2</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void The_header_tells_version_and_that_the_file_is_binary(PDFUA_Conformance level)
    {
        var file = Paper(level);

        Assert.Equal("%PDF-1.7\n%", Encoding.Latin1.GetString(file, 0, 10));
        Assert.All(file[10..14], b => Assert.True(b > 127));
        Assert.Equal((byte)'\n', file[14]);
        Assert.EndsWith("%%EOF\n", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    /// <summary>6.1.3</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void The_trailer_identifies_the_file_and_nothing_is_encrypted(PDFUA_Conformance level)
    {
        var trailer = Read(level).Trailer;

        Assert.Matches("/ID\\[<([0-9A-F]{32})><\\1>\\]", trailer);
        Assert.DoesNotContain("/Encrypt", trailer, StringComparison.Ordinal);
    }

    /// <summary>6.1.7.2, 6.2.4.2, 6.2.5, 6.2.8, 6.5, 6.6.1, 6.8, 6.10: what would let the file look different elsewhere or later.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Nothing_depends_on_what_is_outside_of_the_file(PDFUA_Conformance level)
    {
        string[] forbidden =
        [
            "/LZWDecode", "/Crypt", "/JavaScript", "/JS", "/Launch", "/GoToR", "/Movie", "/Sound", "/ResetForm", "/ImportData", "/AA", "/OpenAction",
            "/EmbeddedFiles", "/AcroForm", "/XFA", "/HTP", "/Interpolate", "/Alternates", "/OPI", "/Ref", "/PS", "/NeedAppearances", "/DeviceCMYK",
        ];
        var objects = string.Join('\n', Read(level).Objects);

        Assert.All(forbidden, name => Assert.DoesNotMatch(Regex.Escape(name) + @"(?!\w)", objects));
        Assert.DoesNotContain("/TR", Read(level).Resources, StringComparison.Ordinal);
    }

    /// <summary>6.2.3</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void One_output_intent_says_what_the_colours_mean(PDFUA_Conformance level)
    {
        var pdf = Read(level);

        Assert.Single(Regex.Matches(pdf.Catalogue, @"/OutputIntents\[\d+ 0 R\]"));
        var intent = pdf.Dictionary(PdfReader.Reference(pdf.Catalogue, "OutputIntents"));
        Assert.Contains("/S/GTS_PDFA1", intent, StringComparison.Ordinal);
        Assert.Contains("/OutputConditionIdentifier(sRGB)", intent, StringComparison.Ordinal);
        Assert.Contains("/N 3", pdf.Dictionary(PdfReader.Reference(intent, "DestOutputProfile")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_colour_profile_holds_all_that_a_display_profile_must()
    {
        var pdf = Read(PDFUA_Conformance.None);
        var profile = pdf.Stream(PdfReader.Reference(pdf.Dictionary(PdfReader.Reference(pdf.Catalogue, "OutputIntents")), "DestOutputProfile"));

        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        var tags = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128))).ToDictionary(
            i => Encoding.ASCII.GetString(profile, 132 + (12 * i), 4),
            i => profile.AsSpan(BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(136 + (12 * i))), BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(140 + (12 * i)))).ToArray());
        Assert.Equal(["bTRC", "bXYZ", "chad", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt"], tags.Keys.Order(StringComparer.Ordinal));

        // White is the sum of the three primaries, and a middle grey is where IEC 61966-2-1 puts it.
        for (var axis = 0; axis < 3; axis++)
        {
            Assert.Equal(Fixed(tags["wtpt"], 8 + (4 * axis)), new[] { "rXYZ", "gXYZ", "bXYZ" }.Sum(t => Fixed(tags[t], 8 + (4 * axis))), 0.0002);
        }

        var curve = Enumerable.Range(0, 5).Select(i => Fixed(tags["gTRC"], 12 + (4 * i))).ToArray();
        Assert.Equal(0.21404, Math.Pow((curve[1] * 0.5) + curve[2], curve[0]), 0.0001);
        Assert.Equal(curve[3] * curve[4], Math.Pow((curve[1] * curve[4]) + curve[2], curve[0]), 0.0001);
    }

    /// <summary>6.2.11.4, 6.2.11.5</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_font_is_embedded_and_as_wide_as_the_file_says(PDFUA_Conformance level)
    {
        var pdf = Read(level);
        Assert.NotEmpty(pdf.Fonts);
        foreach (var composite in pdf.Fonts.Values)
        {
            var font = pdf.Dictionary(PdfReader.Reference(composite, "DescendantFonts"));
            Assert.Contains("/CIDToGIDMap/Identity", font, StringComparison.Ordinal);
            Assert.Contains("/Encoding/Identity-H", composite, StringComparison.Ordinal);

            var tables = FontTables.Read(Program(pdf, font));
            string[] required = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];
            Assert.All(required, tag => Assert.False(tables.Required(tag).IsEmpty));

            var unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(tables.Required("head")[18..]);
            var (hmtx, measured) = (tables.Required("hmtx").ToArray(), BinaryPrimitives.ReadUInt16BigEndian(tables.Required("hhea")[34..]));
            var widths = Regex.Match(font, @"/W\[1\[([\d ]+)\]\]").Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < widths.Length; i++)
            {
                var advance = BinaryPrimitives.ReadUInt16BigEndian(hmtx.AsSpan(4 * Math.Min(i + 1, measured - 1)));
                Assert.Equal(advance * 1000.0 / unitsPerEm, int.Parse(widths[i], CultureInfo.InvariantCulture), 1.0);
            }
        }
    }

    /// <summary>6.2.11.8: a character that no font has is shown as a glyph of its own, which looks as the undefined one does.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void No_text_shows_the_undefined_glyph(PDFUA_Conformance level)
    {
        var pdf = Read(level);
        Assert.NotEmpty(pdf.AllText);
        var shown = pdf.ShownGlyphs;

        Assert.Contains(shown, s => s.Glyph > 1);
        foreach (var (number, glyph) in shown)
        {
            var tables = FontTables.Read(Program(pdf, pdf.Dictionary(PdfReader.Reference(pdf.Fonts[number], "DescendantFonts"))));
            Assert.InRange(glyph, 1, BinaryPrimitives.ReadUInt16BigEndian(tables.Required("maxp")[4..]) - 1);
        }
    }

    /// <summary>6.2.11.7.2, of level U, which costs nothing more.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_glyph_tells_its_character_and_that_is_a_real_one(PDFUA_Conformance level)
    {
        var text = Read(level).AllText;

        Assert.Contains("Қ", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\\u0000\\uFEFF\\uFFFE\\uFFFF]", text);
    }

    /// <summary>6.1.12, 6.2.2, 6.2.10: numbers within limits, states saved as often as restored, marks closed, known blending only.</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Contents_stay_within_the_limits_of_readers(PDFUA_Conformance level)
    {
        var pdf = Read(level);
        foreach (var (_, content) in pdf.Pages)
        {
            var operators = Regex.Replace(content, @"\((?:\\.|[^\\)])*\)", "()", RegexOptions.Singleline);
            var depth = 0;
            foreach (Match step in Regex.Matches(operators, @"(?<=^|\s)[qQ](?=\s)"))
            {
                depth += step.Value == "q" ? 1 : -1;
                Assert.InRange(depth, 0, 28);
            }

            Assert.Equal(0, depth);
            Assert.All(Regex.Matches(operators, @"-?\d+\.?\d*"), n => Assert.InRange(Math.Abs(double.Parse(n.Value, CultureInfo.InvariantCulture)), 0, 32767));
            Assert.All(
                Regex.Matches(operators, @"(?<=\s)([A-Za-z*]+)(?=\s)").Select(m => m.Value),
                o => Assert.Contains(o, "q Q cm g rg G RG gs w d re f f* S m l c h BT ET Tf Tm Td Tc Tw Tj TJ Do BDC BMC EMC".Split(' ')));
        }

        Assert.DoesNotContain("/BM", pdf.Resources, StringComparison.Ordinal);
    }

    /// <summary>6.6.2, 6.6.3, 6.6.4</summary>
    [Theory]
    [MemberData(nameof(Levels))]
    public void Metadata_claims_the_level_and_agrees_with_the_information_dictionary(PDFUA_Conformance level)
    {
        var pdf = Read(level);
        var bytes = pdf.Stream(PdfReader.Reference(pdf.Catalogue, "Metadata"));
        var packet = Encoding.UTF8.GetString(bytes);
        Assert.StartsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", packet, StringComparison.Ordinal);
        var xmp = XDocument.Parse(packet);
        string Value(string name) => Assert.Single(xmp.Descendants(), e => e.Name.LocalName == name && e.Parent!.Name == Rdf + "Description").Value;

        Assert.Equal(("2", "B"), (xmp.Descendants("{http://www.aiim.org/pdfa/ns/id/}part").Single().Value, Value("conformance")));
        Assert.Equal("kk", Value("language"));
        var info = pdf.Dictionary(PdfReader.Reference(pdf.Trailer, "Info"));
        Assert.Equal(Value("title"), Text(info, "Title"));
        Assert.Equal("Куәлік № 1 <&> 😀\uFFFD", Value("title"));
        Assert.Equal(Value("creator"), Text(info, "Author"));
        Assert.Equal(Value("CreatorTool"), Text(info, "Creator"));
        foreach (var (key, name) in new[] { ("CreationDate", "CreateDate"), ("ModDate", "ModifyDate") })
        {
            var date = Regex.Match(info, $@"/{key}\(D:(\d{{14}})\+(\d\d)'(\d\d)'\)").Groups;
            Assert.Equal(
                DateTimeOffset.Parse(Value(name), CultureInfo.InvariantCulture),
                DateTimeOffset.ParseExact($"{date[1].Value} +{date[2].Value}:{date[3].Value}", "yyyyMMddHHmmss zzz", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>6.6.2.3.3: a property that the standard does not know must be described.</summary>
    [Fact]
    public void The_claim_to_be_readable_by_everyone_is_described()
    {
        var pdf = Read(PDFUA_Conformance.PDFUA_1);
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(pdf.Stream(PdfReader.Reference(pdf.Catalogue, "Metadata"))));

        Assert.Equal("1", Assert.Single(xmp.Descendants("{http://www.aiim.org/pdfua/ns/id/}part")).Value);
        Assert.Equal("http://www.aiim.org/pdfua/ns/id/", Assert.Single(xmp.Descendants("{http://www.aiim.org/pdfa/ns/schema#}namespaceURI")).Value);
        Assert.Equal("part", Assert.Single(xmp.Descendants("{http://www.aiim.org/pdfa/ns/property#}name")).Value);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void The_same_paper_is_the_same_file(PDFUA_Conformance level) => Assert.Equal(Paper(level), Paper(level));

    [ToolFact("pdfinfo")]
    public void A_reader_sees_that_the_paper_is_tagged_and_unlocked()
    {
        var report = Pdfs.Run("pdfinfo", Paper(PDFUA_Conformance.PDFUA_1), "{file}");

        Assert.Matches(@"Tagged:\s+yes", report);
        Assert.Matches(@"Encrypted:\s+no", report);
        Assert.Matches(@"Suspects:\s+no", report);
        Assert.DoesNotContain("Error", report, StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo")]
    public void A_reader_walks_the_structure_without_a_complaint()
    {
        var report = Pdfs.Run("pdfinfo", Paper(PDFUA_Conformance.PDFUA_1), "-struct-text", "{file}");

        Assert.Contains("Table", report, StringComparison.Ordinal);
        Assert.Contains("\"Құжат\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", report, StringComparison.Ordinal);
    }

    [ToolFact("qpdf")]
    public void Qpdf_finds_nothing_wrong_in_a_tagged_paper()
    {
        var report = Pdfs.Run("qpdf", Paper(PDFUA_Conformance.PDFUA_1), "--check", "{file}");

        Assert.Contains("No syntax or stream encoding errors found", report, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", report, StringComparison.Ordinal);
    }

    private static double Fixed(byte[] data, int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at)) / 65536.0;

    private static byte[] Program(PdfReader pdf, string font) =>
        pdf.Stream(PdfReader.Reference(pdf.Dictionary(PdfReader.Reference(font, "FontDescriptor")), "FontFile2"));

    private static string Text(string dictionary, string key)
    {
        var value = Regex.Match(dictionary, $@"/{key}(?:<FEFF([0-9A-F]+)>|\(([^)]*)\))");
        return value.Groups[1].Success ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(value.Groups[1].Value)) : value.Groups[2].Value;
    }

    private static PdfReader Read(PDFUA_Conformance level) => new(Paper(level));

    private static byte[] Paper(PDFUA_Conformance level) => Pdfs.Document(
        c => c.Column(column =>
        {
            column.Item().SemanticHeader1().Text("Куәлік № 17").Bold();
            column.Item().Text(text =>
            {
                text.Justify();
                text.Span("emoji 😀, a\0b, \uFEFF, \uFFFE, שלום, (жақша) \\");
            });
            column.Item().Text("тексеру").FontColor(new Color(0x80112233)).Underline();
            column.Item().Width(20).SemanticImage("Мөр").Image(Pngs.Create(2, 2, 8, 6, new byte[16]));
            column.Item().Width(20).Image(Jpegs.Create(4));
            column.Item().Styled("осында", s => s.FontFamily("PT Sans"));
            column.Item().SemanticTable().Table(table =>
            {
                table.ColumnsDefinition(columns => columns.RelativeColumn());
                table.Header(header => header.Cell().Border(1).Background(Colors.Grey.Lighten3).Text("Құжат"));
                for (var i = 1; i <= 60; i++)
                {
                    table.Cell().Border(0.5f).Text($"Өтініш {i}");
                }
            });
        }),
        page =>
        {
            page.Background().AlignMiddle().AlignCenter().Rotate(-30).Text("КӨШІРМЕ").FontColor(new Color(0x40FF0000));
            page.Footer().Text(text =>
            {
                text.CurrentPageNumber();
                text.Span(" / ");
                text.TotalPages();
            });
        })
        .WithMetadata(new DocumentMetadata
        {
            Title = "Куәлік\n№ 1 <&> 😀\uD83D",
            Author = "Комитет",
            Creator = "MissionReg",
            Language = "kk",
            CreationDate = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5)),
            ModifiedDate = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5)),
        })
        .WithSettings(new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_2B, PDFUA_Conformance = level })
        .GeneratePdf();
}
