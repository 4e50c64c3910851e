using System.Collections.Immutable;
using System.Globalization;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Papers.Journals;
using QuestPDF.Fluent;

namespace MissionReg.Functions.Tests.Papers.Journals;

/// <summary>Journals of made-up lines, as wide as an issue book.</summary>
internal static class PlainJournal
{
    public static JournalSheet Sheet { get; } = new()
    {
        Language = "ru",
        CreatedAt = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(5)),
        Place = "Управление внутренней политики города Алматы",
        Title = "Журнал выдачи",
        Notes = ["с 1 марта 2026 года по 31 марта 2026 года"],
        Columns =
        [
            new("№", 24), new("Номер", 92), new("Дата", 44), new("Вид", 0, 4), new("Кому", 0, 3), new("Подписал", 0, 2),
            new("Выдан", 44), new("Получил", 0, 3), new("Расписка", 90), new("Подпись", 52), new("Архив", 52),
        ],
        Rows = [],
        Nothing = "Записей нет.",
        Totals = "Всего записей: 0",
        Foot = "Журнал выдачи",
    };

    public static ImmutableArray<string> Row(int ordinal, string name = "Әбдіқадыров Ғалымжан Өмірұлы") =>
    [
        ordinal.ToString(CultureInfo.InvariantCulture), $"ALM-MC-2026-{ordinal:D6}", "17.03.2026", "свидетельство об учетной регистрации и перерегистрации миссионера",
        name, "начальник Управления Қасымов Н. Е.", "18.03.2026", "лично, документ N12345678", $"ALM-M-2026-{ordinal:D6}", "подпись получена", "",
    ];

    public static byte[] Print(params ImmutableArray<string>[] rows) => Print(Sheet with { Rows = [.. rows] });

    public static byte[] Print(JournalSheet sheet)
    {
        PaperFonts.Load();
        return new JournalDocument(sheet).GeneratePdf();
    }
}
