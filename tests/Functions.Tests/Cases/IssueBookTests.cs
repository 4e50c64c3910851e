using MissionReg.Core.Cases;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Storage.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Cases;

/// <summary>Numbers of cases, certificates and refusals.</summary>
public sealed class IssueBookTests : IDisposable
{
    private static readonly Instant NewYear = Instant.FromUtc(2026, 12, 31, 19, 0);

    private readonly CaseOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Only_a_signature_that_is_given_takes_a_number()
    {
        var submitted = await _office.SubmitAsync();
        var waiting = await _office.AwaitingCertificateAsync();
        Assert.IsType<CommandOutcome.Refused>(await SignAsync(submitted, Officers.Head));
        Assert.IsType<CommandOutcome.Refused>(await SignAsync(waiting, Officers.Specialist));
        Assert.IsType<CommandOutcome.Refused>(await SignAsync(await DraftedByActingHeadAsync(), Officers.ActingHead));

        Assert.Equal("ALM-MC-2026-000001", await SignedNumberAsync(waiting));
        Assert.Equal("ALM-MC-2026-000002", await SignedNumberAsync(await _office.AwaitingCertificateAsync()));
    }

    [Fact]
    public async Task Refusals_are_numbered_in_a_journal_of_their_own()
    {
        Assert.Equal("ALM-M-R-2026-000001", await SignedNumberAsync(await _office.AwaitingRefusalAsync()));
        Assert.Equal("ALM-MC-2026-000001", await SignedNumberAsync(await _office.AwaitingCertificateAsync()));
        Assert.Equal("ALM-M-R-2026-000002", await SignedNumberAsync(await _office.AwaitingRefusalAsync()));
    }

    [Fact]
    public async Task A_paper_leads_to_its_case()
    {
        var number = await _office.AwaitingRefusalAsync();
        Assert.Equal(number, await _office.Store.FindByPaperAsync(await SignedNumberAsync(number), default));
    }

    [Fact]
    public async Task A_signature_overtaken_by_another_command_takes_one_number()
    {
        var number = await _office.AwaitingCertificateAsync();
        _office.Store.BeforeNextCommit(() => _office.Desk.GiveAsync(
            number,
            new CaseCommand.IssuePaper(new IssuedPaper(DuePapers.Receipt, "kk", new string('b', 64))),
            CommandEnvelope.OfSystem("issue", "timer"),
            default));

        Assert.Equal("ALM-MC-2026-000001", await SignedNumberAsync(number));
        Assert.Equal("ALM-MC-2026-000002", await SignedNumberAsync(await _office.AwaitingCertificateAsync()));
    }

    [Fact]
    public async Task A_signature_delivered_again_under_another_key_takes_no_number()
    {
        var number = await _office.AwaitingCertificateAsync();
        foreach (var key in (string[])["first", "second"])
        {
            Assert.IsType<CommandOutcome.Done>(await _office.Desk.GiveAsync(
                number, new CaseCommand.Sign("CODE"), _office.Envelope(Officers.Head, key: new AnswerKey("e.head", key, "hash"), commandId: "sign"), default));
        }

        Assert.Equal("ALM-MC-2026-000001", (await _office.FindAsync(number)).State.Signature!.Number);
        Assert.Equal("ALM-MC-2026-000002", await SignedNumberAsync(await _office.AwaitingCertificateAsync()));
    }

    [Fact]
    public async Task Signatures_given_at_once_leave_no_gap()
    {
        var waiting = new List<string>();
        for (var n = 0; n < 6; n++)
            waiting.Add(n % 3 == 0 ? await _office.AwaitingRefusalAsync() : await _office.AwaitingCertificateAsync());

        var numbers = await Task.WhenAll(waiting.Select(w => Task.Run(() => SignedNumberAsync(w))));

        Assert.Equal(
            ["ALM-M-R-2026-000001", "ALM-M-R-2026-000002", "ALM-MC-2026-000001", "ALM-MC-2026-000002", "ALM-MC-2026-000003", "ALM-MC-2026-000004"],
            numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_year_of_a_number_changes_at_the_office_s_new_year()
    {
        _office.Clock.Now = NewYear - Duration.FromMinutes(30);
        var (before, after) = (await _office.AwaitingCertificateAsync(), await _office.AwaitingCertificateAsync());
        Assert.Equal(("ALM-M-2026-000001", "ALM-M-2026-000002"), (before, after));

        _office.Clock.Now = NewYear - Duration.FromMilliseconds(1);
        Assert.Equal("ALM-MC-2026-000001", await SignedNumberAsync(before));
        _office.Clock.Now = NewYear;
        Assert.Equal("ALM-MC-2027-000001", await SignedNumberAsync(after));
        Assert.Equal("ALM-M-2027-000001", await _office.SubmitAsync());
    }

    [Fact]
    public async Task The_year_of_a_number_is_that_of_the_day_on_the_paper()
    {
        _office.Clock.Now = NewYear - Duration.FromMinutes(30);
        var number = await _office.AwaitingCertificateAsync();
        var desk = new CaseDesk(_office.Store, _office.Seeds, new RunningClock(NewYear - Duration.FromMilliseconds(1)));
        Assert.IsType<CommandOutcome.Done>(await desk.GiveAsync(number, new CaseCommand.Sign("CODE"), _office.Envelope(Officers.Head), default));

        var signature = (await _office.FindAsync(number)).State.Signature!;
        Assert.Equal($"ALM-MC-{signature.On.Year}-000001", signature.Number);
    }

    private async Task<string> DraftedByActingHeadAsync()
    {
        var number = await _office.SubmitAsync();
        await _office.DoAsync(number, Officers.Clerk, new CaseCommand.Register(null));
        await _office.DoAsync(
            number, Officers.ActingHead, new CaseCommand.StartReview(), new CaseCommand.DraftCertificate(null), new CaseCommand.SendForSignature());
        return number;
    }

    private Task<CommandOutcome> SignAsync(string caseNumber, Actor actor) => _office.GiveAsync(caseNumber, actor, new CaseCommand.Sign("CODE"));

    private async Task<string> SignedNumberAsync(string caseNumber)
    {
        Assert.IsType<CommandOutcome.Done>(await SignAsync(caseNumber, Officers.Head));
        return (await _office.FindAsync(caseNumber)).State.Signature!.Number;
    }

    /// <summary>A millisecond goes by each time somebody looks.</summary>
    private sealed class RunningClock(Instant now) : TimeProvider
    {
        private int _looked;

        public override DateTimeOffset GetUtcNow() => now.Plus(Duration.FromMilliseconds(_looked++)).ToDateTimeOffset();
    }
}
