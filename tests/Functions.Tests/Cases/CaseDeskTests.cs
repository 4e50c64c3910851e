using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Seeds;

namespace MissionReg.Functions.Tests.Cases;

public sealed class CaseDeskTests : IDisposable
{
    private static readonly AnswerKey Key = new("a.clerk/submit", "3f2a", "hash of the request");

    private readonly CaseOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task An_application_opens_a_case_that_can_be_found()
    {
        var number = await _office.SubmitAsync();
        var opened = await _office.FindAsync(number);

        Assert.Equal("ALM-M-2026-000001", number);
        Assert.Equal((CaseStatus.Submitted, "Фризен Иоганн Петер"), (opened.State.Status, opened.State.Fields["applicantName"]));
        Assert.Equal((opened.Procedure.Version, opened.Calendar.CalendarVersion), (opened.State.ProcedureVersion, opened.State.CalendarVersion));
        Assert.Null(await _office.Desk.FindAsync("ALM-M-2026-000002", default));
    }

    [Fact]
    public async Task A_refused_application_opens_nothing_and_takes_no_number()
    {
        var incomplete = CaseOffice.Application() with { AcceptIncomplete = false };
        var refused = Assert.IsType<CommandOutcome.Refused>(
            await _office.Desk.SubmitAsync(_office.Handed(incomplete), _office.Envelope(Officers.Clerk), default));

        Assert.Equal(Refusal.MissingDocuments, refused.Refusal.Code);
        Assert.Equal("ALM-M-2026-000001", await _office.SubmitAsync());
    }

