using System.Globalization;
using MissionReg.Azurite;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Intake;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Azure.Tables.Cases;
using MissionReg.Functions.Storage.Cases;
using MissionReg.Functions.Tests.Cases;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Cases;

/// <summary>What a case costs in requests to the tables, from the counter to the recipient's hand, holds exactly to the table in the record of the decision.</summary>
public sealed class TransactionsPerCaseTests : IAsyncLifetime
{
    private static readonly string[] Columns =
        ["Cases read", "Cases transaction", "Claims read", "Claims write", "Index read", "Index transaction", "Outbox write", "Outbox delete"];

    private readonly TestTables _tables = new();
    private readonly SteppedClock _clock = new(Instant.FromUtc(2026, 3, 2, 4, 30));
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, int> _sums = [];

    public Task InitializeAsync() => _tables.InitializeAsync();

    public Task DisposeAsync() => _tables.DisposeAsync();

    [Fact]
    public async Task A_case_costs_what_the_record_of_the_decision_says()
    {
        var count = new RequestCount(_tables.Prefix);
        var store = new AzureCaseStore(_tables.Open(count.Policy));
        var seeds = new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds"));
        var desk = new CaseDesk(store, seeds, _clock);
        var procedure = seeds.Offered(CaseOffice.ProcedureId, desk.Now)!;
        ReceivedDocument[] scans =
        [
            .. procedure.Checklist.Where(i => i.Presentation is not (Presentation.Form or Presentation.Thing or Presentation.Shown)).Select(i => CaseOffice.Document(i.Id)),
        ];
        var commands = 0;

        // What a process does once, and what is there after the first case of a year.
        await SubmitAsync();
        await store.DueAsync(Instant.MinValue, 1, default);
        count.Take();

        var number = await SubmitAsync();
        Line("submit");
        await GiveAsync(Officers.Clerk, new CaseCommand.Register(null));
        await IssueAsync("receipt");
        await GiveAsync(Officers.Specialist, new CaseCommand.StartReview());
        await GiveAsync(Officers.Specialist, new CaseCommand.DraftCertificate(null));
        await GiveAsync(Officers.Specialist, new CaseCommand.SendForSignature());
        await GiveAsync(Officers.Head, new CaseCommand.Sign("7K3MQ9TXB2VHN5DC"));
        await IssueAsync("outcome");
        await GiveAsync(Officers.Clerk, new CaseCommand.Notify("phone", null));
        await GiveAsync(Officers.Clerk, new CaseCommand.HandOut(
            number, Collector.Recipient, "N01234567", SignedInJournal: true));

        _lines.Add($"| all | {string.Join(" | ", Columns.Select(c => _sums.GetValueOrDefault(c)))} | {_sums.Values.Sum()} |");
        var table = string.Join('\n', _lines);
        var record = Repository.Text("docs", "adr", "0001-tables.md");
        Assert.True(record.Contains(table, StringComparison.Ordinal), $"docs/adr/0001-tables.md has not:\n{table}");

        async Task<string> SubmitAsync()
        {
            var outcome = await desk.SubmitAsync(
                new Submission(procedure, procedure.Offices[0], null, CaseOffice.Application(scans)), Envelope(Officers.Clerk, keyed: true), default);
            return Assert.IsType<CommandOutcome.Done>(outcome).CaseNumber;
        }

        Task GiveAsync(Actor by, CaseCommand command) => DoAsync(command, Envelope(by, keyed: true), command.GetType().Name);

        Task IssueAsync(string paper) =>
            DoAsync(new CaseCommand.IssuePaper(new IssuedPaper(paper, "kk", new string('a', 64))), Envelope(Actor.System, keyed: false), $"IssuePaper ({paper})");

        async Task DoAsync(CaseCommand command, CommandEnvelope envelope, string name)
        {
            _clock.Now += Duration.FromHours(1);
            var outcome = await desk.GiveAsync(number, command, envelope, default);
            Assert.True(outcome is CommandOutcome.Done, $"{name}: {outcome}");
            Line(name);
        }

        CommandEnvelope Envelope(Actor by, bool keyed) => new(
            by, $"command {++commands}", "office", c => $"revision {c.State.Revision}", null, keyed ? new AnswerKey("office", $"{commands}", "hash") : null);

        void Line(string name)
        {
            var counts = count.Take().ToDictionary(c => $"{c.Key.Table} {c.Key.Kind}", c => c.Value);
            Assert.Empty(counts.Keys.Except(Columns));
            foreach (var (column, n) in counts)
                _sums[column] = _sums.GetValueOrDefault(column) + n;
            _lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", Columns.Select(c => counts.GetValueOrDefault(c)))} | {counts.Values.Sum()} |"));
        }
    }
}
