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
    private static readonly TimeSpan LastLife = TimeSpan.FromMinutes(10);

    private readonly Random _moments = new(plan.Seed);
    private readonly Dictionary<Stage, int> _kills = Enum.GetValues<Stage>().ToDictionary(stage => stage, _ => 0);

    public async Task<CheckReport> RunAsync()
    {
        for (var i = 1; i <= plan.Kills; i++)
        {
            await KillOneAsync((int)((long)plan.Count * i / (plan.Kills + 1)) + 1);
            if (i % ReportEvery == 0 || i == plan.Kills)
            {
                report($"{i} kills: {string.Join(", ", _kills.Select(k => $"{k.Value} {k.Key}"))}");
            }
        }

        using (var last = new Victim(plan, upto: null))
        {
            await last.HearAsync(WorkCommand.Started);
            if (await last.EndAsync(LastLife) is not (0, _) and var end)
            {
                throw new InvalidOperationException($"The last process ended with {end.Code}: {end.Complaint}");
            }
        }

        return await Check.RunAsync(plan.Data, plan.Acks, plan.Seed, plan.Count);
    }

    private async Task KillOneAsync(int upto)
    {
        var stage = _moments.Next(10) switch
        {
            < 3 => Stage.Starting,
            < 5 => Stage.Recovering,
            _ => Stage.Working,
        };
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
                await Task.Delay(_moments.Next(400));
                break;
        }

        if (victim.HasEnded)
        {
            var (code, complaint) = await victim.EndAsync(LastLife);
            throw new InvalidOperationException($"A process that was to be killed ended by itself with {code}: {complaint}");
        }

        await victim.KillAsync();
        _kills[stage]++;
    }
}
