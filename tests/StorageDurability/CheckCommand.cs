using MissionReg.Durability;
using MissionReg.Durability.Books;

namespace MissionReg.StorageDurability;

/// <summary><c>check</c>: whether all is there that was confirmed. Ends with 0 if so, with 1 and a line for each that is missing if not.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var office = new Office(arguments.Data);
        return await RunAsync(arguments, office);
    }

    public static async Task<int> RunAsync(Arguments arguments, Office office)
    {
        var confirmed = LineFile.Read(arguments.Acks).ToHashSet(StringComparer.Ordinal);
        var through = 0;
        var differences = await office.SoundnessAsync() is var soundness and not "ok" ? new List<string> { soundness } : [];
        for (var number = 0; number < arguments.Count; number++)
        {
            var pieces = Piece.OfCase(arguments.Seed, number).Where(p => confirmed.Contains(p.Name)).ToList();
            through += pieces.Count == Piece.StepsOfCase ? 1 : 0;
            foreach (var piece in pieces)
            {
                if (!await office.HasAsync(piece))
                {
                    differences.Add($"{(piece.IsDocument ? "document" : "record")} {piece.Name} is not as it was confirmed");
                }
            }
        }

        Console.WriteLine($"{through} of {arguments.Count} cases through; {confirmed.Count} acknowledgements; {differences.Count} differences");
        differences.ForEach(Console.WriteLine);
        return differences.Count == 0 ? 0 : 1;
    }
}
