using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The address certificates of the Ministry of Justice's standard of 2008, as they lie in the repository.</summary>
internal static class MojSeed
{
    public const string File = "seeds/procedures/moj-2008-address.json";
    public const string WordingFile = "seeds/wording/moj-2008-address.json";

    public static Procedure Procedure() => ProcedureSeed.Parse(ShippedSeeds.Read(File), File, ShippedSeeds.ProcedureSchema);

    public static Wording Wording() =>
        Core.Texts.Wording.Parse(ShippedSeeds.Read(WordingFile), WordingFile, ShippedSeeds.Read("seeds/wording/wording.schema.json"));
}
