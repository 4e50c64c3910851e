using System.Text;
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

    private static SampleDocument Certificate(string name) => Pdfs.Document(c => c.Text(name)).WithMetadata(Metadata);
}
