using Microsoft.DurableTask;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Scenarios;

/// <summary>
/// Timers one after the other and at once, one cancelled that would fire in an hour, and losers of a race that are left to fire.
/// </summary>
internal sealed class Timers : Scenario
{
    private sealed record Result(int Fired, int Early, bool JobWon);

    public override Task DriveAsync(Clerk clerk) => clerk.StartAsync(Name);

    public override IEnumerable<End> Ends(Case it) => [End.Completed(it.Id, new Result(InTurn(it) + AtOnce(it), 0, true))];

    public override IEnumerable<string> Jobs(Case it) => [it.Mark("racer")];

    protected override async Task<object?> RunAsync(TaskOrchestrationContext context, Case it)
    {
        var fired = 0;
        var early = 0;
        for (var i = 0; i < InTurn(it); i++)
        {
            await SleepAsync(it.Draw($"turn-{i}", 1, 40));
        }

        using var race = new CancellationTokenSource();
        var never = context.CreateTimer(TimeSpan.FromHours(1), race.Token);
        var job = JobAsync(context, new(it.Mark("racer"), 1));
        var jobWon = await Task.WhenAny(never, job) == job;
#pragma warning disable CA1849 // A cancellation that runs elsewhere would leave the orchestrator's thread.
        race.Cancel();
#pragma warning restore CA1849

        await Task.WhenAll(Enumerable.Range(0, AtOnce(it)).Select(i => SleepAsync(it.Draw($"once-{i}", 1, 60))));

        // The second is not cancelled: the orchestration stays until it has fired.
        await Task.WhenAny(context.CreateTimer(TimeSpan.Zero, CancellationToken.None), context.CreateTimer(TimeSpan.FromMilliseconds(30), CancellationToken.None));
        return new Result(fired, early, jobWon);

        async Task SleepAsync(int milliseconds)
        {
            var due = context.CurrentUtcDateTime.AddMilliseconds(milliseconds);
            await context.CreateTimer(due, CancellationToken.None);
            fired++;
            early += context.CurrentUtcDateTime < due ? 1 : 0;
        }
    }

    private static int InTurn(Case it) => it.Draw("in turn", 1, 4);

    private static int AtOnce(Case it) => it.Draw("at once", 1, 6);
}
