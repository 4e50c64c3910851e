using System.Collections.Concurrent;
using MissionReg.Core.Procedures;
using MissionReg.Core.Texts;

namespace MissionReg.Core.Tests.Procedures;

/// <summary>The three procedures that ship for the one regulation of Almaty.</summary>
internal static class AlmatySeeds
{
    public const string Missionary = "almaty-2011-missionary";
    public const string Group = "almaty-2011-group";
    public const string Materials = "almaty-2011-materials";

    private static readonly ConcurrentDictionary<string, Procedure> Read = [];

    public static string[] Ids => [Missionary, Group, Materials];

    public static TheoryData<string> All => [.. Ids];

    public static Procedure Procedure(string id) =>
        Read.GetOrAdd(id, _ => ProcedureSeed.Parse(ShippedSeeds.Read($"seeds/procedures/{id}.json"), id, ShippedSeeds.ProcedureSchema));

    public static Wording Wording(string id) =>
        Core.Texts.Wording.Parse(ShippedSeeds.Read($"seeds/wording/{id}.json"), id, ShippedSeeds.Read("seeds/wording/wording.schema.json"));
}
