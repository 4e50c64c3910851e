using MissionReg.Durability;

namespace MissionReg.StorageDurability;

/// <summary><c>recover … --further M</c>: checks a copy, takes M cases in that are new to it, and checks again, those included.</summary>
internal static class RecoverCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var office = new Office(arguments.Data);
        if (await CheckCommand.RunAsync(arguments, office) is var missing and not 0)
        {
            return missing;
        }

        var further = Enumerable.Range(arguments.Count, arguments.Number("--further")).SelectMany(number => Piece.OfCase(arguments.Seed, number)).ToList();
        foreach (var piece in further)
        {
            await office.TakeAsync(piece);
        }

        foreach (var piece in further)
        {
            if (!await office.HasAsync(piece))
            {
                Console.WriteLine($"After the recovery {piece.Name} is not kept.");
                return 1;
            }
        }

        return await CheckCommand.RunAsync(arguments, office);
    }
}
