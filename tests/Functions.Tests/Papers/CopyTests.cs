using MissionReg.Core.Cases;
using MissionReg.Offline.Tests;
using NodaTime;

namespace MissionReg.Functions.Tests.Papers;

public sealed class CopyTests
{
    private static readonly CourtDecision Decision = new("2-1043/2026", new LocalDate(2026, 3, 18), "Есіл аудандық соты");

    [ToolFact("pdftotext")]
    public void Copy_says_all_that_the_original_says_under_its_mark()
    {
        var c = PaperCase.Handed().Certified();
        var copy = c.Copy("kk");

        Assert.Equal("КӨШІРМЕ/КОПИЯ", PdfTool.Mark(copy));
        var words = PdfTool.Words(copy).Split('\n').ToHashSet();
        Assert.All(PdfTool.Words(c.Outcome("kk")).Split('\n'), line => Assert.Contains(line, words));
        Assert.DoesNotContain("Қолданылу мерзімі аяқталды", PdfTool.Text(copy), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Copy_of_what_ran_out_says_so_from_the_day_after_the_last()
    {
        var c = PaperCase.Handed().Certified();

        Assert.DoesNotContain("Срок действия истек", PdfTool.Text(c.Copy("ru", new LocalDate(2026, 12, 31))), StringComparison.Ordinal);
        Assert.Contains("Срок действия истек: 31 декабря 2026 года.", PdfTool.Text(c.Copy("ru", new LocalDate(2027, 1, 1))), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Copy_of_a_suspended_registration_names_the_decision_of_the_court_and_one_after_its_end_does_not()
    {
        var suspended = OfAstana().Give("2026-03-19 10:00", Officers.Head, new CaseCommand.Suspend(Decision, "Нарушен закон."));
        var lifted = suspended.Give("2026-03-19 12:00", Officers.Head, new CaseCommand.LiftSuspension(Decision, null));

        Assert.Contains(
            "Тіркеу 2026 жылғы 19 наурыз тоқтатыла тұрды. Соттың шешімі: № 2-1043/2026, 2026 жылғы 18 наурыз, Есіл аудандық соты.",
            PdfTool.Text(suspended.Copy("kk")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Действие регистрации приостановлено 19 марта 2026 года. Решение суда: № 2-1043/2026 от 18 марта 2026 года, Есіл аудандық соты.",
            PdfTool.Running(suspended.Copy("kk-ru")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("тоқтатыла тұрды", PdfTool.Text(lifted.Copy("kk")), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Copy_of_a_revoked_registration_says_so_with_and_without_a_court()
    {
        Assert.Contains("Регистрация отозвана 19 марта 2026 года.", PdfTool.Text(Revoked(null).Copy("ru")), StringComparison.Ordinal);
        Assert.Contains(
            "Тіркеудің күші 2026 жылғы 19 наурыз жойылды. Соттың шешімі: № 2-1043/2026, 2026 жылғы 18 наурыз, Есіл аудандық соты.",
            PdfTool.Text(Revoked(Decision).Copy("kk")),
            StringComparison.Ordinal);

        // No shipped procedure cites a paragraph by which an office revokes, so the act is put on record directly.
        static PaperCase Revoked(CourtDecision? decision)
        {
            var c = PaperCase.Handed().Certified();
            return c with
            {
                History = [.. c.History, .. EventChain.Append(
                    PaperCase.Number, c.History.Length, c.State.LastHash, [new CaseEvent.Revoked("Нарушен закон.", decision)],
                    Instant.FromUtc(2026, 3, 19, 6, 0), "revoke", Officers.Head.Stamp(), "office")],
            };
        }
    }

    [ToolFact("pdftotext")]
    public void Copy_of_a_superseded_registration_names_the_one_that_took_its_place()
    {
        var superseded = PaperCase.Handed().Certified()
            .Give("2026-03-19 10:00", Actor.System, new CaseCommand.Supersede("ALM-MC-2026-000046", "ALM-M-2026-000124"));

        Assert.Contains(
            "Регистрация утратила силу 19 марта 2026 года: взамен выдано № ALM-MC-2026-000046.", PdfTool.Text(superseded.Copy("ru")), StringComparison.Ordinal);
    }

    [ToolFact("pdftotext")]
    public void Copy_of_a_refusal_is_marked_and_has_no_standing()
    {
        var copy = PaperCase.Handed().Refused("Сведения неверны.", "incomplete-or-false-information").Copy("ru", new LocalDate(2030, 1, 1));

        Assert.Equal("КӨШІРМЕ/КОПИЯ", PdfTool.Mark(copy));
        Assert.DoesNotContain("истек", PdfTool.Text(copy), StringComparison.Ordinal);
    }

    private static PaperCase OfAstana() =>
        PaperCase.Sample("astana-2008-missionary", "astana-2008-missionary/granted").Drafted("no-objection").Signed();
}
