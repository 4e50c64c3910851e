using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class StructureTests
{
    [Fact]
    public void Without_the_accessible_level_a_document_has_no_structure()
    {
        var pdf = Pdfs.Read(c => c.SemanticHeader1().Text("Куәлік"));

        Assert.DoesNotContain("StructTreeRoot", pdf.Catalogue, StringComparison.Ordinal);
        Assert.DoesNotContain("BDC", pdf.Pages[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tagged_document_says_that_it_is_and_pages_are_walked_in_its_order()
    {
        var pdf = Tagged(c => c.Text("Куәлік"));

        Assert.Contains("/MarkInfo<</Marked true>>", pdf.Catalogue, StringComparison.Ordinal);
        Assert.Contains("/Tabs/S/StructParents 0", pdf.Pages[0].Dictionary, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_and_texts_are_read_as_they_were_tagged() => Assert.Equal(
        """
        Document
          H1 Alt=Куәлік № 1 «Куәлік № 1»
          P «Құжаттар:»
          H2 Alt=а б «а» «б»

        """,
        Outline(c => c.Column(column =>
        {
            column.Item().SemanticHeader1().Text("Куәлік № 1");
            column.Item().Text("Құжаттар:");
            column.Item().SemanticHeader2().Row(row =>
            {
                row.AutoItem().Text("а");
                row.AutoItem().Text("б");
            });
        })));

    [Fact]
    public void A_table_names_its_headings_and_cells_and_keeps_an_empty_cell() => Assert.Equal(
        """
        Document
          Table
            THead
              TR
                TH Scope=Column
                  P «№»
                TH Scope=Column
                  P «Атауы»
            TBody
              TR
                TD
                  P «1»
                TD
                  P «Кітап»
              TR
                TD
                  P «2»
                TD

        """,
        Outline(c => c.SemanticTable().Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(30);
                columns.RelativeColumn();
            });
            table.Header(header =>
            {
                header.Cell().Border(1).Text("№");
                header.Cell().Border(1).Text("Атауы");
            });
            table.Cell().Text("1");
            table.Cell().Border(1).Text("Кітап");
            table.Cell().Text("2");
            table.Cell().Border(1);
        })));

    [Fact]
    public void A_text_over_two_pages_is_one_paragraph_and_a_repeated_heading_is_read_once()
    {
        var outline = Outline(c => c.SemanticTable().Table(table =>
        {
            table.ColumnsDefinition(columns => columns.RelativeColumn());
            table.Header(header => header.Cell().Text("Басы"));
            table.Cell().Text(string.Join('\n', Enumerable.Range(1, 60)));
        }));

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(outline, "Басы"));
        Assert.Contains("P «1» «2»", outline, StringComparison.Ordinal);
        Assert.Contains("«59» «60»\n", outline, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_page_headers_the_first_is_read_and_page_numbers_never() => Assert.Equal(
        """
        Document
          P «Комитет»
          P «бірінші»
          P «екінші»

        """,
        Outline(
            c => c.Column(column =>
            {
                column.Item().Height(600).Text("бірінші");
                column.Item().Height(600).Text("екінші");
            }),
            page =>
            {
                page.Header().Text("Комитет");
                page.Footer().AlignCenter().Text(text => text.CurrentPageNumber());
                page.Background().Text("өрнек");
            }));

    [Fact]
    public void What_is_drawn_but_not_read_is_an_artifact()
    {
        var pdf = Tagged(
            c => c.Column(column =>
            {
                column.Item().Background(Colors.Grey.Lighten3).Border(1).Text("Куәлік");
                column.Item().LineHorizontal(1);
                column.Item().Width(10).Svg("<svg viewBox='0 0 1 1'><rect width='1' height='1'/></svg>");
            }),
            page => page.Background().Text("КӨШІРМЕ"));

        Assert.Equal("Document\n  P «Куәлік»\n", new StructureReader(pdf).Outline);
        Assert.Equal(-1, Assert.Single(pdf.Lines(0), l => l.Text != "Куәлік").Mark);
        string[] kinds = ["/Type/Background", "/Type/Layout", "/Artifact BMC"];
        Assert.All(kinds, kind => Assert.Contains(kind, pdf.Pages[0].Content, StringComparison.Ordinal));
        Assert.DoesNotMatch("( f| S| Do|ET)\n", System.Text.RegularExpressions.Regex.Replace(pdf.Pages[0].Content, "(?s)(BDC|BMC)\n.*?EMC\n", ""));
    }

    [Fact]
    public void A_picture_is_read_by_its_description() => Assert.Equal(
        """
        Document
          Figure Alt=Мөр
          Figure Alt=QR

        """,
        Outline(c => c.Column(column =>
        {
            column.Item().Width(10).SemanticImage("Мөр").Image(Pngs.Create(1, 1, 8, 0, [7]));
            column.Item().Width(10).SemanticImage("QR").Rotate(5).Svg("<svg viewBox='0 0 1 1'><rect width='1' height='1'/></svg>");
        })));

    [Fact]
    public void Each_language_of_a_two_language_paper_is_read_in_its_own_voice() => Assert.Equal(
        """
        Document
          NonStruct Lang=kk
            P «Куәлік»
          NonStruct Lang=ru
            P «Свидетельство»

        """,
        Outline(c => c.Column(column =>
        {
            column.Item().SemanticLanguage("kk").Text("Куәлік");
            column.Item().SemanticLanguage("ru").Text("Свидетельство");
        })));

    [Fact]
    public void Several_kinds_of_pages_are_parts_of_the_document()
    {
        var pdf = new SampleDocument(document => document
            .Page(page => page.Content().Text("бірінші"))
            .Page(page => page.Content().Text("екінші"))).WithSettings(Level);

        Assert.Equal("Document\n  Part\n    P «бірінші»\n  Part\n    P «екінші»\n", new StructureReader(new PdfReader(pdf.GeneratePdf())).Outline);
    }

    [Fact]
    public void A_second_pass_for_the_number_of_pages_leaves_one_structure_behind() => Assert.Equal(
        "Document\n  P «1 / 2»\n  P «соңы 2»\n",
        Outline(c => c.Column(column =>
        {
            column.Item().Height(600).Text(text =>
            {
                text.CurrentPageNumber();
                text.Span(" / ");
                text.TotalPages();
            });
            column.Item().Height(600).Text(text =>
            {
                text.Span("соңы ");
                text.TotalPages();
            });
        })));

    private static DocumentSettings Level => new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };

    private static PdfReader Tagged(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        new(Pdfs.Document(content, page).WithSettings(Level).GeneratePdf());

    private static string Outline(Action<IContainer> content, Action<PageDescriptor>? page = null) =>
        new StructureReader(Tagged(content, page)).Outline;
}
