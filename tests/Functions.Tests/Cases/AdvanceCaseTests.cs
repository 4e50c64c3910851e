using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MissionReg.Core.Cases;
using MissionReg.Functions.Activities;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Papers;
using MissionReg.Functions.Security;
using MissionReg.Functions.Storage.Documents;
using NodaTime;

namespace MissionReg.Functions.Tests.Cases;

public sealed class AdvanceCaseTests : IDisposable
{
    private readonly CaseOffice _office = new();
    private readonly EmbeddedDocumentStore _documents;
    private readonly AdvanceCase _advance;

    public AdvanceCaseTests()
    {
        _documents = new EmbeddedDocumentStore(Path.Combine(_office.Folder, "documents"), _office.Clock);
        var press = new PaperPress(_office.Seeds, new AccessCodes(new byte[32]), Options.Create(new MissionRegOptions()), NullLogger<PaperPress>.Instance);
        _advance = new AdvanceCase(_office.Desk, new DocumentFiling(_documents), new PaperIssue(_office.Desk, _documents, press), new SupersedeEarlier(_office.Desk));
    }

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_receipt_is_issued_in_both_languages_and_the_next_look_is_at_the_end_of_the_first_term()
    {
        var number = await _office.SubmitAsync();
        var wake = await _advance.RunAsync(number, default);

        var c = await _office.FindAsync(number);
        Assert.Equal(["kk", "ru"], c.State.Papers.Where(p => p.Paper == "receipt").Select(p => p.Language));
        foreach (var paper in c.State.Papers)
            Assert.True(await _documents.ExistsAsync(CasePlaces.Paper(number, paper.Paper, paper.Language)));
        Assert.Equal(c.Agenda.Single(e => e.Id == "intake").EndsAt.ToDateTimeUtc(), wake.AtUtc);
        Assert.Equal(DateTimeKind.Utc, wake.AtUtc!.Value.Kind);
    }

    [Fact]
    public async Task Advancing_again_does_nothing_again()
    {
        var number = await _office.SubmitAsync();
        var first = await _advance.RunAsync(number, default);
        var events = await _office.Store.LoadAsync(number, default);

        Assert.Equal(first, await _advance.RunAsync(number, default));
        Assert.Equal(events.AsEnumerable(), await _office.Store.LoadAsync(number, default));
    }

    [Fact]
    public async Task A_deadline_is_recorded_when_its_last_day_is_over_and_only_once()
    {
        var number = await _office.SubmitAsync();
        var intake = (await _office.FindAsync(number)).Agenda.Single(e => e.Id == "intake");
        _office.Clock.Now = intake.EndsAt - Duration.Epsilon;
        await _advance.RunAsync(number, default);
        Assert.Empty((await _office.FindAsync(number)).State.Passed);

        _office.Clock.Now = intake.EndsAt;
        await _advance.RunAsync(number, default);
        var wake = await _advance.RunAsync(number, default);

        var passed = Assert.Single((await EventsAsync(number)).OfType<CaseEvent.DeadlinePassed>());
        Assert.Equal(("intake", intake.Deadline.DueOn, DeadlineEffect.Breached), (passed.Deadline, passed.DueOn, passed.Effect));
        Assert.True(wake.AtUtc > intake.EndsAt.ToDateTimeUtc());
    }

    [Fact]
    public async Task Advanced_by_two_at_once_a_case_is_given_everything_once()
    {
        var number = await _office.SubmitAsync();
        _office.Clock.Now += Duration.FromDays(60);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _advance.RunAsync(number, default))));

        var events = await EventsAsync(number);
        Assert.Equal(["intake", "refusal-notice", "review", "signature", "term"], events.OfType<CaseEvent.DeadlinePassed>().Select(e => e.Deadline).Order(StringComparer.Ordinal));
        Assert.Equal(2, events.OfType<CaseEvent.PaperIssued>().Count());
        Assert.Null(EventChain.FirstFault(await _office.Store.LoadAsync(number, default)));
    }

    [Fact]
    public async Task A_crash_between_storing_a_paper_and_recording_it_is_made_good()
    {
        var number = await _office.SubmitAsync();
        _office.Store.BeforeNextCommit(() => throw new IOException("the power is gone"));
        await Assert.ThrowsAsync<IOException>(() => _advance.RunAsync(number, default));
        Assert.True(await _documents.ExistsAsync(CasePlaces.Paper(number, "receipt", "kk")));
        Assert.Empty((await _office.FindAsync(number)).State.Papers);

        _office.Clock.Now += Duration.FromDays(3);
        await _advance.RunAsync(number, default);

        Assert.Equal(2, (await _office.FindAsync(number)).State.Papers.Length);
    }

    [Fact]
    public async Task Scans_are_brought_to_their_case()
    {
        var scan = CaseOffice.Document("invitation");
        var number = await _office.SubmitAsync(CaseOffice.Application(scan));
        var incoming = CasePlaces.Incoming((await _office.FindAsync(number)).State.OpenedBy, scan);
        await _documents.PutAsync(incoming, "scan"u8.ToArray());

        await _advance.RunAsync(number, default);
        await _advance.RunAsync(number, default);

        Assert.True(await _documents.ExistsAsync(CasePlaces.Document(number, scan)));
        Assert.False(await _documents.ExistsAsync(incoming));
    }

    [Fact]
    public async Task The_signed_outcome_is_issued_and_the_next_look_is_at_the_end_of_the_hold()
    {
        var number = await _office.AwaitingRefusalAsync();
        await _office.DoAsync(number, Officers.Head, new CaseCommand.Sign("0123456789ABCDEF"));
        var wake = await _advance.RunAsync(number, default);

        var c = await _office.FindAsync(number);
        Assert.Equal(["outcome.kk", "outcome.ru"], c.State.Papers.Where(p => p.Paper == "outcome").Select(p => $"{p.Paper}.{p.Language}"));
        Assert.Equal(c.Agenda.Single(e => e.Id == Agenda.Hold).EndsAt.ToDateTimeUtc(), wake.AtUtc);
    }

    [Fact]
    public async Task A_case_in_which_nothing_runs_any_more_is_not_looked_at_again()
    {
        var number = await _office.SubmitAsync();
        await _office.DoAsync(number, Officers.Clerk, new CaseCommand.Withdraw(null));

        Assert.Null((await _advance.RunAsync(number, default)).AtUtc);
        Assert.Empty(await _office.Store.DueAsync(_office.Clock.Now + Duration.FromDays(5000), 10, default));
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_a_fault() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _advance.RunAsync("ALM-M-2026-000001", default));

    private async Task<List<CaseEvent>> EventsAsync(string number) =>
        [.. (await _office.Store.LoadAsync(number, default)).Select(e => e.Event())];
}
