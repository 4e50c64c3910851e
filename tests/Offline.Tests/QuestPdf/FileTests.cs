using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class FileTests
{
    private static readonly DocumentMetadata Metadata = new()
    {
        Title = "Куәлік № 1 <&>",
        Author = "Дін істері комитеті",
        Language = "kk",
        CreationDate = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(5)),
    };

    [Fact]
    public void The_same_document_gives_the_same_bytes_and_another_one_another_identifier()
    {
        var first = Certificate("Айгүл").GeneratePdf();

        Assert.Equal(first, Certificate("Айгүл").GeneratePdf());
        Assert.NotEqual(new PdfReader(first).Trailer, new PdfReader(Certificate("Ерлан").GeneratePdf()).Trailer);
    }

    [Fact]
    public void A_document_goes_to_a_stream_as_it_goes_to_an_array()
    {
        using var stream = new MemoryStream();
        Certificate("Айгүл").GeneratePdf(stream);

        Assert.Equal(Certificate("Айгүл").GeneratePdf(), stream.ToArray());
    }

    [Fact]
    public void Metadata_says_the_same_in_both_of_its_places()
    {
        var pdf = new PdfReader(Certificate("Айгүл").GeneratePdf());

        var info = pdf.Dictionary(PdfReader.Reference(pdf.Trailer, "Info"));
        Assert.Contains("/Title<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Metadata.Title!)) + ">", info, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20260302090000+05'00')", info, StringComparison.Ordinal);

        var xmp = XDocument.Parse(Encoding.UTF8.GetString(pdf.Stream(PdfReader.Reference(pdf.Catalogue, "Metadata"))));
        Assert.Contains(xmp.Descendants(), e => e.Name.LocalName == "title" && e.Value == Metadata.Title);
        Assert.Contains(xmp.Descendants(), e => e.Name.LocalName == "CreateDate" && e.Value == "2026-03-02T09:00:00+05:00");
    }

    [Fact]
    public void Readers_are_told_the_language_and_to_show_the_title()
    {
        var catalogue = new PdfReader(Certificate("Айгүл").GeneratePdf()).Catalogue;

        Assert.Contains("/Lang(kk)", catalogue, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", catalogue, StringComparison.Ordinal);
    }

    [Fact]
    public void No_date_is_written_that_was_not_given()
    {
        var pdf = Pdfs.Read(c => c.Text("а"));

        Assert.DoesNotContain("Date", pdf.Dictionary(PdfReader.Reference(pdf.Trailer, "Info")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archival_document_names_its_level_and_its_colours()
    {
        var pdf = new PdfReader(Certificate("Айгүл").WithSettings(new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_2B }).GeneratePdf());

        var xmp = Encoding.UTF8.GetString(pdf.Stream(PdfReader.Reference(pdf.Catalogue, "Metadata")));
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", xmp, StringComparison.Ordinal);

        var intent = pdf.Dictionary(PdfReader.Reference(pdf.Catalogue, "OutputIntents"));
        var profile = pdf.Stream(PdfReader.Reference(intent, "DestOutputProfile"));
        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
    }

    [Fact]
    public void An_uncompressed_document_can_be_read_by_a_person()
    {
        var file = Certificate("Айгүл").WithSettings(new DocumentSettings { CompressDocument = false }).GeneratePdf();

        Assert.DoesNotContain("/FlateDecode", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.Equal("Айгүл", new PdfReader(file).AllText);
    }

    [Fact]
    public void A_link_is_an_area_of_the_page_that_opens_its_address()
    {
        var pdf = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Width(100).Height(20).Hyperlink("https://example.kz/verify?c=ә(1)").Text("тексеру");
            column.Item().Text(text => text.Hyperlink("осында", "https://example.kz/2"));
        }));

        var links = Regex.Matches(pdf.Pages[0].Dictionary.Split("/Annots")[1], @"(\d+) 0 R").Select(m => pdf.Dictionary(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))).ToArray();
        Assert.Contains("/Rect[50 772 150 792]/A<</S/URI/URI(https://example.kz/verify?c=%D3%99\\(1\\))", links[0], StringComparison.Ordinal);
        Assert.Contains("(https://example.kz/2)", links[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_refused_until_the_license_is_chosen()
    {
        QuestPDF.Settings.License = null;
        try
        {
            Assert.Throws<InvalidOperationException>(() => Certificate("Айгүл").GeneratePdf());
        }
        finally
        {
            QuestPDF.Settings.License = LicenseType.Community;
        }
    }

    private static Document Certificate(string name) => Pdfs.Document(c => c.Text(name)).WithMetadata(Metadata);
}
