using System.Text;
using MissionReg.Core.Documents;

namespace MissionReg.Core.Tests.Documents;

public sealed class PdfInspectionTests
{
    private const string Script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Pages_are_counted_through_a_table_and_through_a_stream(int pages)
    {
        Inspecting.Accepts(DocumentFormat.Pdf, pages, PdfFile.WithPages(pages).WithTable());
        Inspecting.Accepts(DocumentFormat.Pdf, pages, PdfFile.WithPages(pages).WithStream());
        Inspecting.Accepts(DocumentFormat.Pdf, pages, PdfFile.WithPages(pages).WithStream(predicted: false));
    }

    [Fact]
    public void Pages_are_counted_in_packed_objects() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 2, new PdfFile()
            .Packed(5,
                (1, "<< /Type /Catalog /Pages 2 0 R >>"),
                (2, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>"),
                (3, "<</Type/Page/Parent 2 0 R>>"),
                (4, "<</Type/Page/Parent 2 0 R>>"))
            .WithStream());

    [Fact]
    public void A_page_tree_that_states_more_pages_than_there_are_is_not_believed() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 2, PdfFile.WithPages(2, stated: 1_000_000).WithTable());

    [Fact]
    public void A_document_without_pages_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed, PdfFile.WithPages(0).WithTable());

    [Fact]
    public void A_page_replaced_by_an_update_is_not_counted_twice()
    {
        var file = PdfFile.WithPages(2);
        var first = file.WithTable();
        var startOfFirst = Encoding.Latin1.GetString(first).IndexOf("xref", StringComparison.Ordinal);
        Inspecting.Accepts(DocumentFormat.Pdf, 2,
            file.Object(10, "<< /Type /Page /Parent 2 0 R /Rotate 90 >>").WithTable($"/Root 1 0 R /Prev {startOfFirst}"));
    }

    [Fact]
    public void An_update_cut_off_after_a_whole_revision_is_truncated() =>
        Inspecting.Rejects(DocumentFault.Truncated,
            [.. PdfFile.WithPages(1).WithTable(), .. "10 0 obj\n<< /Type /Page /Par"u8]);

    [Fact]
    public void A_cross_reference_beyond_the_end_is_truncated() =>
        Inspecting.Rejects(DocumentFault.Truncated, PdfFile.WithPages(1).WithTable(startAt: 1_000_000));

    [Fact]
    public void A_wrong_offset_inside_the_file_is_repaired_by_reading_all_of_it() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 3, PdfFile.WithPages(3).WithTable(startAt: 20));

    [Fact]
    public void Packed_pages_are_found_when_the_cross_reference_is_broken()
    {
        var bytes = PdfFile.WithPages(1).Packed(50, (51, "<</Type/Page>>")).WithStream();
        var text = Encoding.Latin1.GetString(bytes);
        var broken = text[..text.LastIndexOf("startxref", StringComparison.Ordinal)] + "startxref\n20\n%%EOF";
        Inspecting.Accepts(DocumentFormat.Pdf, 1, Encoding.Latin1.GetBytes(broken));
    }

    [Fact]
    public void A_chain_of_revisions_that_bites_its_tail_ends()
    {
        var file = PdfFile.WithPages(1);
        var length = file.WithTable().Length;
        Inspecting.Accepts(DocumentFormat.Pdf, 1, file.WithTable($"/Root 1 0 R /Prev {length}"));
    }

    [Fact]
    public void Encryption_is_told_by_the_trailer_of_a_table_or_of_a_stream()
    {
        const string trailer = "/Root 1 0 R /Encrypt 20 0 R";
        Inspecting.Rejects(DocumentFault.Encrypted, PdfFile.WithPages(1).WithTable(trailer));
        Inspecting.Rejects(DocumentFault.Encrypted, PdfFile.WithPages(1).WithStream(trailer));
    }

    [Fact]
    public void Encryption_is_told_even_when_the_cross_reference_is_broken() =>
        Inspecting.Rejects(DocumentFault.Encrypted, PdfFile.WithPages(1).WithTable("/Root 1 0 R /Encrypt 20 0 R", startAt: 20));

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (x) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript >>")]
    [InlineData("/OpenAction << /S /Launch /F (calc.exe) >>")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>")]
    [InlineData("/AcroForm << /XFA [] >>")]
    public void What_the_catalog_starts_is_active_content(string entry) =>
        Inspecting.Accepts(DocumentFormat.Pdf, 1, PdfFile.WithPages(1, entry).WithTable(), active: true);

    [Theory]
    [InlineData("/OpenAction [10 0 R /Fit]")]
    [InlineData("/Title (a /JavaScript in a string)")]
    [InlineData("% /JavaScript in a comment\n")]
    public void What_only_looks_alike_is_not_active_content(string entry) =>
        Inspecting.Accepts(DocumentFormat.Pdf, 1, PdfFile.WithPages(1, entry).WithTable());

    [Fact]
    public void Active_content_is_found_in_packed_objects() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 1, PdfFile.WithPages(1).Packed(50, (51, Script)).WithStream(), active: true);

    [Fact]
    public void Names_inside_the_bytes_of_a_picture_are_not_active_content() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 1,
            PdfFile.WithPages(1).Stream(40, "/Subtype /Image", Encoding.ASCII.GetBytes(Script), flate: false).WithTable());

    [Fact]
    public void Packed_objects_that_cannot_be_unpacked_count_as_active() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 1,
            PdfFile.WithPages(1).Stream(50, "/Type /ObjStm /N 1 /First 5 /Filter /LZWDecode", "51 0 <<>>"u8.ToArray(), flate: false).WithTable(),
            active: true);

    [Fact]
    public void An_object_hidden_inside_a_packed_string_counts_as_active()
    {
        const string table = "51 0 52 2 ";
        Inspecting.Accepts(DocumentFormat.Pdf, 1,
            PdfFile.WithPages(1)
                .Stream(50, $"/Type /ObjStm /N 2 /First {table.Length}", Encoding.ASCII.GetBytes($"{table}( {Script} ) <<>>"))
                .WithTable(),
            active: true);
    }

    [Fact]
    public void Endless_nesting_is_malformed_and_overflows_nothing() =>
        Inspecting.Rejects(DocumentFault.Malformed, new PdfFile().Object(1, new string('[', 1_000_000)).WithTable());

    [Fact]
    public void A_small_file_that_unpacks_without_end_is_malformed() =>
        Inspecting.Rejects(DocumentFault.Malformed,
            PdfFile.WithPages(1).Stream(50, "/Type /ObjStm /N 1 /First 6", new byte[64 * 1024 * 1024]).WithTable());

    [Fact]
    public void Zeros_that_fill_up_the_last_block_do_not_matter() =>
        Inspecting.Accepts(DocumentFormat.Pdf, 1, [.. PdfFile.WithPages(1).WithTable(), .. new byte[100_000]]);

    [Fact]
    public void Objects_nested_in_each_others_strings_are_malformed()
    {
        var file = PdfFile.WithPages(1);
        for (var number = 100; number < 20_000; number++)
            file.NestedObject(number, "(");
        Inspecting.Rejects(DocumentFault.Malformed, file.WithTable());
    }

    [Fact]
    public void A_header_may_stand_behind_white_space_and_nothing_else()
    {
        var sound = PdfFile.WithPages(1).WithTable();
        Inspecting.Accepts(DocumentFormat.Pdf, 1, [.. "\r\n  "u8, .. sound]);
        Inspecting.Rejects(DocumentFault.UnknownFormat, [.. "MZ"u8, .. sound]);
    }
}
