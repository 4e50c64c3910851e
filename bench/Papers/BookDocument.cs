using System.Globalization;
using MissionReg.Functions.Papers;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace MissionReg.Bench.Papers;

/// <summary>An issue book: ten columns across A4, the head repeated on each page, page X of Y.</summary>
internal sealed class BookDocument(int rows) : IDocument
{
    private static readonly string[] Heads =
        ["№", "Номер свидетельства", "Дата выдачи", "Фамилия, имя, отчество", "Гражданство", "Объединение", "Территория", "Срок действия", "Документ получателя", "Подпись"];

    private static readonly float[] Widths = [28, 88, 52, 110, 70, 110, 80, 52, 66, 50];

    public DocumentMetadata GetMetadata() => new() { Title = "Журнал выдачи", Language = "ru", CreationDate = DateTimeOffset.UnixEpoch, ModifiedDate = DateTimeOffset.UnixEpoch };

    public DocumentSettings GetSettings() => DocumentSettings.Default;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(PageSizes.A4.Landscape());
        page.Margin(14, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PaperFonts.Family).FontSize(8).LineHeight(1.15f));
        page.Header().PaddingBottom(6).AlignCenter().Text("Журнал выдачи свидетельств").FontSize(12).Bold();
        page.Content().Table(Fill);
        page.Footer().AlignCenter().Text(text =>
        {
            text.CurrentPageNumber();
            text.Span(" / ");
            text.TotalPages();
        });
    });

    private void Fill(TableDescriptor table)
    {
        table.ColumnsDefinition(columns => Array.ForEach(Widths, width => columns.RelativeColumn(width)));
        table.Header(header => Array.ForEach(Heads, head => Box(header.Cell()).Background(Colors.Grey.Lighten3).Text(head).Bold()));
        for (var i = 1; i <= rows; i++)
        {
            foreach (var text in Row(i))
            {
                Box(table.Cell()).Text(text);
            }
        }
    }

    private static string[] Row(int i) =>
    [
        Number(i),
        $"ALM-MC-2026-{i:D6}",
        $"{1 + (i % 28):D2}.{1 + (i % 12):D2}.2026",
        (i % 3) switch { 0 => "Әбдіқадыров Ғалымжан Өмірұлы", 1 => "Щербаков Фёдор Яковлевич", _ => "Matthias Müller" },
        (i % 2) switch { 0 => "Қазақстан Республикасы", _ => "Германия" },
        (i % 5) switch { 0 => "Объединение «Свет Надежды»", _ => $"Община «Яблоневый сад» № {i % 97}" },
        (i % 4) switch { 0 => "Бостандық ауданы", _ => "город Алматы" },
        "31.12.2026",
        $"N{i * 7919L % 100_000_000:D8}",
        "",
    ];

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static IContainer Box(IContainer cell) => cell.Border(0.5f).BorderColor(Colors.Grey.Darken1).Padding(3);
}
