using System.Collections.Immutable;
using MissionReg.Core.Cases;
using MissionReg.Core.Procedures;
using MissionReg.Functions.Cases;
using MissionReg.Functions.Registers;
using MissionReg.Functions.Seeds;
using MissionReg.Functions.Storage.Cases;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MissionReg.Functions.Tests.Storage.Azure.Walks;

/// <summary>Cases of every shipped procedure on their ways, decided by the real rules and kept by some store. The same steps over any store are the same history.</summary>
internal sealed class WalkingOffice
{
    public const int MostCases = 9;

    private static readonly Lazy<SeedBook> Shipped = new(() => new SeedBook(Path.Combine(AppContext.BaseDirectory, "seeds")));

    private readonly ICaseStore _store;
    private readonly CaseDesk _desk;
    private readonly SteppedClock _clock = new(Instant.FromUtc(2026, 3, 2, 4, 30));
    private readonly List<string> _numbers = [];
    private readonly List<Func<Task<string>>> _keyed = [];
    private int _steps;

    public WalkingOffice(ICaseStore store)
    {
        _store = store;
        _desk = new CaseDesk(store, Seeds, _clock);
    }

    public static SeedBook Seeds => Shipped.Value;

    public IReadOnlyList<string> Numbers => _numbers;

    public Instant Now => _clock.Now;

    /// <summary>Those that the program ships with, always in the same order.</summary>
    private ImmutableArray<Procedure> Procedures => [.. Seeds.AllOffered(_clock.Now).OrderBy(p => p.Id, StringComparer.Ordinal)];

    /// <returns>What was answered: the case and its revision, or the code of the refusal.</returns>
    public async Task<string> StepAsync(WalkStep step)
    {
        _steps++;
        _clock.Now += Duration.FromHours(step.Hours);
        var (name, key) = ($"walk-{_steps}", step.Chance % 3 == 0 ? null : new AnswerKey($"who {step.Chance % 2}", $"key {_steps}", "hash"));
        if (_numbers.Count < Procedures.Length || (step.Kind == 0 && _numbers.Count < MostCases))
        {
            return await OpenAsync(step.Chance, name, key);
        }

        if (step.Kind == 1 && _keyed.Count > 0)
        {
            return await _keyed[step.Which % _keyed.Count]();
        }

        var number = _numbers[step.Which % _numbers.Count];
        var open = (await _desk.FindAsync(number, default))!;
        var command = step.Kind < 7 ? WalkCommands.Next(open, _steps) : WalkCommands.Any(open, step.Chance, _steps);
        return await ToldAsync(() => _desk.GiveAsync(number, command, Envelope(WalkCommands.ActorFor(command, open), name, key), default), key);
    }

    public Task<int> RebuildAsync() => new DerivedRecords(_store, _desk, NullLogger<DerivedRecords>.Instance).RebuildAsync(default);

    public async Task<CaseRow> RowAsync(string number) => CaseRows.Of((await _desk.FindAsync(number, default))!);

    private async Task<string> OpenAsync(int chance, string name, AnswerKey? key)
    {
        var procedure = Procedures[_numbers.Count % Procedures.Length];
        var submission = WalkApplications.Of(procedure, Seeds, chance);
        var actor = WalkApplications.ActorFor(submission, chance);
        var told = await ToldAsync(() => _desk.SubmitAsync(submission, Envelope(actor, name, key), default), key);
        Assert.True(told.StartsWith("done ", StringComparison.Ordinal), $"{procedure.Id}: {told}");
        _numbers.Add(told.Split(' ')[1]);
        return told;
    }

    private async Task<string> ToldAsync(Func<Task<CommandOutcome>> give, AnswerKey? key)
    {
        if (key is not null)
        {
            _keyed.Add(async () => Told(await give()));
        }

        return Told(await give());
    }

    private static CommandEnvelope Envelope(Actor actor, string name, AnswerKey? key) => new(
        actor, name, "office", c => $"{c.State.Number} at {c.State.Revision} {c.State.Status}", AnswerKey: key);

    private static string Told(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Done done => $"done {done.CaseNumber} {done.Answer}",
        CommandOutcome.Refused refused => $"refused {refused.Refusal.Code}",
        _ => outcome.GetType().Name,
    };
}
