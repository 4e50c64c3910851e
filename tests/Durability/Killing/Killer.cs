using MissionReg.Durability.Checking;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Killing;

/// <summary>
/// Starts the work and kills it, again and again, at moments drawn from the seed; then lets it come to its end and checks. Each
/// process may take a few cases more than the one before, so that work is left till the last kill.
/// </summary>
internal sealed class Killer(KillPlan plan, Action<string> report)
{
    private const int ReportEvery = 50;

    /// <summary>
    /// Acknowledgements of so many bytes, for each open case, a process that gets to work may leave at most before it is killed:
    /// less than a case has, so that there is always something to interrupt.
    /// </summary>
    private const int Share = 110;

    /// <summary>Longest life of one that does not get on.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(3);

    private readonly Random _moments = new(plan.Seed);
    private readonly Toll _toll = new();

    /// <exception cref="InvalidOperationException">A process ended by itself before it was killed, or with an error.</exception>
    public async Task<CheckReport> RunAsync()
    {
        for (var i = 1; i <= plan.Kills; i++)
        {
            await KillOneAsync((int)((long)plan.Count * i / (plan.Kills + 1)) + 1);
            if (i % ReportEvery == 0 || i == plan.Kills)
            {
                report($"{_toll}");
            }
        }

        using (var last = new Victim(plan, upto: null))
        {
            await last.HearAsync(WorkCommand.Started);
            if (await last.EndAsync(plan.Acks) is { Code: not 0 } end)
            {
                throw new InvalidOperationException($"The last process ended with {end.Code}: {end.Complaint}");
            }
        }

        return await Check.RunAsync(plan.Data, plan.Acks, plan.Seed, plan.Count);
    }

    /// <summary>Waits until the acknowledgements have grown by so many bytes: how long that takes differs between machines.</summary>
    private async Task GrowAsync(int by)
    {
        var file = new FileInfo(plan.Acks);
        var goal = file.Length + by;
        using var limit = new CancellationTokenSource(LongestLife);
        while (file.Length < goal && !limit.IsCancellationRequested)
        {
            await Task.Delay(1);
            file.Refresh();
        }
    }

    private async Task KillOneAsync(int upto)
    {
        var stage = _moments.Next(10) switch
        {
            < 1 => Stage.Starting,
            < 4 => Stage.Recovering,
            _ => Stage.Working,
        };
        var through = Clerk.CountThrough(plan.Acks);
        using var victim = new Victim(plan, upto);
        switch (stage)
        {
            case Stage.Starting:
                await Task.Delay(_moments.Next(250));
                break;
            case Stage.Recovering:
                await victim.HearAsync(WorkCommand.Opening);
                await Task.Delay(_moments.Next(60));
                break;
            default:
                await victim.HearAsync(WorkCommand.Started);
                await GrowAsync(_moments.Next(Share * (upto - through)));
                await Task.Delay(_moments.Next(20));
                break;
        }

        if (await victim.KillAsync() is { } end)
        {
            throw new InvalidOperationException($"A process that was to be killed ended by itself with {end.Code}: {end.Complaint}");
        }

        _toll.Add(stage, upto - Clerk.CountThrough(plan.Acks));
    }
}
