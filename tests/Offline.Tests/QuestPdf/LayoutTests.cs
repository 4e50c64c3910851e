using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Offline.Tests.QuestPdf;

[Collection(PdfTests.Name)]
public sealed class LayoutTests
{
    [Fact]
    public void Header_and_footer_stand_on_every_page_with_its_number_and_the_count()
    {
        var pdf = Pdfs.Read(
            c => c.Column(column =>
            {
                for (var i = 0; i < 12; i++)
                {
                    column.Item().Height(600).Text($"Бөлім {i}");
                }
            }),
            page =>
            {
                page.Header().Text("Комитет");
                page.Footer().Text(text =>
                {
                    text.CurrentPageNumber();
                    text.Span(" / ");
                    text.TotalPages();
                });
            });

        Assert.Equal(12, pdf.Pages.Count);
        for (var i = 0; i < 12; i++)
        {
            Assert.StartsWith("Комитет", pdf.PageText(i), StringComparison.Ordinal);
            Assert.EndsWith($"{i + 1} / 12", pdf.PageText(i), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_shares_out_what_its_fixed_items_leave()
    {
        var lines = Pdfs.Read(c => c.Row(row =>
        {
            row.Spacing(5);
            row.ConstantItem(100).Text("а");
            row.RelativeItem(2).Text("б");
            row.RelativeItem().Text("в");
        })).Lines(0);

        // 495 points wide: 100 fixed, two gaps of 5, the other 385 in thirds.
        Assert.Equal(50, lines[0].X);
        Assert.Equal(155, lines[1].X, 0.01);
        Assert.Equal(155 + (385 * 2 / 3f) + 5, lines[2].X, 0.01);
    }

    [Fact]
    public void A_row_goes_on_over_the_page_only_in_the_items_that_are_not_finished()
    {
        var pdf = Pdfs.Read(c => c.Row(row =>
        {
            row.RelativeItem().Text("қысқа");
            row.RelativeItem().Text(string.Join('\n', Enumerable.Range(1, 60).Select(i => $"ұзын {i}")));
        }));

        Assert.Equal(2, pdf.Pages.Count);
        Assert.Contains("қысқа", pdf.PageText(0), StringComparison.Ordinal);
        Assert.DoesNotContain("қысқа", pdf.PageText(1), StringComparison.Ordinal);
        Assert.EndsWith("ұзын 60", pdf.PageText(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_entire_moves_a_block_to_the_next_page_rather_than_split_it()
    {
        var pdf = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Height(700).Text("жоғары");
            column.Item().ShowEntire().Text("бір\nекі\nүш\nтөрт");
        }));

        Assert.Equal("жоғары", pdf.PageText(0));
        Assert.Equal("бір\nекі\nүш\nтөрт", pdf.PageText(1));
    }

    [Fact]
    public void Ensure_space_begins_a_long_text_on_a_new_page_when_little_room_is_left()
    {
        var text = string.Join('\n', Enumerable.Range(1, 70).Select(i => $"жол {i}"));

        var pdf = Pdfs.Read(c => c.Column(column =>
        {
            column.Item().Height(700).Text("жоғары");
            column.Item().EnsureSpace(100).Text(text);
        }));

        Assert.Equal(["жоғары", text], [pdf.PageText(0), pdf.PageText(1) + "\n" + pdf.PageText(2)]);
    }

    [Fact]
    public void Extended_content_takes_all_the_room_there_is()
    {
        var content = Pdfs.Read(c => c.Border(1).Extend().Text("жоғары")).Pages[0].Content;

        Assert.Contains("1 w 50 50 495 742 re S", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turned_mark_lies_under_the_page_and_takes_no_room()
    {
        var pdf = Pdfs.Read(
            c => c.Text("мәтін"),
            page => page.Background().AlignCenter().AlignMiddle().Unconstrained().Rotate(-45).OffsetX(-100).Text("КӨШІРМЕ").FontSize(60).FontColor(new Color(0x40CC0000)));

        Assert.Equal("КӨШІРМЕ\nмәтін", pdf.PageText(0));
        Assert.Contains("0.70711 -0.70711 0.70711 0.70711 297.5 421 cm", pdf.Pages[0].Content, StringComparison.Ordinal);
        Assert.Contains("<</ca 0.251/CA 0.251>>", pdf.Resources, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_lie_over_each_other()
    {
        var lines = Pdfs.Read(c => c.Layers(layers =>
        {
            layers.Layer().Text("асты");
            layers.PrimaryLayer().Text("негізгі");
        })).Lines(0);

        Assert.Equal(lines[0].Y, lines[1].Y);
    }

    [Fact]
    public void Pages_of_two_kinds_are_numbered_through()
    {
        var pdf = new PdfReader(new SampleDocument(document =>
        {
            foreach (var size in (PageSize[])[PageSizes.A4, PageSizes.A5.Landscape()])
            {
                document.Page(page =>
                {
                    page.Size(size);
                    page.Content().Text(text =>
                    {
                        text.CurrentPageNumber().Format(n => $"[{n}]");
                        text.TotalPages();
                    });
                });
            }
        }).GeneratePdf());

        Assert.Equal("[1]2\n[2]2", pdf.AllText);
        Assert.Contains("/MediaBox[0 0 595 420]", pdf.Pages[1].Dictionary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_never_fit_is_refused_by_the_name_of_the_element_and_not_by_its_text()
    {
        var error = Assert.Throws<DocumentLayoutException>(() => Pdfs.Read(c => c.Column(column => column.Item().Width(600).Text("Құпия"))));

        Assert.Contains("Page 1: Page > Content > Column > Constrained. The space is narrower than the minimum width.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_must_not_be_split_but_is_longer_than_a_page_is_refused() =>
        Assert.Throws<DocumentLayoutException>(() => Pdfs.Read(c => c.ShowEntire().Text(new string('\n', 100) + "соңы")));

    [Fact]
    public void A_container_used_twice_is_refused() =>
        Assert.Throws<DocumentComposeException>(() => Pdfs.Read(c =>
        {
            c.Text("бір");
            c.Text("екі");
        }));

    [Fact]
    public void A_document_without_pages_is_one_empty_sheet()
    {
        var pdf = new PdfReader(new SampleDocument(_ => { }).GeneratePdf());

        Assert.Equal("", Assert.Single(pdf.Pages.Select((_, i) => pdf.PageText(i))));
    }
}
