using MissionReg.Core.Procedures;
using MissionReg.Core.Procedures.Registry;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Procedures;

public sealed class RegistryShippedTests
{
    [Fact]
    public void All_that_ships_stands_side_by_side()
    {
        var schema = ShippedSeeds.Read("seeds/wording/wording.schema.json");
        var procedures = Files("seeds/procedures").Select(file => new RegisteredProcedure(file, ProcedureSeed.Parse(ShippedSeeds.Read(file), file, ShippedSeeds.ProcedureSchema)));
        var wordings = Files("seeds/wording").Where(file => !file.EndsWith("problems.json", StringComparison.Ordinal))
            .Select(file => new RegisteredWording(file, Wording.Parse(ShippedSeeds.Read(file), file, schema)));
        Assert.Empty(ProcedureRegistry.Faults([.. procedures], [.. wordings]));
    }

    private static IEnumerable<string> Files(string folder) =>
        ShippedSeeds.Files(folder, "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
