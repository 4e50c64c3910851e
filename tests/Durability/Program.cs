using MissionReg.Durability;
using MissionReg.Durability.Checking;
using MissionReg.Durability.Killing;
using MissionReg.Durability.Power;
using MissionReg.Durability.Workload;

var commands = new Dictionary<string, Func<Arguments, Task<int>>>(StringComparer.Ordinal)
{
    ["work"] = WorkCommand.RunAsync,
    ["check"] = CheckCommand.RunAsync,
    ["kill"] = KillCommand.RunAsync,
    ["endure"] = EndureCommand.RunAsync,
    ["recover"] = RecoverCommand.RunAsync,
};

if (args is [var name, .. var rest] && commands.TryGetValue(name, out var command))
{
    return await command(Arguments.Parse(rest));
}

Console.Error.WriteLine("work|check|kill --data DIR [--acks FILE] --seed S --count N [--upto M] [--kills K]; README.md says more.");
return 64;
