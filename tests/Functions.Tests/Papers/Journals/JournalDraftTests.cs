using MissionReg.Core;
using MissionReg.Core.Journals;
using MissionReg.Functions.Papers.Journals;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Papers.Journals;

public sealed class JournalDraftTests
{
    private static readonly DateTimeZone Almaty = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly Instant Now = Instant.FromUtc(2026, 10, 1, 4, 30);

    [Fact]
    public void What_went_to_the_archive_stands_there_with_its_day_and_is_counted()
    {
        var course = CaseCourse.Of(PaperCase.Handed().Certified().History) with { Deposit = new Deposit("Государственный архив", Now) };

        var sheet = Draft(Book.Issue, course, CaseCourse.Of(PaperCase.Handed().Refused("Сведения неверны.", "incomplete-or-false-information").History));

        Assert.Equal("01.10.2026, Государственный архив", sheet.Rows[0][^1]);
        Assert.Equal("", sheet.Rows[1][^1]);
        Assert.Equal("Всего: документов – 2, в том числе отказов – 1, выдано – 0, передано в архив – 1", sheet.Totals);
    }

    [Fact]
    public void An_application_is_entered_with_what_the_regulation_asks()
    {
        var row = Draft(Book.Incoming, CaseCourse.Of(PaperCase.Handed().Registered().History)).Rows.Single();

        Assert.Equal(
            [
                "1", "12.03.2026 10:00", PaperCase.Number, "Учетная регистрация миссионера", "Әбдіқадыров Ғалымжан Өмірұлы",
                "Паспорт, N12345678, 29.02.2020, Министерство внутренних дел", "Алматы, Сәтбаев көшесі, 1, +7\u00A0701\u00A0000\u00A000\u00A000",
                "5, предметов –\u00A015", "Управление", "Иманова Сәуле", "",
            ],
            row.AsEnumerable());
    }

    [Fact]
    public void What_a_case_does_not_have_stays_blank()
    {
        var row = Draft(Book.Issue, CaseCourse.Of(PaperCase.Handed().Certified().History)).Rows.Single();

        Assert.Equal(["", "", PaperCase.Number, "", ""], row[6..].AsEnumerable());
    }

    [Fact]
    public void Every_line_has_a_text_for_every_column_and_every_column_its_head()
    {
        var course = CaseCourse.Of(PaperCase.Handed().Certified().History);
        foreach (var book in Enum.GetValues<Book>())
        {
            foreach (var language in (Language[])[Language.Kk, Language.Ru])
            {
                var sheet = Draft(book, language, course, course);
                Assert.All(sheet.Rows, row => Assert.Equal(sheet.Columns.Length, row.Length));
                Assert.All(sheet.Columns, column => Assert.NotEmpty(column.Title));
                Assert.Equal(["1", "2"], sheet.Rows.Select(row => row[0]));
            }
        }
    }

    [Theory]
    [InlineData("{lines} {0} %s")]
    [InlineData("Ұлан\tБек\0\u200F\nқызы")]
    [InlineData("🕊 漢字 é\u0301")]
    public void Names_of_any_kind_are_entered_and_printed(string name)
    {
        var sheet = Draft(Book.Incoming, CaseCourse.Of(PaperCase.Handed(PaperCase.With("applicantName", name)).History));

        Assert.DoesNotContain('\0', sheet.Rows[0][4]);
        Assert.NotEmpty(PlainJournal.Print(sheet));
    }

    [Fact]
    public void The_issue_book_is_called_as_the_regulation_calls_it_where_all_its_lines_have_one_name()
    {
        var course = CaseCourse.Of(PaperCase.Handed().Certified().History);

        Assert.Equal("Журнал выдачи свидетельства/справки", Draft(Book.Issue, course).Title);
        Assert.Equal("Куәлікті/анықтаманы беру журналы", Draft(Book.Issue, Language.Kk, course).Title);
        Assert.Equal("Журнал выдачи документов", Draft(Book.Issue).Title);
    }

    [Fact]
    public void One_day_is_told_as_one_and_several_as_a_span()
    {
        var day = new LocalDate(2026, 3, 12);
        string[] NotesOf(LocalDate to, Language language) =>
            [.. new JournalDraft(Press.Seeds, new BookQuery(Book.Incoming, "almaty-internal-policy", day, to), language, Almaty).Sheet(Now).Notes];

        Assert.Equal(["День: 12 марта 2026 года", "Распечатано: 1 октября 2026 года, 09:30"], NotesOf(day, Language.Ru));
        Assert.Equal("Период: 12 марта 2026 года – 1 апреля 2026 года", NotesOf(new LocalDate(2026, 4, 1), Language.Ru)[0]);
        Assert.Equal("Кезең: 2026 жылғы 12 наурыз – 2026 жылғы 1 сәуір", NotesOf(new LocalDate(2026, 4, 1), Language.Kk)[0]);
    }

    private static JournalSheet Draft(Book book, params CaseCourse[] courses) => Draft(book, Language.Ru, courses);

    private static JournalSheet Draft(Book book, Language language, params CaseCourse[] courses)
    {
        var draft = new JournalDraft(
            Press.Seeds, new BookQuery(book, "almaty-internal-policy", new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)), language, Almaty);
        foreach (var course in courses)
        {
            draft.Enter(course);
        }

        return draft.Sheet(Now);
    }
}
