using MissionReg.Durability;
using MissionReg.StorageDurability;

var commands = new Dictionary<string, Func<Arguments, Task<int>>>(StringComparer.Ordinal)
{
    ["endure"] = EndureCommand.RunAsync,
    ["recover"] = RecoverCommand.RunAsync,
    ["check"] = CheckCommand.RunAsync,
};

if (args is [var name, .. var rest] && commands.TryGetValue(name, out var command))
{
    return await command(Arguments.Parse(rest));
}

Console.Error.WriteLine("endure|recover|check --data DIR --acks FILE --seed S --count N; ../Durability/POWER.md says more.");
return 64;
