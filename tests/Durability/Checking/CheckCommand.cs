namespace MissionReg.Durability.Checking;

/// <summary>
/// <c>check --data DIR [--acks FILE] --seed S --count N</c>: ends with 0 if everything acknowledged is there and everything
/// finished is as it should be, with 1 and the first differences if not.
/// </summary>
internal static class CheckCommand
{
    private const int Shown = 20;

    public static async Task<int> RunAsync(Arguments arguments) =>
        Print(await Check.RunAsync(arguments.Data, arguments.Acks, arguments.Seed, arguments.Count));

    public static int Print(CheckReport report)
    {
        Console.WriteLine(report);
        foreach (var line in report.Differences.Take(Shown).Concat(report.Open.Take(Shown)))
        {
            Console.WriteLine(line);
        }

        return report.Holds ? 0 : 1;
    }
}