    [Fact]
    public async Task An_application_sent_many_times_at_once_opens_one_case()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _office.Desk.SubmitAsync(
            _office.Handed(_office.CompleteApplication()), _office.Envelope(Officers.Clerk, key: Key, commandId: "one"), default))));

        Assert.Single(outcomes.Cast<CommandOutcome.Done>().Distinct());
        Assert.Equal("ALM-M-2026-000002", await _office.SubmitAsync());
    }

    [Fact]
    public async Task A_key_that_comes_back_with_another_request_is_refused()
    {
        var number = await _office.SubmitAsync();
        var give = (AnswerKey key) => _office.Desk.GiveAsync(number, new CaseCommand.Register(null), _office.Envelope(Officers.Clerk, key: key), default);
        var first = await give(Key);

        Assert.Equal(first, await give(Key));
        Assert.IsType<CommandOutcome.KeyReused>(await give(Key with { RequestHash = "of another" }));
        Assert.Equal(first, await _office.Desk.AnsweredAsync(Key, default));
        Assert.Null(await _office.Desk.AnsweredAsync(null, default));
    }

    [Fact]
    public async Task A_repetition_is_answered_as_the_first_time_although_the_case_moved_on()
    {
        var number = await _office.SubmitAsync();
        var etag = (await _office.FindAsync(number)).ETag;
        var give = () => _office.Desk.GiveAsync(number, new CaseCommand.Register(null), _office.Envelope(Officers.Clerk, etag, Key, "register"), default);
        var first = await give();
        await _office.DoAsync(number, Officers.Specialist, new CaseCommand.StartReview());

        Assert.Equal(first, await give());
    }

    [Fact]
    public async Task Nobody_gives_commands_to_a_case_that_is_not_there() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _office.GiveAsync("ALM-M-2026-000001", Officers.Clerk, new CaseCommand.Register(null)));

    [Fact]
    public async Task A_command_that_lost_a_race_is_decided_again_on_what_is_there_now()
    {
        var number = await _office.SubmitAsync();
        _office.Store.BeforeNextCommit(() => _office.DoAsync(number, Officers.Specialist, Items("Кітап")));
        await _office.DoAsync(number, Officers.Clerk, new CaseCommand.Register(null));

        var c = await _office.FindAsync(number);
        Assert.Equal(CaseStatus.Registered, c.State.Status);
        Assert.Contains(c.State.Items, i => i.Name == "Кітап");
        Assert.Null(EventChain.FirstFault(await _office.Store.LoadAsync(number, default)));
    }

    [Fact]
    public async Task A_command_that_lost_a_race_is_refused_if_it_no_longer_fits()
    {
        var number = await _office.SubmitAsync();
        _office.Store.BeforeNextCommit(() => _office.DoAsync(number, Officers.Clerk, new CaseCommand.Withdraw(null)));

        var refused = Assert.IsType<CommandOutcome.Refused>(await _office.GiveAsync(number, Officers.Clerk, new CaseCommand.Register(null)));

        Assert.Equal(Refusal.WrongState, refused.Refusal.Code);
        Assert.Equal(CaseStatus.Withdrawn, (await _office.FindAsync(number)).State.Status);
    }

    [Fact]
    public async Task Many_at_once_are_all_recorded_in_one_unbroken_chain()
    {
        var number = await _office.SubmitAsync();
        var before = (await _office.FindAsync(number)).State.Version;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => _office.DoAsync(number, Officers.Clerk, Items($"Кітап {n}")))));

        var events = await _office.Store.LoadAsync(number, default);
        Assert.Equal(before + 10, events.Length);
        Assert.Null(EventChain.FirstFault(events));
        Assert.Equal(11, (await _office.FindAsync(number)).State.Items.Length);
    }

    [Fact]
    public async Task Whoever_saw_an_older_revision_is_told_so()
    {
        var number = await _office.SubmitAsync();
        var seen = (await _office.FindAsync(number)).ETag;
        await _office.DoAsync(number, Officers.Clerk, Items("Кітап"));

        Assert.IsType<CommandOutcome.Stale>(await RegisterAsync(number, seen));
        Assert.IsType<CommandOutcome.Stale>(await RegisterAsync(number, "\"999\""));
        Assert.Equal(CaseStatus.Submitted, (await _office.FindAsync(number)).State.Status);
        Assert.IsType<CommandOutcome.Done>(await RegisterAsync(number, "*"));
    }

    [Fact]
    public async Task Whoever_was_overtaken_while_writing_is_told_so_too()
    {
        var number = await _office.SubmitAsync();
        var seen = (await _office.FindAsync(number)).ETag;
        _office.Store.BeforeNextCommit(() => _office.DoAsync(number, Officers.Specialist, Items("Кітап")));

        Assert.IsType<CommandOutcome.Stale>(await RegisterAsync(number, seen));
        Assert.Equal(CaseStatus.Submitted, (await _office.FindAsync(number)).State.Status);
    }

    [Fact]
    public async Task A_paper_issued_meanwhile_is_no_reason_to_look_again()
    {
        var number = await _office.SubmitAsync();
        var seen = (await _office.FindAsync(number)).ETag;
        await IssueReceiptAsync(number, "kk");
        Assert.Equal(seen, (await _office.FindAsync(number)).ETag);
        _office.Store.BeforeNextCommit(() => IssueReceiptAsync(number, "ru"));

        Assert.IsType<CommandOutcome.Done>(await RegisterAsync(number, seen));
        Assert.NotEqual(seen, (await _office.FindAsync(number)).ETag);
    }

    [Fact]
    public async Task A_case_keeps_the_version_under_which_it_was_accepted()
    {
        using var folder = new SeedFolder();
        folder.AddVersion("successor.json", "2026-03-03.1", "2026-03-03", json => json["hold"]!["term"]!["count"] = 3);
        using var office = new CaseOffice(new SeedBook(folder.Root));
        var earlier = await office.AwaitingCertificateAsync();
        office.Clock.Now += NodaTime.Duration.FromDays(1);
        var later = await office.AwaitingCertificateAsync();
        await office.DoAsync(earlier, Officers.Head, new CaseCommand.Sign("CODE"));
        await office.DoAsync(later, Officers.Head, new CaseCommand.Sign("CODE"));

        Assert.Equal("2011-07-11.1", (await office.FindAsync(earlier)).Procedure.Version);
        Assert.Equal(6, (await office.FindAsync(earlier)).Procedure.Hold.Term!.Count);
        Assert.Equal("2026-03-03.1", (await office.FindAsync(later)).Procedure.Version);
        Assert.Equal(3, (await office.FindAsync(later)).Procedure.Hold.Term!.Count);
        Assert.Equal("ALM-MC-2026-000002", (await office.FindAsync(later)).State.Signature!.Number);
    }

    private static CaseCommand.ReceiveItems Items(string name) => new([new ReceivedItem("materials", name, "қазақша", 1)]);

    private Task<CommandOutcome> RegisterAsync(string number, string ifMatch) =>
        _office.Desk.GiveAsync(number, new CaseCommand.Register(null), _office.Envelope(Officers.Clerk, ifMatch), default);

    private Task<CommandOutcome> IssueReceiptAsync(string number, string language) => _office.Desk.GiveAsync(
        number,
        new CaseCommand.IssuePaper(new IssuedPaper(DuePapers.Receipt, language, new string('b', 64))),
        CommandEnvelope.OfSystem($"issue-receipt-{language}", "timer"),
        default);
}
