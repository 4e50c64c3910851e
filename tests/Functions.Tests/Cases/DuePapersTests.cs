using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;

namespace MissionReg.Functions.Tests.Cases;

public sealed class DuePapersTests : IDisposable
{
    private readonly CaseOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_case_is_owed_its_receipt_in_both_languages_from_the_start()
    {
        var c = await _office.FindAsync(await _office.SubmitAsync());
        Assert.Equal([("receipt", "kk"), ("receipt", "ru")], DuePapers.Of(c.State).AsEnumerable());
    }

    [Fact]
    public async Task What_was_issued_is_owed_no_more()
    {
        var number = await _office.SubmitAsync();
        await IssueAsync(number, DuePapers.Receipt, "ru");
        Assert.Equal([("receipt", "kk")], DuePapers.Of((await _office.FindAsync(number)).State).AsEnumerable());
    }

    [Fact]
    public async Task The_outcome_is_owed_once_it_is_signed()
    {
        var number = await _office.AwaitingCertificateAsync();
        await IssueAsync(number, DuePapers.Receipt, "kk");
        await IssueAsync(number, DuePapers.Receipt, "ru");
        Assert.Empty(DuePapers.Of((await _office.FindAsync(number)).State));

        await _office.DoAsync(number, Officers.Head, new CaseCommand.Sign("CODE"));
        Assert.Equal([("outcome", "kk"), ("outcome", "ru")], DuePapers.Of((await _office.FindAsync(number)).State).AsEnumerable());
    }

    [Fact]
    public async Task A_case_that_is_owed_a_paper_is_due_at_once_and_else_at_its_next_day()
    {
        var number = await _office.SubmitAsync();
        Assert.Equal([number], (await _office.Store.DueAsync(_office.Clock.Now, 10, default)).AsEnumerable());

        await IssueAsync(number, DuePapers.Receipt, "kk");
        await IssueAsync(number, DuePapers.Receipt, "ru");

        var intakeEnds = (await _office.FindAsync(number)).Agenda.Single(e => e.Id == "intake").EndsAt;
        Assert.Empty(await _office.Store.DueAsync(intakeEnds - NodaTime.Duration.FromMilliseconds(1), 10, default));
        Assert.Equal([number], (await _office.Store.DueAsync(intakeEnds, 10, default)).AsEnumerable());
    }

    private Task IssueAsync(string number, string paper, string language) =>
        _office.DoAsync(number, Actor.System, new CaseCommand.IssuePaper(new IssuedPaper(paper, language, new string('b', 64))));
}
