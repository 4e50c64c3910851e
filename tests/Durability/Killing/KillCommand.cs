using System.Diagnostics;
using MissionReg.Durability.Checking;

namespace MissionReg.Durability.Killing;

/// <summary>
/// <c>kill --data DIR [--acks FILE] --seed S --count N --kills K</c>: ends with 0 if after K kills everything came to the end
/// that an uninterrupted run gives, nothing acknowledged was lost and the engine had no trouble with its file.
/// </summary>
internal static class KillCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var plan = new KillPlan(arguments.Data, arguments.Acks, arguments.Seed, arguments.Count, arguments.Number("--kills"));
        Console.WriteLine(plan);
        var begun = Stopwatch.GetTimestamp();
        var report = await new Killer(plan, Console.WriteLine).RunAsync();
        Console.WriteLine($"Took {Stopwatch.GetElapsedTime(begun)}");
        return CheckCommand.Print(report) == 0 && report is { Complete: true, Troubles: 0 } ? 0 : 1;
    }
}
