using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Offline.Tests;

namespace MissionReg.Functions.Tests.Papers.Journals;

public sealed class JournalDocumentTests
{
    [ToolFact("pdftotext")]
    public void Journal_without_lines_says_so()
    {
        var text = PdfTool.Text(PlainJournal.Print());

        Assert.Contains("Записей нет.", text, StringComparison.Ordinal);
        Assert.Contains("Подписал", text, StringComparison.Ordinal);
        Assert.Contains("1 / 1", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Ten_thousand_lines_are_all_there_and_every_page_has_its_heads_and_number()
    {
        var pdf = PlainJournal.Print([.. Enumerable.Range(1, 10_000).Select(i => PlainJournal.Row(i))]);

        var pages = int.Parse(PdfTool.Info(pdf)["Pages"], CultureInfo.InvariantCulture);
        var words = PdfTool.Words(pdf);
        Assert.True(pages > 100);
        Assert.All(Enumerable.Range(1, 10_000), i => Assert.Contains($"ALM-MC-2026-{i:D6}", words, StringComparison.Ordinal));
        foreach (var page in (int[])[1, 2, pages / 2, pages])
        {
            var text = PdfTool.Page(pdf, page);
            Assert.Contains("Подписал", text, StringComparison.Ordinal);
            Assert.Contains($"{page} / {pages}", text, StringComparison.Ordinal);
        }
    }

    [ToolFact("pdftotext")]
    public void No_line_is_torn_that_fits_a_page()
    {
        // Lines of every height up to half a page, so that the ends of pages fall into all of them.
        var rows = Enumerable.Range(1, 120).Select(i => PlainJournal.Row(i, $"начало{i} {Words(i % 40 * 4)} конец{i}")).ToArray();
        var pdf = PlainJournal.Print(rows);

        var pages = Enumerable.Range(1, int.Parse(PdfTool.Info(pdf)["Pages"], CultureInfo.InvariantCulture)).Select(p => PdfTool.Page(pdf, p)).ToArray();
        Assert.True(pages.Length > 10);
        for (var i = 1; i <= rows.Length; i++)
        {
            var page = Assert.Single(pages, p => p.Contains($"начало{i} ", StringComparison.Ordinal));
            Assert.Contains($"конец{i}", page, StringComparison.Ordinal);
            Assert.Contains($"ALM-M-2026-{i:D6}", page, StringComparison.Ordinal);
        }
    }

    [ToolFact("pdftotext")]
    public void Totals_stand_below_the_last_line_and_never_alone()
    {
        for (var lines = 10; lines <= 40; lines++)
        {
            var pdf = PlainJournal.Print([.. Enumerable.Range(1, lines).Select(i => PlainJournal.Row(i))]);

            var last = PdfTool.Page(pdf, int.Parse(PdfTool.Info(pdf)["Pages"], CultureInfo.InvariantCulture));
            Assert.Contains($"ALM-MC-2026-{lines:D6}", last, StringComparison.Ordinal);
            Assert.Contains("Всего записей", last, StringComparison.Ordinal);
        }
    }

    [ToolFact("pdftotext")]
    public void Line_that_is_longer_than_a_page_goes_on_overleaf_and_the_journal_after_it()
    {
        var pdf = PlainJournal.Print(PlainJournal.Row(1), PlainJournal.Row(2, $"начало {Words(1500)} конец"), PlainJournal.Row(3));

        var text = PdfTool.Words(pdf);
        Assert.Contains("начало", text, StringComparison.Ordinal);
        Assert.Contains("конец", text, StringComparison.Ordinal);
        Assert.Contains("ALM-MC-2026-000003", text, StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Two_hundred_letters_without_a_space_stay_within_their_column()
    {
        var name = string.Concat(Enumerable.Range(0, 200).Select(i => "ӘғҚңӨұҮһІЖЩ"[i % 11]));

        var words = PdfTool.Words(PlainJournal.Print(PlainJournal.Row(1, name), PlainJournal.Row(2, "🕊 漢 \u202Eкері\u202C é\u0301\0")));

        Assert.Contains(name, words.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("ALM-MC-2026-000002", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_lines_printed_at_the_same_time_are_the_same_bytes()
    {
        ImmutableArray<string>[] rows = [.. Enumerable.Range(1, 100).Select(i => PlainJournal.Row(i))];

        Assert.Equal(PlainJournal.Print(rows), PlainJournal.Print(rows));
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("слово", count));
}
