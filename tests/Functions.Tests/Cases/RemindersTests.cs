using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Cases;

public sealed class RemindersTests : IDisposable
{
    private readonly CaseOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("intake", "clerk section-head")]
    [InlineData("review", "specialist lawyer section-head")]
    [InlineData("signature", "head section-head")]
    [InlineData(Agenda.RefusalNotice, "specialist section-head")]
    [InlineData(Agenda.WholeTerm, "specialist section-head head")]
    public async Task On_the_last_day_those_who_must_act_are_told(string entry, string roles)
    {
        var c = await _office.FindAsync(await _office.SubmitAsync());
        var due = DueOn(c, entry);
        Assert.Equal(Sorted(roles, Urgency.DueToday), Told(c, due, entry));
    }

    [Fact]
    public async Task On_the_working_day_before_they_are_told_of_tomorrow()
    {
        var c = await _office.FindAsync(await _office.SubmitAsync());
        var before = DueOn(c, "intake").PlusDays(-1);
        Assert.Equal(Sorted("clerk section-head", Urgency.DueTomorrow), Told(c, before, "intake"));
    }

    [Fact]
    public async Task A_friday_tells_of_the_monday()
    {
        _office.Clock.Now = Instant.FromUtc(2026, 5, 15, 4, 30);
        var c = await _office.FindAsync(await _office.SubmitAsync());
        var friday = new LocalDate(2026, 5, 15);

        Assert.Equal(friday.PlusDays(3), DueOn(c, "intake"));
        Assert.Equal(Sorted("clerk section-head", Urgency.DueTomorrow), Told(c, friday, "intake"));
    }

    [Fact]
    public async Task What_is_due_later_is_not_spoken_of()
    {
        var c = await _office.FindAsync(await _office.SubmitAsync());
        Assert.Empty(Told(c, DueOn(c, "review").PlusDays(-4), "review"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_overdue_goes_to_the_head_too_whether_recorded_or_not(bool recorded)
    {
        var number = await _office.SubmitAsync();
        var c = await _office.FindAsync(number);
        if (recorded)
        {
            _office.Clock.Now = c.Agenda.Single(e => e.Id == "intake").EndsAt;
            await _office.DoAsync(number, Actor.System, new CaseCommand.PassDeadlines());
            c = await _office.FindAsync(number);
        }

        var dayAfter = DueOn(c, "intake").PlusDays(1);
        Assert.Equal(Sorted("clerk section-head head", Urgency.Overdue), Told(c, dayAfter, "intake"));
        Assert.Equal(Sorted("clerk section-head head", Urgency.Overdue), Told(c, dayAfter.PlusDays(40), "intake"));
    }

    [Fact]
    public async Task The_head_is_told_once_of_what_is_his_anyway()
    {
        var c = await _office.FindAsync(await _office.AwaitingCertificateAsync());
        Assert.Equal(Sorted("specialist section-head head", Urgency.Overdue), Told(c, DueOn(c, Agenda.WholeTerm).PlusDays(1), Agenda.WholeTerm));
    }

    [Fact]
    public async Task A_refusal_that_nobody_thinks_of_is_never_overdue()
    {
        var c = await _office.FindAsync(await _office.SubmitAsync());
        Assert.Empty(Told(c, DueOn(c, Agenda.RefusalNotice).PlusDays(1), Agenda.RefusalNotice));
    }

    [Fact]
    public async Task A_refusal_that_was_drawn_up_and_not_signed_is_overdue_after_its_day()
    {
        var c = await _office.FindAsync(await _office.AwaitingRefusalAsync());
        Assert.Equal(Sorted("specialist section-head head", Urgency.Overdue), Told(c, DueOn(c, Agenda.RefusalNotice).PlusDays(1), Agenda.RefusalNotice));
    }

    [Fact]
    public async Task What_is_done_is_not_spoken_of_any_more()
    {
        var number = await _office.AwaitingCertificateAsync();
        await _office.DoAsync(number, Officers.Head, new CaseCommand.Sign("CODE"));
        var c = await _office.FindAsync(number);

        var spoken = Enumerable.Range(0, 30).SelectMany(n => Notes(c, new LocalDate(2026, 3, 2).PlusDays(n)));
        Assert.DoesNotContain(spoken, n => n.Deadline is "intake" or "review" or "signature" or Agenda.WholeTerm or Agenda.RefusalNotice);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hold_that_ended_is_the_archivist_s_and_the_clerk_s_and_no_breach(bool recorded)
    {
        var number = await _office.AwaitingRefusalAsync();
        await _office.DoAsync(number, Officers.Head, new CaseCommand.Sign("CODE"));
        var c = await _office.FindAsync(number);
        if (recorded)
        {
            _office.Clock.Now = c.Agenda.Single(e => e.Id == Agenda.Hold).EndsAt;
            await _office.DoAsync(number, Actor.System, new CaseCommand.PassDeadlines());
            c = await _office.FindAsync(number);
        }

        Assert.Equal(Sorted("archivist clerk", Urgency.DueToday), Told(c, DueOn(c, Agenda.Hold), Agenda.Hold));
        Assert.Equal(Sorted("archivist clerk", Urgency.Ended), Told(c, DueOn(c, Agenda.Hold).PlusDays(1), Agenda.Hold));
    }

    [Fact]
    public async Task A_note_says_which_case_and_entry_and_is_the_same_note_all_morning()
    {
        var c = await _office.FindAsync(await _office.SubmitAsync());
        var due = DueOn(c, "intake");
        var note = Notes(c, due).First(n => n.Deadline == "intake" && n.Role is Role.SectionHead);

        Assert.Equal($"{due:uuuu-MM-dd}/ALM-M-2026-000001/intake/section-head", note.Key);
        Assert.Equal((c.State.Office, due, c.State.Number, due), (note.Office, note.Morning, note.CaseNumber, note.DueOn));
        Assert.Equal(Notes(c, due), Notes(c, due));
        Assert.Equal(Notes(c, due).Count, Notes(c, due).DistinctBy(n => n.Key).Count());
    }

    private static LocalDate DueOn(OpenCase c, string entry) => c.Agenda.Single(e => e.Id == entry).Deadline.DueOn;

    private static List<InboxNote> Notes(OpenCase c, LocalDate morning) => [.. Reminders.Of(c, c.State.Office, morning, c.Calendar.NextWorkingDay(morning))];

    private static IEnumerable<(string Role, Urgency Urgency)> Told(OpenCase c, LocalDate morning, string entry) =>
        Notes(c, morning).Where(n => n.Deadline == entry).Select(n => (RoleName.Of(n.Role), n.Urgency)).Order();

    private static IEnumerable<(string Role, Urgency Urgency)> Sorted(string roles, Urgency urgency) => roles.Split(' ').Select(r => (r, urgency)).Order();
}
