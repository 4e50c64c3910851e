using MissionReg.Durability.Books;
using MissionReg.Durability.Checking;
using MissionReg.Durability.Workload;

namespace MissionReg.Durability.Power;

/// <summary>
/// <c>recover --data DIR --acks FILE --later FILE --seed S --count N --further M</c>: checks a copy against the acknowledgements
/// given before it was taken, takes its work up, sees M cases through that are new to it, and checks again. Ends with 0 if both
/// checks hold.
/// </summary>
internal static class RecoverCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var missing = await CheckAsync(arguments);
        var further = missing == 0 ? await GoOnAsync(arguments) : 0;
        return missing != 0 ? missing : further != 0 ? further : await CheckAsync(arguments);
    }

    private static async Task<int> CheckAsync(Arguments arguments) => CheckCommand.Print(await Check.RunAsync(
        arguments.Data, arguments.Acks, arguments.Seed, arguments.Count, arguments.OptionalText("--later")));

    private static async Task<int> GoOnAsync(Arguments arguments)
    {
        var book = arguments.Acks + ".further";
        using var acks = AckBook.Continue(book);
        using var runs = new RunBook(arguments.Acks);
        using var log = new TroubleLog(arguments.Acks);
        await using var engine = Mix.Open(arguments.Data, runs, log);
        engine.Start();

        var cases = Mix.Cases(arguments.Seed, arguments.Count + arguments.Number("--further")).Skip(arguments.Count).ToList();
        await Task.WhenAll(cases.Select(it => new Clerk(it, engine.Client, acks).DriveAsync())).WaitAsync(Patience);
        foreach (var end in cases.SelectMany(it => it.Scenario.Ends(it)).Where(end => end.Id is not null))
        {
            if (await engine.Client.GetInstanceAsync(end.Id!, getInputsAndOutputs: true) is not { } found || End.Of(found) != end)
            {
                Console.WriteLine($"After the recovery {end.Id} does not end as {end}.");
                return 1;
            }
        }

        return 0;
    }
}
