using FsCheck;
using FsCheck.Fluent;
using MissionReg.Core.Deadlines;
using MissionReg.Core.Tests.Calendars;
using NodaTime;

namespace MissionReg.Core.Tests.Deadlines;

/// <summary>The seed is fixed; a failure prints it with the shrunk case.</summary>
public class DeadlinePropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure
        .WithMaxTest(1000)
        .WithQuietOnSuccess(true)
        .WithReplay(new Replay(new Rnd(20110711, 3449), null));

    // Some days lie in years that are not listed, so that the properties hold there too.
    private static readonly Gen<LocalDate> Days =
        Gen.Choose(0, Period.DaysBetween(new LocalDate(2005, 1, 1), new LocalDate(2029, 12, 31)))
            .Select(i => new LocalDate(2005, 1, 1).PlusDays(i));

    private static readonly Gen<Count> Counts =
        from office in Gen.Elements(
            ("Almaty", Kazakhstan.Almaty), ("Astana", Kazakhstan.Astana), ("a centre", Kazakhstan.Centre))
        from day in Days
        from unit in Gen.Elements(TermUnit.WorkingDays, TermUnit.CalendarDays, TermUnit.Months)
        from length in Gen.Choose(1, 40)
        select new Count(office.Item1, office.Item2, day, unit, length);

    [Fact]
    public void A_later_event_is_never_due_earlier() => Holds(
        from count in Counts from later in Gen.Choose(0, 30) select (count, later),
        x => x.count.DueFrom(x.count.EventDay.PlusDays(x.later)).DueOn >= x.count.Due.DueOn);

    [Fact]
    public void No_term_ends_on_a_day_the_office_does_not_work() =>
        Holds(Counts, c => c.Office.On(c.Due.DueOn).Working);

    [Fact]
    public void A_longer_term_is_due_later_in_working_days_and_never_earlier_in_others() => Holds(Counts, c =>
    {
        var longer = (c with { Length = c.Length + 1 }).Due.DueOn;
        return c.Unit == TermUnit.WorkingDays ? longer > c.Due.DueOn : longer >= c.Due.DueOn;
    });

    [Fact]
    public void The_counted_lines_are_numbered_from_one_to_the_term() => Holds(InDays, c =>
        c.Due.Proof.Select(p => p.Number).OfType<int>().SequenceEqual(Enumerable.Range(1, c.Length)));

    [Fact]
    public void A_proof_in_days_shows_every_day_once_from_the_event_to_the_last() => Holds(InDays, c =>
    {
        var due = c.Due;
        var days = Period.DaysBetween(c.EventDay, due.DueOn) + 1;
        return due.Proof.Select(p => p.Day).SequenceEqual(Enumerable.Range(0, days).Select(i => c.EventDay.PlusDays(i)));
    });

    [Fact]
    public void In_working_days_exactly_the_days_worked_are_numbered() => Holds(
        Counts.Where(c => c.Unit == TermUnit.WorkingDays),
        c => c.Due.Proof.Skip(1).All(p => p.Number.HasValue == c.Office.On(p.Day).Working));

    [Fact]
    public void A_proof_in_months_is_short_and_shows_every_day_of_the_move() => Holds(
        Counts.Where(c => c.Unit == TermUnit.Months),
        c =>
        {
            var proof = c.Due.Proof;
            var end = proof[1];
            return end.Number == c.Length
                && proof.Length <= 12
                && proof.Skip(2).Select((p, i) => p.Day == end.Day.PlusDays(i)).All(inOrder => inOrder);
        });

    [Fact]
    public void Every_line_but_the_counted_ones_has_a_source_or_a_plain_rule() => Holds(Counts, c =>
        c.Due.Proof.All(p => p.Source is not null
            || p.Rule is ProofRule.EventDay or ProofRule.Counted or ProofRule.SameDayNumber or ProofRule.MonthEnd
                or ProofRule.LastDayMoved));

    [Fact]
    public void What_is_decided_by_days_of_a_year_not_listed_is_unverified() => Holds(Counts, c =>
        Kazakhstan.Calendar.Covers(c.Due.DueOn) || c.Due.Unverified);

    [Fact]
    public void A_deadline_ends_when_its_day_does() => Holds(Counts, c =>
    {
        var end = c.Due.EndsAt(c.Office.Zone);
        return end.PlusNanoseconds(-1).InZone(c.Office.Zone).Date == c.Due.DueOn
            && end.InZone(c.Office.Zone).Date == c.Due.DueOn.PlusDays(1);
    });

    [Fact]
    public void What_is_received_lies_in_working_hours_and_is_received_again_at_once() => Holds(
        from count in Counts from minute in Gen.Choose(0, 24 * 60 - 1) select (count, minute),
        x =>
        {
            var handedIn = x.count.EventDay.AtMidnight().PlusMinutes(x.minute).InZoneLeniently(x.count.Office.Zone);
            var reception = x.count.Office.Receive(handedIn.ToInstant());
            var again = x.count.Office.Receive(reception.ReceivedAt.InZoneLeniently(x.count.Office.Zone).ToInstant());
            return x.count.Office.On(reception.Day).Working
                && reception.ReceivedAt >= handedIn.LocalDateTime
                && (again.ReceivedAt, again.MovedBecause) == (reception.ReceivedAt, null)
                && reception.MovedBecause is null == (reception.ReceivedAt == handedIn.LocalDateTime);
        });

    private static Gen<Count> InDays => Counts.Where(c => c.Unit != TermUnit.Months);

    private static void Holds<T>(Gen<T> cases, Func<T, bool> property) =>
        Prop.ForAll(cases.ToArbitrary(), property).Check(Config);
}
